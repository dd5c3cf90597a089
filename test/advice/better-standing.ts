import fc from 'fast-check';
import { type Facts, factCatalogue } from '../../src/playbook/facts';

const standing = factCatalogue.filter((kind) => kind.group === 'standing');

/**
 * Facts that stand better than these, by the same amount or more in every standing fact and the same in all
 * others: numbers grow, sets gain, and what was unknown may become known.
 */
export function arbitraryBetter(facts: Facts): fc.Arbitrary<Facts> {
  return fc
    .record(
      Object.fromEntries(
        standing.map(({ id, type }) => [
          id,
          type === 'set'
            ? fc.option(fc.subarray(['promoter', 'club', 'another']), { nil: undefined })
            : fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
        ]),
      ),
    )
    .map((more) => {
      const better: Record<string, Facts[string]> = { ...facts };
      for (const { id } of standing) {
        const before = facts[id];
        const gain = more[id];
        if (gain === undefined) continue;
        if (Array.isArray(gain))
          better[id] = [...new Set([...(Array.isArray(before) ? before : []), ...gain])];
        else if (typeof gain === 'number') better[id] = (typeof before === 'number' ? before : 0) + gain;
      }
      return better;
    });
}
