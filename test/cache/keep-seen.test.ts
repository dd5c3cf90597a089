import { expect, test } from 'vitest';
import { standaloneProfile } from '../../extension/background/case/standalone-profile';
import { keepSeen } from '../../src/cache/cases';
import { noteError } from '../../src/cache/errors';
import { watchWrites } from '../../src/cache/open';
import type { CaseSeen } from '../../src/customer/seen';
import { noon } from '../extension/background/desk';
import { caseOf } from '../extension/background/people';
import { cacheForTest } from './open-for-test';

const hour = 3_600_000;

/** A database whose writes are counted, with one case kept at noon. */
async function kept() {
  const cache = cacheForTest();
  let writes = 0;
  watchWrites(cache, () => {
    writes += 1;
  });
  const keep = async (now: number, seen: CaseSeen = caseOf(1)): Promise<number> => {
    const before = writes;
    const { caseKey, label } = seen;
    const profile = standaloneProfile(seen, [], 'USD', now);
    await keepSeen(cache, { caseKey, label, seen, who: ['C-1'], profile, pinned: null, onDisk: true }, now);
    return writes - before;
  };
  const first = await keep(noon);
  return { cache, keep, first, writes: () => writes };
}

test('what the helpdesk says is written once, again when it differs, and again after an hour', async () => {
  const { cache, keep, first } = await kept();
  expect(first).toBe(2);
  expect(await keep(noon + hour - 1)).toBe(0);
  expect(await keep(noon + 1, caseOf(1, 1, { status: 'pending' }))).toBe(1);
  expect((await cache.rows.cases.get('zendesk:acme:1'))?.touchedAt).toBe(noon + 1);
  expect(await keep(noon + hour, caseOf(1, 1, { status: 'pending' }))).toBe(1);
  expect(await keep(noon + hour + 1, caseOf(1, 1, { status: 'pending' }))).toBe(1);
  expect((await cache.rows.cases.get('zendesk:acme:1'))?.touchedAt).toBe(noon + hour + 1);
});

test('a clock that was set back does not keep a row from being written', async () => {
  const { keep } = await kept();
  expect(await keep(noon - 30 * 24 * hour)).toBe(2);
});

test('every write is heard through either door, but for what no sidebar shows', async () => {
  const { cache, writes } = await kept();
  const heard = async (work: () => Promise<unknown>): Promise<boolean> => {
    const before = writes();
    await work();
    return writes() > before;
  };
  expect(await heard(() => cache.acts.cases.update('zendesk:acme:1', { label: 'x' }))).toBe(true);
  expect(await heard(() => cache.rows.profiles.clear())).toBe(true);
  expect(await heard(() => cache.rows.cases.delete('zendesk:acme:1'))).toBe(true);
  expect(await heard(() => cache.rows.cases.toArray())).toBe(false);
  const error = { at: noon, part: 'page', reason: 'x', version: '1' };
  expect(await heard(() => noteError(cache, error))).toBe(false);
});
