import { expect, test } from 'vitest';
import { forget, storedAbout, wipe } from '../../src/cache/about';
import { newCase } from '../../src/cache/cases';
import { errorsNoted, noteError } from '../../src/cache/errors';
import { evictSlice, letGo, sliceSize } from '../../src/cache/evict';
import { profileRow, profilesBy, searchProfiles } from '../../src/cache/profiles';
import type { OutboxRow } from '../../src/cache/rows';
import { noon } from '../extension/background/desk';
import { imported } from '../extension/background/people';
import { cacheForTest } from './open-for-test';

const day = 86_400_000;
const who = ['C-1'];
const event = (id: string, type: OutboxRow['type'], at: number): OutboxRow => ({
  id,
  type,
  at,
  caseKey: 'c1',
  who,
  body: { text: 'words', n: 1 },
});

test('finds by any identifier, the surest first', async () => {
  const cache = cacheForTest();
  const one = imported(1, {
    identifiers: [
      { kind: 'email', value: 'Dana@Example.com' },
      { kind: 'phone', value: '+1 (555) 010-0123' },
      { kind: 'external', value: 'X-9' },
    ],
  });
  const other = imported(2, { identifiers: [{ kind: 'email', value: 'dana@example.com' }] });
  await cache.rows.profiles.bulkPut([profileRow(one, 'import', noon), profileRow(other, 'import', noon)]);
  const by = async (kind: string, value: string) =>
    (await profilesBy(cache, [{ kind, value }], 30, noon)).map(({ customerId }) => customerId).sort();
  expect(await by('email', ' DANA@example.com ')).toEqual(['C-1', 'C-2']);
  expect(await by('phone', '+15550100123')).toEqual(['C-1']);
  expect(await by('phone', '123')).toEqual([]);
  expect(await by('name', 'Customer 1')).toEqual([]);
  const both = [
    { kind: 'email', value: 'dana@example.com' },
    { kind: 'external', value: 'X-9' },
  ];
  expect((await profilesBy(cache, both, 30, noon)).map(({ customerId }) => customerId)).toEqual(['C-1']);
  expect(await profilesBy(cache, both, 30, noon + 30 * day)).toEqual([]);
});

test.each([
  ['maria', ['C-1']],
  ['Garc', ['C-1']],
  ['garcia maria', ['C-1']],
  ['maria lopez', []],
  ['MARIA@', ['C-1']],
  ['+555 0100', ['C-1']],
  ['0 010 0200', ['C-1']],
  ['555 0109', []],
  ['001Q000001Fg6KIIAZ', ['C-1']],
  ['="00042"', ['C-2']],
  ['María <maria@example.com>', ['C-1']],
  ['  ', []],
])('the find box understands %s', async (query, expected) => {
  const cache = cacheForTest();
  const maria = imported(1, {
    name: 'María García',
    identifiers: [
      { kind: 'email', value: 'maria@example.com' },
      { kind: 'phone', value: '+5550100200' },
      { kind: 'external', value: '001Q000001Fg6KI' },
    ],
  });
  const ken = { name: 'Ken Lopez', identifiers: [{ kind: 'external', value: "'00042" }] };
  await cache.rows.profiles.bulkPut([
    profileRow(maria, 'import', noon),
    profileRow(imported(2, ken), 'import', noon),
  ]);
  const found = await searchProfiles(cache, query, 30, noon);
  expect(found.map(({ customerId }) => customerId)).toEqual(expected);
});

test('eviction goes in slices and leaves what is young', async () => {
  const cache = cacheForTest();
  const rows = Array.from({ length: sliceSize + 5 }, (_, n) =>
    profileRow(imported(n), 'import', noon - 40 * day),
  );
  await cache.rows.profiles.bulkPut([...rows, profileRow(imported(9999), 'import', noon)]);
  await cache.rows.cases.bulkPut([newCase('old', noon - 40 * day), newCase('young', noon)]);
  const keptBefore = noon - 30 * day;
  expect(await evictSlice(cache, { keptBefore })).toBe(true);
  expect(await cache.rows.profiles.count()).toBe(6);
  expect(await evictSlice(cache, { keptBefore })).toBe(false);
  expect(await cache.rows.profiles.count()).toBe(1);
  expect(await cache.rows.cases.toCollection().primaryKeys()).toEqual(['young']);
});

test('words in unsent events are let go with time, the acts are not; snags and sent events go', async () => {
  const cache = cacheForTest();
  await cache.rows.outbox.bulkAdd([
    event('old-heard', 'heard', noon - 31 * day),
    event('old-snag', 'snag', noon - 31 * day),
    { ...event('old-sent', 'heard', noon - 31 * day), sentAt: noon },
    event('new', 'heard', noon),
  ]);
  await letGo(cache, 30, noon);
  const left = await cache.rows.outbox.toArray();
  expect(left.map(({ id, body }) => [id, body])).toEqual([
    ['old-heard', { n: 1 }],
    ['new', { text: 'words', n: 1 }],
  ]);
});

test('everything about a customer can be looked up and forgotten, and nobody else goes with them', async () => {
  const cache = cacheForTest();
  await cache.rows.profiles.bulkPut([
    profileRow(imported(1), 'import', noon),
    profileRow(imported(2), 'import', noon),
  ]);
  await cache.rows.cases.bulkPut([
    { ...newCase('c1', noon), who: ['zendesk:acme:user:1', 'C-1', 'account:a'] },
    { ...newCase('c2', noon), who: ['C-2', 'account:a'] },
  ]);
  await cache.rows.outbox.bulkAdd([
    { ...event('e1', 'heard', noon), who: ['zendesk:acme:user:1'] },
    { ...event('e2', 'heard', noon), who: ['C-2'] },
  ]);
  const held = await storedAbout(cache, 'customer1@example.com', noon);
  expect(held.map(({ table }) => table)).toEqual(['profiles', 'cases', 'outbox']);
  expect(held.every(({ customerId }) => customerId === 'C-1')).toBe(true);
  const gone = await forget(cache, 'C-1');
  expect([...gone].sort()).toEqual(['C-1', 'zendesk:acme:user:1']);
  expect(await storedAbout(cache, 'customer1@example.com', noon)).toEqual([]);
  expect(await cache.rows.cases.toCollection().primaryKeys()).toEqual(['c2']);
  expect((await cache.rows.outbox.toArray()).map(({ id }) => id)).toEqual(['e2']);
});

test('the ring of errors counts repeats and never grows beyond 200', async () => {
  const cache = cacheForTest();
  const entry = { at: noon, part: 'page', version: '0.1.0' };
  await noteError(cache, { ...entry, reason: 'same' });
  await noteError(cache, { ...entry, reason: 'same' });
  for (let n = 0; n < 205; n += 1) await noteError(cache, { ...entry, reason: `r${n}` });
  const ring = await errorsNoted(cache);
  expect(ring.length).toBe(200);
  expect(ring.at(-1)).toMatchObject({ reason: 'r204', count: 1 });
  await wipe(cache);
  expect(await errorsNoted(cache)).toEqual([]);
});
