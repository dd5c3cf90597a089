import './indexed-db-in-memory';
import { vi } from 'vitest';
import { type ActWrite, type Cache, openCache } from '../../src/cache/open';

vi.setConfig({ testTimeout: 30_000 });

let opened = 0;
const nextName = (): string => {
  opened += 1;
  return `cache-${opened}`;
};

/** A database of its own, with a spill that is only a list. */
export function cacheForTest(name = nextName()): Cache & { readonly spilled: ActWrite[][] } {
  const spilled: ActWrite[][] = [[]];
  const cache = openCache(name, {
    read: async () => spilled.at(-1) ?? [],
    write: async (list) => void spilled.push([...list]),
  });
  return { ...cache, spilled };
}
