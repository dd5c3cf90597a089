import { describe, expect, it } from 'vitest';
import { mayAct } from '../../../extension/sidebar/act-guard';
import type { FromSidebar } from '../../../src/messages/sidebar';

const event = (isTrusted: boolean) => ({ isTrusted }) as Event;
const since = (at: number | null) => ({ since: () => at });
const give: FromSidebar = {
  to: 'background',
  type: 'sidebar/give',
  caseKey: 'a',
  decisionId: 'd',
  concession: 'c',
  amount: null,
};
const focus: FromSidebar = { to: 'background', type: 'sidebar/focus-reply' };

describe('an act', () => {
  const rows: readonly [string, FromSidebar, boolean, number | null, boolean][] = [
    ['is done after 300 ms in plain sight', give, true, 700, true],
    ['is refused before 300 ms in plain sight', give, true, 701, false],
    ['is refused while something covers the frame', give, true, null, false],
    ['is refused when no person pressed', give, false, 0, false],
    ['that only moves the focus needs no sight', focus, true, null, true],
    ['that only moves the focus still needs a person', focus, false, 0, false],
  ];
  it.each(rows)('%s', (_name, message, trusted, visibleSince, expected) => {
    expect(mayAct(message, event(trusted), since(visibleSince), 1000)).toBe(expected);
  });
});
