import { expect, test } from 'vitest';
import { forget, storedAbout } from '../../src/cache/about';
import { beginBatch, putChunk } from '../../src/cache/batches';
import { newCase } from '../../src/cache/cases';
import { dropFetched, evictSlice, letGo } from '../../src/cache/evict';
import type { ActWrite } from '../../src/cache/open';
import { profileRow } from '../../src/cache/profiles';
import type { OutboxRow } from '../../src/cache/rows';
import { noon } from '../extension/background/desk';
import { caseOf, imported } from '../extension/background/people';
import { cacheForTest } from './open-for-test';

const day = 86_400_000;

test('what an import has replaced is let go with everything else, undo or not', async () => {
  const cache = cacheForTest();
  const people = Array.from({ length: 300 }, (_, n) => imported(n));
  for (const [batch, at] of [
    ['first', noon - 50 * day],
    ['second', noon - 40 * day],
    ['third', noon],
  ] as const) {
    await beginBatch(cache, batch, 'customers.csv', at);
    await putChunk(cache, batch, 0, people, at);
  }
  expect(await cache.rows.overwritten.count()).toBe(600);
  let slices = 0;
  while (await evictSlice(cache, { keptBefore: noon - 30 * day })) slices += 1;
  expect(slices).toBeGreaterThan(0);
  const left = await cache.rows.overwritten.toArray();
  expect(new Set(left.map(({ batch }) => batch))).toEqual(new Set(['third']));
  expect(
    (await cache.rows.batches.toArray()).map(({ id }) => id),
    'nor the name of the file',
  ).toEqual(['third']);
  while (await evictSlice(cache, { keptBefore: noon + 1 }));
  expect(await cache.rows.overwritten.count()).toBe(0);
});

test('an act that no backend has ever taken is not kept for ever', async () => {
  const cache = cacheForTest();
  const event = (id: string, at: number): OutboxRow => ({
    id,
    type: 'given',
    at,
    caseKey: 'c1',
    who: ['C-1'],
    body: { facts: { lifetimeSpend: 1 } },
  });
  await cache.rows.outbox.bulkAdd([event('old', noon - 401 * day), event('kept', noon - 399 * day)]);
  await letGo(cache, 30, noon);
  expect((await cache.rows.outbox.toArray()).map(({ id }) => id)).toEqual(['kept']);
});

test('a note or a promise that waits for room on the disk is found and forgotten like any other', async () => {
  const cache = cacheForTest();
  await cache.rows.profiles.put(profileRow(imported(1), 'import', noon));
  const nothing = { decisions: [], promises: [], events: [] };
  const note = { ...newCase('c9', noon), who: ['C-1'], note: 'about them' };
  const promise = { id: 'p', caseKey: 'c8', who: ['C-1'], kind: 'k', text: 'call', owner: 'I', due: noon };
  const writes: ActWrite[] = [
    { ...nothing, id: 'a', case: note },
    {
      ...nothing,
      id: 'b',
      case: null,
      promises: [{ ...promise, state: 'open', at: noon, changedAt: noon }],
    },
    { ...nothing, id: 'c', case: { ...newCase('other', noon), who: ['C-2'] } },
  ];
  await cache.spill.write(writes);
  const held = await storedAbout(cache, 'customer1@example.com', noon);
  expect(held.map(({ table }) => table)).toEqual(['profiles', 'spill', 'spill']);
  await forget(cache, 'C-1');
  expect((await cache.spill.read()).map(({ id }) => id)).toEqual(['c']);
});

test('what is handed out about somebody is all that forgetting would take', async () => {
  const cache = cacheForTest();
  await cache.rows.profiles.put(profileRow(imported(1), 'import', noon));
  await cache.rows.cases.put({ ...newCase('c1', noon), who: ['zendesk:acme:user:1', 'C-1', 'account:a'] });
  const base = { caseKey: 'c0', type: 'heard' as const, at: noon, body: { text: 'words' } };
  await cache.rows.outbox.bulkAdd([
    { ...base, id: 'before-the-import', who: ['zendesk:acme:user:1'] },
    { ...base, id: 'a-colleague-of-theirs', who: ['zendesk:acme:user:2', 'account:a'] },
  ]);
  const held = await storedAbout(cache, 'customer1@example.com', noon);
  expect(held.map(({ table, id }) => id ?? table)).toEqual(['profiles', 'cases', 'before-the-import']);
  expect(held.every(({ customerId }) => customerId === 'C-1')).toBe(true);
});

test('when nothing may be on disk, what the helpdesk or a backend said goes; files and acts stay', async () => {
  const cache = cacheForTest();
  await cache.rows.profiles.bulkPut([
    profileRow(imported(1), 'helpdesk', noon),
    profileRow(imported(2), 'backend', noon),
    profileRow(imported(3), 'import', noon),
  ]);
  await cache.rows.cases.put({ ...newCase('c1', noon), seen: caseOf(1), note: 'mine' });
  await dropFetched(cache);
  expect(await cache.rows.profiles.toCollection().primaryKeys()).toEqual(['import|C-3']);
  expect(await cache.rows.cases.get('c1')).toMatchObject({ seen: null, note: 'mine' });
});
