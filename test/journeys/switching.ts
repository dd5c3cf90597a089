import { expect, test } from 'vitest';
import type { Driver, Tab } from '../browser/driver';
import { type Recording, seenAt } from '../browser/sampling';
import type { Shift } from '../browser/shift';
import { bringToFront, openFromList } from './editor';
import { caseShown, says } from './panel';

const five = [4812, 4815, 4820, 4823, 4838];

/** Five tickets, switched faster than anything answers, with every frame looked at. */
export function quickSwitching(
  shift: Shift<Driver>,
  record: (tab: Tab) => Promise<() => Promise<Recording>>,
): void {
  const nameOf = (ticket: number): string => {
    const { world } = shift.helpdesk;
    return world.people.get(world.tickets.get(ticket)?.requester ?? 0)?.name ?? '';
  };

  test('quick switching between five tickets never shows a wrong customer, in any frame', {
    retry: 0,
    timeout: 150_000,
  }, async () => {
    const names = five.map((ticket) => nameOf(ticket));
    expect(new Set(names).size).toBe(5);
    const { tab, panel } = await shift.openCase(4812);
    await caseShown(panel, 4812);
    for (const ticket of five.slice(1)) {
      await openFromList(tab, ticket);
      await says(panel, `#${ticket}`, '.case-label');
    }
    const stop = await record(tab);
    const order = [4812, 4838, 4815, 4823, 4820, 4812, 4815, 4838, 4823, 4812, 4820, 4838, 4812, 4823, 4815];
    for (const ticket of order) await bringToFront(tab, ticket);
    // As fast as a page can: several changes before anything is painted, and one at a time.
    await tab.run(async (tickets: readonly number[]) => {
      const click = (ticket: number): void => {
        document
          .querySelector<HTMLElement>(`[data-test-id="header-tab"][data-entity-id="${ticket}"]`)
          ?.click();
      };
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      for (let round = 0; round < 12; round++) {
        for (const ticket of tickets) {
          click(ticket);
          if (round % 3 > 0) await frame();
          if (round % 3 > 1) await frame();
        }
      }
    }, five);
    await bringToFront(tab, 4823);
    await caseShown(panel, 4823);
    await says(panel, 'Gregory Stone', '.who');
    const recording = await stop();

    const seen = seenAt(recording);
    const wrong = seen.filter(({ front, text }) =>
      five.some((ticket, index) => String(ticket) !== front && text.includes(names[index] ?? '?')),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    // Without the veil it would have been seen: the test can fail.
    const behind = seenAt({
      ...recording,
      outer: recording.outer.map((sample) => ({ ...sample, veiled: false })),
    });
    expect(
      behind.filter(({ front, text }) =>
        five.some((ticket, index) => String(ticket) !== front && text.includes(names[index] ?? '?')),
      ).length,
    ).toBeGreaterThan(0);
    // The sampling itself must have seen something: many frames, every customer, and the veil in between.
    expect(recording.outer.length).toBeGreaterThan(100);
    expect(recording.outer.filter(({ veiled }) => veiled).length).toBeGreaterThan(10);
    expect(
      seen.filter(({ front, text }) => front === '4823' && text.includes('Gregory Stone')).length,
    ).toBeGreaterThan(0);
    const shown = new Set(recording.inner.flatMap(({ text }) => names.filter((name) => text.includes(name))));
    expect(shown.size).toBe(5);
  });
}
