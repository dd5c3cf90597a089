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
 * Every accessibility fault of a place, one line each: empty is good. Throws when axe found nothing to look at,
 * so that an empty screen is never praised.
 */
export async function accessibilityFaults(place: Place): Promise<string[]> {
  await place.load(source);
  const result = await place.run(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, passes } = await axe.run(document, { runOnly: tags });
    return {
      passes: passes.length,
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(
          (node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
        ),
      ),
    };
  });
  if (result.passes < 5) throw new Error(`axe looked at too little: ${result.passes} checks`);
  return result.faults;
}
