import { join } from 'node:path';
import { type Place, readable, type Tab, until } from '../../test/browser/driver';
import { caseShown, openSolve } from '../../test/journeys/panel';
import { root } from '../step';

/** The first picture is of what the helpdesk knows; a moment later the backend's word is there, where it knows them. */
async function known(panel: Place): Promise<void> {
  const worth = async (): Promise<boolean> => /\d in 12 months/.test(await readable(panel));
  await until('what they bring', worth, 5_000).catch(() => undefined);
}

/** The case as the sidebar shows it: first what to say back, then (one press) what may be given. */
export async function tellCase(tab: Tab, panel: Place, number: string): Promise<void> {
  await caseShown(panel, Number(number));
  await known(panel);
  const picture = (name: string): string => join(root, '.demo', `case-${number}-${name}.png`);
  console.log(`\n${await readable(panel)}\n`);
  await tab.screenshot(picture('hear'));
  await openSolve(panel);
  const guess = await panel.run(() => document.querySelector('#solve .what .chip') !== null);
  if (guess) await panel.click({ css: '#solve .what .chip' });
  await until('the advice', async () =>
    (await panel.run(() => document.querySelector('#solve article.offer, #solve .notice') !== null))
      ? true
      : null,
  );
  if (guess) console.log('— the agent says what happened, with one press on the first guess —\n');
  const amount = await panel.run(
    () => document.querySelector<HTMLInputElement>('#solve article.offer .amount input')?.value ?? '',
  );
  const solve = await readable(panel, '#solve');
  console.log(`${solve.replace(/^\$$/m, `$${amount}`)}\n`);
  await panel.run(() => document.querySelector('#solve')?.scrollIntoView());
  await tab.screenshot(picture('solve'));
  console.log(`Pictures: ${picture('hear')}\n          ${picture('solve')}`);
}
