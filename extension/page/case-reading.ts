import type { CaseAnswers } from '../../src/messages/page';
import type { Reason } from '../../src/trouble/result';
import type { Adapter, Get } from './adapter';
import { knownCases } from './known-cases';
import { say } from './runtime';
import { keyOf, type Visit } from './visits';

/** For this long a case that was read is not asked for again. */
const fresh = 30_000;
/** How long the first telling of a case waits for the earlier cases. */
const patience = 300;

export interface CaseReader {
  /**
   * Asks the helpdesk about the case of a visit and hands what it answers to the background, which alone reads
   * it. `anew` does not accept what was read before; nor is that accepted when the background knows nothing of it.
   */
  readonly read: (
    visit: Visit,
    anew?: boolean,
    opened?: Promise<{ readonly known: boolean } | null>,
  ) => Promise<void>;
  /** When the customer last wrote in this case, as far as it was read. */
  readonly lastHeard: (caseKey: string) => number | null;
}

export interface CaseReaderOptions {
  readonly adapter: Adapter;
  readonly get: (signal: AbortSignal) => Get;
}

export function caseReader({ adapter, get }: CaseReaderOptions): CaseReader {
  const known = knownCases();
  return {
    async read({ sight, signal }, anew, opened) {
      if (sight.kind !== 'case') return;
      const { id, caseKey } = sight;
      const before = known.get(caseKey);
      if (before && !anew && Date.now() - before.at < fresh && (await opened)?.known !== false) return;

      const getting = get(signal);
      const tell = async (answers: CaseAnswers) => {
        if (signal.aborted) return null;
        const taken = await say({ to: 'background', type: 'page/case-read', caseKey, ...answers });
        if (taken && answers.earlier?.ok) known.keep(caseKey, taken.heard);
        return taken;
      };
      const wordsAsked = getting(adapter.wordsPath(id));
      const about = await getting(adapter.casePath(id));
      const path = (await tell({ about }))?.earlier;
      if (!path) return;
      const earlierAsked = getting(path);
      const words = await wordsAsked;
      const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
      const inTime = await Promise.race([earlierAsked, late]);
      await tell({ about, words, ...(inTime && { earlier: inTime }) });
      if (!inTime) await tell({ about, words, earlier: await earlierAsked });
    },
    lastHeard: (caseKey) => known.get(caseKey)?.heard ?? null,
  };
}

/** Says what is not as expected; the page itself is left in peace. */
export function tellTrouble({ sight, number }: Visit, reason: Reason, part: string): void {
  const caseKey = keyOf(sight);
  void say({ to: 'background', type: 'page/trouble', caseKey, reason, part, visit: number });
}
