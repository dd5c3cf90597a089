import { closeCache, openCache } from '../../../src/cache/open';
import { profileRow, profilesBy } from '../../../src/cache/profiles';
import type { Profile } from '../../../src/customer/profile';

/**
 * Runs inside one of the extension's own pages: fills the real cache, then looks people up in it in turn with
 * hand-written requests to the same store and index of the same database.
 */
const name = 'leeway-bench';
const cache = openCache(name, { read: async () => [], write: async () => undefined });

interface Times {
  readonly ours: readonly number[];
  readonly raw: readonly number[];
  readonly seeded: number;
}

const keyPairs = (n: number) => [
  { kind: 'external', value: `B-${n}` },
  { kind: 'email', value: `p${n}@example.com` },
];

async function seed(like: Profile, count: number, now: number): Promise<void> {
  const piece = 5_000;
  for (let from = 0; from < count; from += piece) {
    const rows = Array.from({ length: piece }, (_, index) => {
      const n = from + index;
      return profileRow(
        { ...like, id: `import:external:B-${n}`, name: `Person ${n}`, identifiers: keyPairs(n) },
        'import',
        now,
        'bench',
      );
    });
    await cache.rows.profiles.bulkPut(rows);
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function measure(like: Profile, count: number, rounds: number): Promise<Times> {
  const now = Date.now();
  const from = performance.now();
  await seed(like, count, now);
  const seeded = performance.now() - from;
  const raw = await answer(indexedDB.open(name));
  const times: { ours: number[]; raw: number[] } = { ours: [], raw: [] };
  for (let i = 0; i < rounds + 20; i++) {
    const n = (i * 7_919) % count;
    const begin = performance.now();
    const found = await profilesBy(cache, keyPairs(n), 30, now);
    const middle = performance.now();
    const index = raw.transaction('profiles').objectStore('profiles').index('keys');
    const [one, two] = await Promise.all([
      answer(index.getAll(`external:B-${n}`)),
      answer(index.getAll(`email:p${n}@example.com`)),
    ]);
    const end = performance.now();
    if (found.length !== 1 || one.length !== 1 || two.length !== 1) throw new Error(`nobody is ${n}`);
    // The first ones warm both.
    if (i < 20) continue;
    times.ours.push(middle - begin);
    times.raw.push(end - middle);
  }
  raw.close();
  closeCache(cache);
  await answer(indexedDB.deleteDatabase(name));
  return { ...times, seeded };
}

Object.assign(globalThis, { measureLookups: measure });
