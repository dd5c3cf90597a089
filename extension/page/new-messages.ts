import type { Adapter } from './adapter';
import type { CaseReader } from './case-reading';
import type { Visit } from './visits';

/** A busy log is looked at this often. */
const pace = 2_000;

/**
 * While a case is open its customer may write again; the log shows it, and the case is read anew, once for
 * every new message. `known` is what was read last; times in the log are whole seconds. A case that has only
 * come to the front and was never read before is being read now: nothing is newer than that. `listen` asks to be
 * told of the next movement in the log; until a look is due there is no need to know of any.
 */
export function newMessages(
  page: Document,
  adapter: Adapter,
  cases: CaseReader,
  listen: () => void,
): (visit: Visit, begun: boolean) => void {
  let waiting: AbortSignal | null = null;
  let latest = 0;
  return (visit, begun) => {
    const { sight, signal } = visit;
    if (sight.kind !== 'case' || waiting === signal) return;
    if (begun && cases.lastHeard(sight.caseKey) === null) return;
    waiting = signal;
    setTimeout(() => {
      if (signal.aborted) return;
      waiting = null;
      listen();
      const shown = adapter.lastCustomerMessage(page, sight.id);
      const known = cases.lastHeard(sight.caseKey);
      if (shown === null || known === null || shown < Math.max(known, latest) + 1_000) return;
      latest = shown;
      void cases.read(visit, true);
    }, pace);
  };
}
