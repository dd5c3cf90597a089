import { describe, expect, it } from 'vitest';
import { mayFollow } from '../../../extension/sidebar/follow';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { state } from '../../gallery/parts';

const at = (caseKey: string, visit?: number): SidebarState => ({
  ...state({ kind: 'loading', caseKey, label: caseKey }),
  ...(visit === undefined ? {} : { visit }),
});

describe('a state that arrives', () => {
  const rows: readonly [string, SidebarState, SidebarState | null, 'push' | 'answer', boolean][] = [
    ['is drawn when nothing is', at('a', 1), null, 'push', true],
    ['is drawn when the page went on to it', at('b', 2), at('a', 1), 'push', true],
    ['is dropped when the page has left it', at('a', 1), at('b', 2), 'push', false],
    [
      'is dropped when it belongs to the first of two visits of one case',
      at('a', 1),
      at('a', 3),
      'push',
      false,
    ],
    ['is drawn when it is the same visit', at('a', 3), at('a', 3), 'push', true],
    ['as an answer is drawn for the case on screen', at('a', 3), at('a', 3), 'answer', true],
    ['as an answer never brings a later visit', at('b', 4), at('a', 3), 'answer', false],
    ['as an answer never brings another case', at('b'), at('a'), 'answer', false],
  ];
  it.each(rows)('%s', (_name, next, shown, from, expected) => {
    expect(mayFollow(next, shown, from)).toBe(expected);
  });
});
