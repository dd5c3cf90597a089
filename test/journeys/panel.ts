import { demoStore } from '../../src/playbook/starters/demo-store';
import { type Place, readable, until } from '../browser/driver';
import { steadyInSight } from '../browser/in-sight';

export { steadyInSight };

/** What journeys look for in the sidebar, by what a person sees there. */

/** The words on the sidebar, or on one part of it; empty when the part is not there. */
export const words = async (panel: Place, part = 'body'): Promise<string> =>
  (await readable(panel, part)).replace(/\s+/g, ' ');

/** Waits until the case stands in the sidebar, with its facts. */
export async function caseShown(panel: Place, number: number): Promise<void> {
  await until(`case #${number} in the sidebar`, async () => {
    const label = await words(panel, '.case-label');
    return label === `#${number}` && (await has(panel, 'main.case'));
  });
  await steadyInSight(panel);
}

export const has = (panel: Place, css: string): Promise<boolean> =>
  panel.run((one: string) => document.querySelector(one) !== null, css);

export async function says(panel: Place, text: string | RegExp, part = 'body'): Promise<string> {
  return until(`${text} in ${part}`, async () => {
    const found = await words(panel, part);
    return (typeof text === 'string' ? found.includes(text) : text.test(found)) ? found : null;
  }).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; it says: ${(await words(panel, part)).slice(0, 600)}`);
  });
}

export async function openSolve(panel: Place): Promise<void> {
  if (await has(panel, '#body-solve')) return;
  await panel.click({ css: '#step-solve button' });
  await until('Solve to open', () => has(panel, '#body-solve'));
}

/** The playbook's own words: a lead may change them, the ids stay. */
export const causeNamed = (id: string): string =>
  demoStore.causes.find((one) => one.id === id)?.label.en ?? id;
export const titled = (id: string): string =>
  demoStore.concessions.find((one) => one.id === id)?.title.en ?? id;

export const sayCauseById = (panel: Place, id: string): Promise<void> => sayCause(panel, causeNamed(id));

/** Says what happened: a guess when it is among them, else from the list. */
async function sayCause(panel: Place, label: string): Promise<void> {
  const guessed = await panel.run(
    (text: string) =>
      [...document.querySelectorAll('#solve .what .chip')].some((one) => one.textContent?.includes(text)),
    label,
  );
  if (guessed) await panel.click({ like: label, within: '#solve .what' });
  else {
    await panel.click({ css: '#solve .what select' });
    await panel.type(label.slice(0, 8));
    await panel.press('Enter');
    await panel.press('Tab');
  }
  await says(panel, label, '#solve .cause');
}

/** The title of what is recommended, once it is there. */
export const recommended = (panel: Place): Promise<string> =>
  until('a recommendation', async () => (await words(panel, '#solve article.offer:not(.owed) h3')) || null);

/** Gives what is recommended, by its own button, and waits until it stands as given. */
export async function give(panel: Place): Promise<void> {
  await panel.click({ name: 'Give this', within: '#solve' });
  await until('the decision on screen', () => has(panel, '#solve .decision.stands')).catch(
    async (error: unknown) => {
      throw new Error(`${String(error)}; it says: ${(await words(panel)).slice(0, 600)}`);
    },
  );
}
