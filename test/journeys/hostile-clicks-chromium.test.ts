import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { given, hostileClicks, oneGiveAway, whereGiveIs } from './hostile-clicks';
import { says, steadyInSight, titled } from './panel';

const shift = chromiumShift();

hostileClicks(shift);

test('what the page opens over the sidebar refuses the press that it lets through', async () => {
  const { tab, panel } = await oneGiveAway(shift);
  await tab.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '#cover { width: 1px; height: 1px; inset: 0 auto auto 0; pointer-events: none } #cover::backdrop { background: white; pointer-events: none }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    document.body.append(cover);
    cover.showPopover();
  });
  await until('the sidebar to notice', () =>
    panel.run(() => document.querySelector('[data-covered]') !== null),
  );
  await tab.clickAt(await whereGiveIs(panel));
  await says(panel, 'Something on the page covered Leeway', '.foot');
  // Uncovered between the press and its end: what counts is how it began.
  const { mouse } = shift.driver.pageOf(tab);
  const { x, y } = await whereGiveIs(panel);
  await mouse.move(x, y);
  await mouse.down();
  await tab.run(() => document.getElementById('cover')?.remove());
  await steadyInSight(panel);
  await mouse.up();
  expect(await given(shift.driver)).toBe(0);
  await tab.clickAt(await whereGiveIs(panel));
  await says(panel, titled('waive-late-fee'), '#solve .decision');
});

test('a view transition that shows something else refuses the press', async () => {
  const { tab, panel } = await oneGiveAway(shift);
  await tab.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '::view-transition { pointer-events: none } ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 30s; pointer-events: none } ::view-transition-new(root) { display: none }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return document.startViewTransition(() => undefined).ready.then(() => true);
  });
  await tab.clickAt(await whereGiveIs(panel));
  expect(await given(shift.driver)).toBe(0);
});
