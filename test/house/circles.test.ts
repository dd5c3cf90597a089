import { expect, test } from 'vitest';
import { imports, sources } from './imports';

/**
 * No file imports itself by way of others, type-only imports included: what two files need of each other belongs
 * to a third, below both.
 */
test('there is no circle of imports anywhere, types included', () => {
  expect(circlesIn(edges())).toEqual([]);
});

test('a circle is found, also one of types', () => {
  const ring = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(circlesIn(ring)).toEqual([['a', 'b', 'c']]);
  expect(edges().size).toBeGreaterThan(300);
});

function edges(): ReadonlyMap<string, readonly string[]> {
  const known = new Set(sources);
  const fileOf = (target: string): string | undefined =>
    ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => `${target}${end}`).find((file) => known.has(file));
  const map = new Map<string, string[]>(sources.map((file) => [file, []]));
  for (const { file, target } of imports) {
    const to = fileOf(target);
    if (to !== undefined) map.get(file)?.push(to);
  }
  return map;
}

/** Strongly connected components of more than one file (Tarjan), each sorted. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next))
        low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? index.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const ring = stack.splice(stack.indexOf(node));
    if (ring.length > 1 || (graph.get(node) ?? []).includes(node)) found.push(ring.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}
