import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../browser/axe';
import { pictures } from '../browser/built';
import { type Place, type Tab, until } from '../browser/driver';
import { steadyInSight } from '../browser/in-sight';
import { chromiumShift } from '../browser/shift';
import { caseShown, give, has, openSolve, recommended, sayCauseById, says, words } from './panel';

const shift = chromiumShift();

/** No faults in light and in dark, nothing wider than the panel, and a picture of each to look at. */
async function sound(tab: Tab, panel: Place, name: string): Promise<void> {
  const page = shift.driver.pageOf(tab);
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    await until('the colours', () =>
      panel.run((one: string) => matchMedia(`(prefers-color-scheme: ${one})`).matches, scheme),
    );
    // Tall enough that nothing waits below the foot line: axe takes what is scrolled away for covered.
    await page.setViewportSize({ ...size, height: 2400 });
    await until('colours to come to rest', () => panel.run(() => document.getAnimations().length === 0));
    expect(await accessibilityFaults(panel)).toEqual([]);
    await page.setViewportSize(size);
    await tab.screenshot(join(pictures, 'screens', `${name}-${scheme}.png`));
  }
  expect(await panel.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe('every screen of the sidebar, as it stands in the helpdesk', () => {
  test('a live case: hear, solve, given, close, history, keys', async () => {
    const { tab, panel } = await shift.openCase(4812);
    await caseShown(panel, 4812);
    const seen = async (name: string): Promise<void> => {
      await sound(tab, panel, name);
      // A press right after a change of size is refused.
      await steadyInSight(panel);
    };
    await seen('hear');
    await openSolve(panel);
    await seen('what-happened');
    await sayCauseById(panel, 'cover-just-ended');
    await recommended(panel);
    await seen('solve');
    await panel.click({ like: '^Why this' });
    await seen('why');
    await give(panel);
    await seen('given');
    await panel.click({ css: '#step-close button' });
    await until('Close to open', () => has(panel, '#body-close'));
    await seen('close');
    await panel.click({ name: 'History' });
    await seen('history');
    await panel.click({ css: '.doors button[aria-expanded]:last-child' });
    await seen('keys');
  });

  const cases: readonly (readonly [number, string, string])[] = [
    [4820, 'written', 'Tom Becker'],
    [4823, 'neutral-history', 'Gregory Stone'],
    [4826, 'unknown', 'Someone we do not know yet'],
    [4831, 'company', 'Northwind Cycles'],
    [4833, 'unverified', 'It is them'],
    [4838, 'german', 'Jonas Krüger'],
    [4841, 'spanish', 'Lucía Fernández'],
    [4843, 'hostile', 'O’Neill'],
  ];
  for (const [number, name, shown] of cases) {
    test(`case #${number}: ${name}`, async () => {
      const { tab, panel } = await shift.openCase(number);
      await caseShown(panel, number);
      await says(panel, shown);
      await sound(tab, panel, name);
    });
  }

  test('hand-over: nobody is offered money where someone was hurt', async () => {
    const { tab, panel } = await shift.openCase(4847);
    await caseShown(panel, 4847);
    await openSolve(panel);
    await says(panel, 'If so, hand this over', '#solve');
    expect(await words(panel, '#solve')).not.toMatch(/\$|Always possible/);
    await panel.click({ name: 'It is so' });
    await says(panel, 'No money is advised here', '#solve');
    expect(await has(panel, '#solve article.offer')).toBe(false);
    await sound(tab, panel, 'hand-over');
  });

  test('no case, a changed page, a narrow window', async () => {
    const tab = await shift.open('/agent/dashboard');
    const panel = await tab.sidebar();
    await says(panel, 'No case is open');
    await sound(tab, panel, 'find');
    shift.helpdesk.switches.api.push({ path: /\/tickets\/4836/, kind: 'status', status: 403 });
    await tab.go('/agent/tickets/4836');
    const troubled = await tab.sidebar();
    await says(troubled, 'You may not see this case');
    await sound(tab, troubled, 'trouble');
    const narrow = await shift.openCase(4812, { width: 900, height: 700 });
    await caseShown(narrow.panel, 4812);
    await sound(narrow.tab, narrow.panel, 'narrow');
  });
});
