import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Place } from './driver';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
  readonly passes: readonly unknown[];
}

declare const axe: { run(what: Document, options: unknown): Promise<AxeResult> };

/**
 * Every accessibility fault of a place, one line each, with `only` of one rule alone: empty is good. Throws when
 * axe found nothing to look at, so that an empty screen is never praised.
 */
export async function accessibilityFaults(place: Place, only: string | null = null): Promise<string[]> {
  if (!(await place.run(() => 'axe' in globalThis))) await place.load(source);
  const result = await place.run(async (rule: string | null) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = rule === null ? tags : { type: 'rule', values: [rule] };
    const { violations, passes } = await axe.run(document, { runOnly });
    return {
      passes: passes.length,
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(
          (node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
        ),
      ),
    };
  }, only);
  if (result.passes < (only === null ? 5 : 1))
    throw new Error(`axe looked at too little: ${result.passes} checks`);
  return result.faults;
}
