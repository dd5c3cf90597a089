import { expect, test } from 'vitest';
import { batches, beginBatch, endBatch, putChunk, undoBatch } from '../../src/cache/batches';
import type { Cache } from '../../src/cache/open';
import { noon } from '../extension/background/desk';
import { imported } from '../extension/background/people';
import { cacheForTest } from './open-for-test';

const named = (customer: number, name: string) => imported(customer, { name });
const namesIn = async ({ rows }: Cache) =>
  (await rows.profiles.toArray()).map(({ profile }) => profile.name).sort();

async function brought(cache: Cache, batch: string, profiles: Parameters<typeof putChunk>[3], at = noon) {
  await beginBatch(cache, batch, `${batch}.csv`, at);
  const answer = await putChunk(cache, batch, 0, profiles, at);
  await endBatch(cache, batch);
  return answer;
}

test('a chunk sent twice is one, and is answered the same', async () => {
  const cache = cacheForTest();
  await beginBatch(cache, 'a', 'a.csv', noon);
  const first = await putChunk(cache, 'a', 0, [imported(1), imported(2)], noon);
  expect(first).toEqual({ ok: true, value: { kept: 2 } });
  expect(await putChunk(cache, 'a', 0, [imported(1), imported(2)], noon)).toEqual(first);
  expect((await batches(cache))[0]).toMatchObject({ rows: 2, lastSeq: 0, state: 'running' });
});

test.each([
  ['a gap between chunks', 'a', 2, 'conflict'],
  ['a batch that was never begun', 'b', 0, 'not-found'],
])('refuses %s', async (_, batch, seq, reason) => {
  const cache = cacheForTest();
  await beginBatch(cache, 'a', 'a.csv', noon);
  await putChunk(cache, 'a', 0, [imported(1)], noon);
  expect(await putChunk(cache, batch, seq, [imported(2)], noon)).toMatchObject({ ok: false, reason });
  expect(await cache.rows.profiles.count()).toBe(1);
});

test('refuses more than 500 in one chunk, and chunks after the end', async () => {
  const cache = cacheForTest();
  await beginBatch(cache, 'a', 'a.csv', noon);
  const many = Array.from({ length: 501 }, (_, n) => imported(n));
  expect(await putChunk(cache, 'a', 0, many, noon)).toMatchObject({ reason: 'too-large' });
  await endBatch(cache, 'a');
  expect(await putChunk(cache, 'a', 0, [imported(1)], noon)).toMatchObject({ reason: 'conflict' });
});

test('a customer who stands twice in a file is one row, and undo takes them away whole', async () => {
  const cache = cacheForTest();
  await brought(cache, 'a', [named(1, 'first'), named(1, 'second')]);
  expect(await namesIn(cache)).toEqual(['second']);
  await undoBatch(cache, 'a');
  expect(await namesIn(cache)).toEqual([]);
});

test('undo restores what the batch wrote over', async () => {
  const cache = cacheForTest();
  await brought(cache, 'a', [named(1, 'a1'), named(2, 'a2')]);
  await brought(cache, 'b', [named(2, 'b2'), named(3, 'b3')], noon + 1);
  await undoBatch(cache, 'b');
  expect(await namesIn(cache)).toEqual(['a1', 'a2']);
  expect((await batches(cache)).map(({ id, state }) => [id, state])).toEqual([
    ['b', 'undone'],
    ['a', 'done'],
  ]);
});

test('undoing an earlier batch leaves what a later one wrote; undoing both leaves what was there before', async () => {
  const cache = cacheForTest();
  await brought(cache, 'z', [named(1, 'z1')]);
  await brought(cache, 'a', [named(1, 'a1'), named(2, 'a2')], noon + 1);
  await brought(cache, 'b', [named(1, 'b1'), named(2, 'b2')], noon + 2);
  await undoBatch(cache, 'a');
  expect(await namesIn(cache)).toEqual(['b1', 'b2']);
  await undoBatch(cache, 'b');
  expect(await namesIn(cache)).toEqual(['z1']);
  expect(await cache.rows.overwritten.count()).toBe(0);
});

test('undo twice is once, and an undone batch cannot be begun again', async () => {
  const cache = cacheForTest();
  await brought(cache, 'a', [named(1, 'a1')]);
  await undoBatch(cache, 'a');
  await brought(cache, 'b', [named(1, 'b1')], noon + 1);
  await undoBatch(cache, 'a');
  expect(await namesIn(cache)).toEqual(['b1']);
  expect(await beginBatch(cache, 'a', 'a.csv', noon)).toMatchObject({ reason: 'conflict' });
});

test('a larger file comes in chunks and goes again whole', async () => {
  const cache = cacheForTest();
  await brought(cache, 'old', [named(700, 'kept')]);
  await beginBatch(cache, 'a', 'a.csv', noon + 1);
  for (let seq = 0; seq < 4; seq += 1) {
    const chunk = Array.from({ length: 500 }, (_, n) => imported(seq * 500 + n));
    expect(await putChunk(cache, 'a', seq, chunk, noon + 1)).toEqual({ ok: true, value: { kept: 500 } });
  }
  await endBatch(cache, 'a');
  expect(await cache.rows.profiles.count()).toBe(2000);
  await undoBatch(cache, 'a');
  expect(await namesIn(cache)).toEqual(['kept']);
}, 30_000);
