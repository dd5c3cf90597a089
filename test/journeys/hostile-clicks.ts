import { expect, test } from 'vitest';
import { type Driver, type Part, type Place, type Tab, until } from '../browser/driver';
import { outboxOf } from '../browser/outbox';
import type { Shift } from '../browser/shift';
import { clear, lay, stylings } from './hostile-styles';
import { caseShown, openSolve, recommended, sayCauseById, steadyInSight } from './panel';

const sidebar: Part = { x: 1440 - 359, y: 0, width: 359, height: 900 };

export const given = async (driver: Driver): Promise<number> =>
  (await outboxOf(driver)).filter(({ type }) => type === 'given').length;

/** A case on which one press would give. */
export async function oneGiveAway(shift: Shift): Promise<{ tab: Tab; panel: Place }> {
  const { tab, panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await recommended(panel);
  await steadyInSight(panel);
  return { tab, panel };
}

/** Where the button that gives is in the window; it is brought into view. */
export const whereGiveIs = (panel: Place): Promise<{ x: number; y: number }> =>
  panel.run(() => {
    const button = document.querySelector('#solve article.offer .row button.primary');
    button?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: 1440 - innerWidth + x + width / 2, y: y + height / 2 };
  });

/** What a page does with styles, with the focus and with our element, in every browser. */
export function hostileClicks(shift: Shift): void {
  test('no style of the page’s changes what the sidebar looks like, so no press falls on what is not seen', async () => {
    const { tab, panel } = await shift.openCase(4815);
    await caseShown(panel, 4815);
    const before = await until('a picture that stands still', async () => {
      const first = await tab.picture(sidebar);
      return first === (await tab.picture(sidebar)) ? first : null;
    });
    const ours = await tab.run(() => document.querySelector('[data-leeway]')?.getAttribute('style') ?? '');
    const changed: string[] = [];
    for (const styling of stylings) {
      if (styling.chromiumOnly && shift.driver.name !== 'chromium') continue;
      await tab.run(lay, styling);
      const same = await until(
        'the picture',
        async () => (await tab.picture(sidebar)) === before,
        2_000,
      ).catch(() => false);
      if (!same) changed.push(styling.name);
      await tab.run(clear, ours);
    }
    expect(changed).toEqual([]);
  });

  test('our element moved under the pointer takes no press with it', async () => {
    const { tab, panel } = await oneGiveAway(shift);
    const { y } = await whereGiveIs(panel);
    await tab.run(() => {
      const host = document.querySelector<HTMLElement>('[data-leeway]');
      host?.style.setProperty('right', '500px', 'important');
    });
    await tab.clickAt({ x: 1440 - 500 - 180, y });
    await tab.run(() => {
      const host = document.querySelector('[data-leeway]');
      const elsewhere = document.createElement('div');
      elsewhere.style.cssText = 'transform: translateX(-500px)';
      document.body.append(elsewhere);
      const { moveBefore } = elsewhere as Element & { moveBefore?: (node: Node, before: null) => void };
      if (host) moveBefore?.call(elsewhere, host, null);
    });
    await tab.clickAt({ x: 1440 - 500 - 180, y });
    expect(await given(shift.driver)).toBe(0);
  });

  test('words typed for the reply give nothing when the page has led the focus into the sidebar', async () => {
    const { tab, panel } = await oneGiveAway(shift);
    await tab.click({ css: '[data-ticket-id="4815"] .ck-editor__editable' });
    await tab.run(() => {
      document.querySelector('[data-leeway]')?.setAttribute('id', 'here');
      location.hash = 'here';
      document.body.inert = true;
    });
    await until('the focus in the sidebar', async () => {
      await tab.press('Tab');
      return panel.run(() => document.hasFocus());
    });
    await tab.type('great gift, we waive it ');
    await tab.press('Enter');
    expect(await given(shift.driver)).toBe(0);
    await tab.run(() => {
      document.body.inert = false;
    });
    // The same letters mean the sidebar once the agent has come in by themselves.
    await panel.click({ css: '.case-label' });
    await tab.press('g');
    await until('the give', async () => (await given(shift.driver)) === 1);
  });
}
