import type { CaseSeen } from '../../src/customer/seen';
import type { Mount } from '../../src/messages/page';
import type { Reason } from '../../src/trouble/result';
import type { Adapter, Ask } from './adapter';
import { say } from './runtime';
import { keyOf, type Visit } from './visits';

/** For this long a case that was read is told again from memory; the helpdesk is not asked twice. */
const fresh = 30_000;
const mostKept = 5;

export interface CaseReader {
  /** Reads the case of a visit and tells the background; `anew` does not accept what was read before. */
  readonly read: (visit: Visit, anew?: boolean) => Promise<void>;
  /** When the customer last wrote in this case, as far as it was read. */
  readonly lastHeard: (caseKey: string) => number | null;
}

export interface CaseReaderOptions {
  readonly adapter: Adapter;
  readonly tenant: string;
  readonly fields: () => Mount['fields'];
  readonly ask: (signal: AbortSignal) => Ask;
}

export function caseReader({ adapter, tenant, fields, ask }: CaseReaderOptions): CaseReader {
  const kept = new Map<string, { readonly at: number; readonly seen: CaseSeen }>();
  const keep = (seen: CaseSeen) => {
    kept.delete(seen.caseKey);
    kept.set(seen.caseKey, { at: Date.now(), seen });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  return {
    async read(visit, anew = false) {
      const { sight, signal } = visit;
      if (sight.kind !== 'case') return;
      const before = kept.get(sight.caseKey);
      if (before && !anew && Date.now() - before.at < fresh) {
        await say({ to: 'background', type: 'page/case-seen', seen: before.seen });
        return;
      }
      await adapter.readCase(sight.id, tenant, {
        ask: ask(signal),
        fields: fields(),
        seen(seen) {
          if (signal.aborted) return;
          if (seen.earlier) keep(seen);
          void say({ to: 'background', type: 'page/case-seen', seen });
        },
        trouble({ reason, part }) {
          if (!signal.aborted) tellTrouble(visit, reason, part);
        },
      });
    },
    lastHeard: (caseKey) => kept.get(caseKey)?.seen.messages.at(-1)?.at ?? null,
  };
}

/** Says what is not as expected; the page itself is left in peace. */
export function tellTrouble({ sight, number }: Visit, reason: Reason, part: string): void {
  const caseKey = keyOf(sight);
  void say({ to: 'background', type: 'page/trouble', caseKey, reason, part, visit: number });
}
