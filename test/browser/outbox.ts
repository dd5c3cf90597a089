import type { OutboxRow } from '../../src/cache/rows';
import type { Driver } from './driver';

/** What waits in the browser's own database to be sent: read from the disk's side, not from a message. */
export async function outboxOf(driver: Driver): Promise<readonly OutboxRow[]> {
  const tab = await driver.openOwn('extension/console/index.html');
  const rows = await tab.run(async () => {
    const read = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const all: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name || /demo/.test(name)) continue;
      const base = await read(indexedDB.open(name));
      if (base.objectStoreNames.contains('outbox')) {
        all.push(...(await read(base.transaction('outbox').objectStore('outbox').getAll())));
      }
      base.close();
    }
    return all;
  });
  await tab.close();
  return rows as OutboxRow[];
}
