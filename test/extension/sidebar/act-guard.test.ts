import { describe, expect, it } from 'vitest';
import { type Guard, refusal } from '../../../extension/sidebar/act-guard';
import type { FromSidebar } from '../../../src/messages/sidebar';

const event = (isTrusted: boolean) => ({ isTrusted }) as Event;
const give: FromSidebar = {
  to: 'background',
  type: 'sidebar/give',
  caseKey: 'a',
  decisionId: 'd',
  concession: 'c',
  amount: null,
};
const focus: FromSidebar = { to: 'background', type: 'sidebar/focus-reply' };
const longAgo = -50_000;

/** A frame at 1000 ms with a clock of its own: pressed at `press` (100 ms ago), in sight since `seen`, and by `now` since another time. */
function frame(of: {
  readonly seen: number | null;
  readonly now?: (clock: number) => number | null;
  readonly press?: number | null;
  readonly own?: boolean;
  readonly painted?: readonly [number, number];
}) {
  const { seen, press = 900, own = true, painted = [longAgo, longAgo] } = of;
  let clock = 1000;
  const guard: Guard = {
    visible: { since: () => (of.now ? of.now(clock) : seen) },
    press: () => (press === null ? null : { at: press, since: seen, own }),
    painted: () => painted,
    now: () => clock,
    wait: async (ms) => {
      clock += ms;
    },
  };
  return { guard, waited: () => clock - 1000 };
}

describe('an act', () => {
  type Row = readonly [
    string,
    FromSidebar,
    boolean,
    Parameters<typeof frame>[0],
    'covered' | 'astray' | null,
  ];
  const rows: readonly Row[] = [
    [
      'is done when the frame had been in plain sight for 300 ms at the press',
      give,
      true,
      { seen: 600 },
      null,
    ],
    ['is refused when that was less, even if it is more by now', give, true, { seen: 601 }, 'covered'],
    [
      'is refused when something covered the frame at the press',
      give,
      true,
      { seen: null, now: () => 0 },
      'covered',
    ],
    [
      'is refused when something has covered the frame since',
      give,
      true,
      { seen: 0, now: () => null },
      'covered',
    ],
    [
      'is refused when it was covered between press and act',
      give,
      true,
      { seen: 0, now: () => 950 },
      'covered',
    ],
    ['is refused when what was typed was led here', give, true, { seen: 0, own: false }, 'astray'],
    ['is refused when no person pressed', give, false, { seen: 0 }, 'covered'],
    [
      'of a screen reader, without a press, is done in plain sight',
      give,
      true,
      { seen: 700, press: null },
      null,
    ],
    ['of a screen reader is refused out of it', give, true, { seen: 701, press: null }, 'covered'],
    ['that only moves the focus needs no sight', focus, true, { seen: null }, null],
    ['that only moves the focus still needs a person', focus, false, { seen: 0 }, 'covered'],
  ];
  it.each(rows)('%s', async (_name, message, trusted, of, expected) => {
    const { guard, waited } = frame(of);
    expect(await refusal(message, event(trusted), guard)).toBe(expected);
    expect(waited()).toBe(0);
  });
});

describe('an act just after our own veil has lifted', () => {
  it('waits for the rest of the 300 ms, and is done [G1]', async () => {
    const { guard, waited } = frame({ seen: 850, painted: [840, longAgo] });
    expect(await refusal(give, event(true), guard)).toBe(null);
    expect(waited()).toBe(150);
  });

  it('is refused when something else covered the frame as it began [G1]', async () => {
    const { guard } = frame({ seen: null, now: () => 950, painted: [840, longAgo] });
    expect(await refusal(give, event(true), guard)).toBe('covered');
  });

  it('is refused when the frame is covered again while it waits', async () => {
    const { guard } = frame({
      seen: 850,
      now: (clock) => (clock < 1100 ? 850 : null),
      painted: [840, longAgo],
    });
    expect(await refusal(give, event(true), guard)).toBe('covered');
  });

  it('is refused on a page that goes from view to view faster than a person', async () => {
    const { guard } = frame({ seen: 850, painted: [840, -1_100] });
    expect(await refusal(give, event(true), guard)).toBe('covered');
  });

  it('is refused when the frame came into sight long after the view was painted', async () => {
    const { guard } = frame({ seen: 850, painted: [-200, longAgo] });
    expect(await refusal(give, event(true), guard)).toBe('covered');
  });
});
