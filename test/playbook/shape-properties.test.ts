import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaIsPlaybook } from '../../src/playbook/schema';
import { checkPlaybook, readPlaybook } from '../../src/playbook/shape';
import { runs } from '../runs';
import { arbitraryPlaybook } from './arbitrary-playbook';

describe('validation over random documents', () => {
  it('accepts every playbook that is valid by construction, and changes nothing in it', () => {
    fc.assert(
      fc.property(arbitraryPlaybook(), (playbook) => {
        const checked = checkPlaybook(playbook);
        expect(checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
        expect(checked.ok && checked.value).toEqual(playbook);
        expect(readPlaybook(JSON.stringify(playbook)).ok).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });

  it('answers any value at all with problems, never with an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (document) => {
        const checked = checkPlaybook(document);
        expect(checked.ok || checked.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it('refuses an unknown key put anywhere, with its path', () => {
    fc.assert(
      fc.property(arbitraryPlaybook(), fc.nat(), (playbook, pick) => {
        const document = structuredClone(playbook) as unknown;
        const objects = objectsIn(document, '');
        const chosen = objects[pick % objects.length];
        if (!chosen) throw new Error('a playbook has objects');
        chosen.object.surplus = 1;
        const checked = checkPlaybook(document);
        expect(checked.ok).toBe(false);
        const paths = checked.ok ? [] : checked.problems.map(({ path }) => path);
        expect(paths).toContain(`${chosen.path}/surplus`);
      }),
      { numRuns: runs(150) },
    );
  });

  it('has the same shape in the schema and in the types', () => {
    expect(schemaIsPlaybook).toBe(true);
  });
});

interface Found {
  readonly path: string;
  readonly object: Record<string, unknown>;
}

function objectsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => objectsIn(child, `${path}/${key}`));
  return Array.isArray(value) ? inside : [{ path, object: value as Record<string, unknown> }, ...inside];
}
