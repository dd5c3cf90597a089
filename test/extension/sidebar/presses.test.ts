// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { followPresses, type Presses } from '../../../extension/sidebar/presses';

let clock: number;
let presses: Presses;
let focused: boolean;

beforeEach(() => {
  clock = 10_000;
  focused = false;
  document.hasFocus = () => focused;
  presses = followPresses(window, { since: () => 4_000 }, () => clock);
});

/** An event as the browser makes it; scripts cannot. */
function real(type: string, of: Record<string, unknown> = {}): void {
  const event = new Event(type);
  Object.defineProperties(event, {
    isTrusted: { value: true },
    ...Object.fromEntries(Object.entries(of).map(([name, value]) => [name, { value }])),
  });
  window.dispatchEvent(event);
}
const inTurn =
  (...steps: readonly (() => unknown)[]) =>
  () => {
    for (const step of steps) step();
  };
const key = (name: string) => real('keydown', { key: name });
const comes = () => {
  focused = true;
  real('focus');
};
const goes = () => {
  focused = false;
  real('blur');
};

describe('a letter', () => {
  const ways: readonly [string, () => void, boolean][] = [
    ['means nothing when the page led the focus here', comes, false],
    [
      'means nothing when Tab led the focus here',
      inTurn(
        comes,
        () => key('Tab'),
        () => key('Tab'),
      ),
      false,
    ],
    ['means this after a press in here', inTurn(() => real('pointerdown'), comes), true],
    ['means this after our own command', inTurn(() => presses.commanded(), comes), true],
    [
      'means this when our command was heard after the focus had come',
      inTurn(comes, () => presses.commanded()),
      true,
    ],
    [
      'means nothing when the focus comes long after the command',
      inTurn(
        () => presses.commanded(),
        () => {
          clock += 1_001;
        },
        comes,
      ),
      false,
    ],
    [
      'means nothing once the focus has been elsewhere',
      inTurn(() => real('pointerdown'), comes, goes, comes),
      false,
    ],
    [
      'means nothing after a press that a script made up',
      () => window.dispatchEvent(new Event('pointerdown')),
      false,
    ],
  ];
  it.each(ways)('%s', (_name, way, meant) => {
    way();
    expect(presses.lettersMeant()).toBe(meant);
  });

  it('still means this after an insertion has borrowed the focus', async () => {
    real('pointerdown');
    comes();
    await presses.lending(Promise.resolve().then(inTurn(goes, comes)));
    expect(presses.lettersMeant()).toBe(true);
  });

  it('means nothing when an insertion kept the focus [G2]', async () => {
    real('pointerdown');
    comes();
    await presses.lending(Promise.resolve().then(goes));
    comes();
    expect(presses.lettersMeant()).toBe(false);
  });
});

describe('a press', () => {
  const rows: readonly [string, () => void, boolean][] = [
    ['of the pointer is the agent’s own', () => real('pointerdown'), true],
    ['of Enter is not, where the page led the focus', inTurn(comes, () => key('Enter')), false],
    ['of Enter is not after the one Tab that a page can count on', inTurn(comes, () => key('Tab')), false],
    [
      'of Enter is, after a step made in here',
      inTurn(
        comes,
        () => key('Tab'),
        () => key('Enter'),
      ),
      true,
    ],
    [
      'of Enter is, after our command',
      inTurn(
        () => presses.commanded(),
        comes,
        () => key('Enter'),
      ),
      true,
    ],
  ];
  it.each(rows)('%s', (_name, way, own) => {
    way();
    expect(presses.last()).toEqual({ at: clock, since: 4_000, own });
  });

  it('is no longer what an act came of after five seconds', () => {
    real('pointerdown');
    clock += 5_000;
    expect(presses.last()).toBe(null);
  });
});
