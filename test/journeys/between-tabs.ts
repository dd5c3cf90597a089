import { expect, test } from 'vitest';
import { type Place, until } from '../browser/driver';
import type { Shift } from '../browser/shift';
import { caseShown, openSolve, sayCauseById, says } from './panel';

/** Writes down whatever a document of the extension is handed from now on, and is meant for the background. */
const listenIn = (place: Place): Promise<void> =>
  place.run(() => {
    interface Api {
      runtime: { onMessage: { addListener(listener: (message: { to?: string }) => void): void } };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api; heard: unknown[] };
    scope.heard = [];
    (scope.browser ?? scope.chrome).runtime.onMessage.addListener((message) => {
      if (message.to !== 'sidebar') scope.heard.push(message);
    });
  });

const heard = (place: Place): Promise<readonly unknown[]> =>
  place.run(() => (globalThis as unknown as { heard: unknown[] }).heard);

/** Says something as it would be said to every document of the extension. */
const broadcast = (place: Place): Promise<void> =>
  place.run(async () => {
    interface Api {
      runtime: { sendMessage(message: unknown): Promise<unknown> };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    await (scope.browser ?? scope.chrome).runtime.sendMessage('to all').catch(() => undefined);
  });

/** What one tab or the options page says to the background, nobody else is handed. */
export function betweenTabs(shift: Shift): void {
  test('a ticket, the agent’s words and a lead’s file reach no sidebar of another tab and no options page', async () => {
    const { driver } = shift;
    const other = await shift.openCase(4815);
    await caseShown(other.panel, 4815);
    const options = await driver.openOwn('extension/console/index.html');
    await listenIn(other.panel);
    await listenIn(options);

    const { panel } = await shift.openCase(4812);
    await caseShown(panel, 4812);
    await broadcast(panel);
    const toAll = await until('what is said to all', async () => {
      const all = await heard(options);
      return all.length > 0 ? all : null;
    });
    expect(toAll).toEqual(['to all']);
    await openSolve(panel);
    await sayCauseById(panel, 'cover-just-ended');
    await driver.say({ to: 'background', type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
    await says(other.panel, '#4815', '.case-label');

    for (const place of [other.panel, options])
      expect((await heard(place)).filter((one) => one !== 'to all')).toEqual([]);
    await options.close();
  });
}
