import { expect, test, vi } from 'vitest';
import { commitAct, rowsOfCase } from '../../src/cache/acts';
import { newCase } from '../../src/cache/cases';
import { type ActWrite, closeCache, openCache } from '../../src/cache/open';
import { profileRow } from '../../src/cache/profiles';
import { no, ok } from '../../src/trouble/result';
import { noon } from '../extension/background/desk';
import { imported } from '../extension/background/people';
import { indexedDB } from './indexed-db-in-memory';
import { cacheForTest } from './open-for-test';

const who = ['zendesk:acme:user:1'];

const writing = (id: string): ActWrite => ({
  id: `w-${id}`,
  case: { ...newCase('c1', noon), note: id, who },
  decisions: [],
  promises: [],
  events: [{ id, type: 'snag', at: noon, caseKey: 'c1', who, body: {} }],
});

const full = (): DOMException => new DOMException('full', 'QuotaExceededError');

test('writes nothing at all when one part of the act fails', async () => {
  const cache = cacheForTest();
  const bad = { ...writing('e1'), decisions: [{ notAnId: true }] } as unknown as ActWrite;
  expect(await commitAct(cache, 'c1', who, () => ok(bad))).toMatchObject({ ok: false });
  expect(await cache.rows.cases.count()).toBe(0);
  expect(await cache.rows.outbox.count()).toBe(0);
});

test('a refusal keeps its reason and writes nothing', async () => {
  const cache = cacheForTest();
  expect(await commitAct(cache, 'c1', who, () => no('forbidden', 'over'))).toEqual(no('forbidden', 'over'));
  expect(await cache.rows.cases.count()).toBe(0);
});

test('a full disk makes room from what can be fetched again, and the act is kept', async () => {
  const cache = cacheForTest();
  await cache.rows.profiles.bulkPut([
    profileRow({ ...imported(1), id: 'helpdesk-1' }, 'helpdesk', noon),
    profileRow(imported(2), 'import', noon),
  ]);
  const put = vi.spyOn(cache.acts.cases, 'put').mockRejectedValueOnce(full());
  expect(await commitAct(cache, 'c1', who, () => ok(writing('e1')))).toEqual(ok('kept'));
  expect(put).toHaveBeenCalledTimes(2);
  expect(await cache.rows.profiles.toCollection().primaryKeys()).toEqual(['import|C-2']);
  expect(await cache.rows.outbox.count()).toBe(1);
});

test('when there is no room at all the act waits in the spill, is shown, and comes home with the next', async () => {
  const cache = cacheForTest();
  const put = vi.spyOn(cache.acts.cases, 'put').mockRejectedValue(full());
  expect(await commitAct(cache, 'c1', who, () => ok(writing('e1')))).toEqual(ok('spilled'));
  expect(await cache.rows.cases.count()).toBe(0);
  expect((await rowsOfCase(cache, 'c1', [])).case?.note).toBe('e1');
  put.mockRestore();
  expect(await commitAct(cache, 'c2', who, () => ok(writing('e2')))).toEqual(ok('kept'));
  expect((await cache.rows.outbox.toArray()).map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(cache.spilled.at(-1)).toEqual([]);
});

test('a spill that was brought home but not emptied is not brought home again', async () => {
  const cache = cacheForTest();
  cache.spilled.push([writing('e1')]);
  await commitAct(cache, 'c1', who, () => ok(writing('e2')));
  cache.spilled.push([writing('e1')]);
  await commitAct(cache, 'c2', who, () => ok(null));
  expect((await cache.rows.cases.get('c1'))?.note).toBe('e2');
  expect(await cache.rows.outbox.count()).toBe(2);
});

test('says storage-full only when not even the spill takes it', async () => {
  const cache = {
    ...cacheForTest(),
    spill: { read: async () => [], write: async () => Promise.reject(full()) },
  };
  vi.spyOn(cache.acts.cases, 'put').mockRejectedValue(full());
  expect(await commitAct(cache, 'c1', who, () => ok(writing('e1')))).toEqual(no('storage-full'));
});

test('a database of a newer Leeway is read and never written', async () => {
  const cache = cacheForTest('newer');
  await commitAct(cache, 'c1', who, () => ok(writing('e1')));
  closeCache(cache);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('newer', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('ofTheFuture');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  const again = openCache('newer', cache.spill);
  expect(await commitAct(again, 'c1', who, () => ok(writing('e2')))).toEqual(
    no('conflict', 'newer-database'),
  );
  expect((await rowsOfCase(again, 'c1', [])).case?.note).toBe('e1');
  expect(await again.rows.outbox.count()).toBe(1);
});
