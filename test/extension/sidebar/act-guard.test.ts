import { describe, expect, it } from 'vitest';
import { mayAct } from '../../../extension/sidebar/act-guard';
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

/** A frame with a clock of its own: `since` says at each moment since when it is in plain sight. */
function frame(since: (now: number) => number | null, paintedAt: number) {
  let clock = 1000;
  return {
    visible: { since: () => since(clock) },
    paintedAt: () => paintedAt,
    now: () => clock,
    wait: async (ms: number) => {
      clock += ms;
    },
    waited: () => clock - 1000,
  };
}

const longAgo = Number.NEGATIVE_INFINITY;

describe('an act', () => {
  const rows: readonly [string, FromSidebar, boolean, number | null, boolean][] = [
    ['is done after 300 ms in plain sight', give, true, 700, true],
    ['is refused before 300 ms in plain sight', give, true, 701, false],
    ['is refused while something covers the frame', give, true, null, false],
    ['is refused when no person pressed', give, false, 0, false],
    ['that only moves the focus needs no sight', focus, true, null, true],
    ['that only moves the focus still needs a person', focus, false, 0, false],
  ];
  it.each(rows)('%s', async (_name, message, trusted, visibleSince, expected) => {
    const at = frame(() => visibleSince, longAgo);
    expect(await mayAct(message, event(trusted), at)).toBe(expected);
    expect(at.waited()).toBe(0);
  });
});

describe('an act just after our own veil has lifted', () => {
  it('waits for the rest of the 300 ms, and is done', async () => {
    const at = frame(() => 940, 900);
    expect(await mayAct(give, event(true), at)).toBe(true);
    expect(at.waited()).toBe(240);
  });

  it('waits until the browser says that nothing covers the frame', async () => {
    const at = frame((now) => (now >= 1080 ? 1080 : null), 990);
    expect(await mayAct(give, event(true), at)).toBe(true);
    expect(at.waited()).toBe(380);
  });

  it('is refused when something else keeps covering the frame', async () => {
    const at = frame(() => null, 990);
    expect(await mayAct(give, event(true), at)).toBe(false);
    expect(at.waited()).toBeLessThanOrEqual(1020);
  });

  it('is refused when the frame is covered again while it waits', async () => {
    const at = frame((now) => (now < 1100 ? 950 : null), 900);
    expect(await mayAct(give, event(true), at)).toBe(false);
  });

  it('is refused when the frame was covered long after the view had been painted', async () => {
    const at = frame(() => 940, -5000);
    expect(await mayAct(give, event(true), at)).toBe(false);
    expect(at.waited()).toBe(0);
  });

  it('is not waited for when no person pressed', async () => {
    const at = frame(() => 940, 900);
    expect(await mayAct(give, event(false), at)).toBe(false);
    expect(at.waited()).toBe(0);
  });
});
