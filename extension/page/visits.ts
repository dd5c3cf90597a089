import type { Adapter, Sight } from './adapter';
import { placeOf } from './place';

/** One view of the page, from its beginning until something else is in front. */
export interface Visit {
  readonly number: number;
  readonly sight: Sight;
  /** Ends with the view. */
  readonly signal: AbortSignal;
}

export interface Visits {
  readonly current: () => Visit;
  /** Looks at the page; begins a new visit when something else is in front. */
  readonly look: () => void;
  /** Begins the same view anew. */
  readonly again: () => void;
}

/** The case in front, when there is one beyond doubt. */
export const keyOf = (sight: Sight): string | null => (sight.kind === 'case' ? sight.caseKey : null);

/** Without a reason of ours the browser makes an exception object, and its whole interface, for each. */
const over = 'over';

const nameOf = (sight: Sight): string =>
  sight.kind === 'case' || sight.kind === 'unsure' ? `${sight.kind} ${sight.caseKey}` : 'none';

/** Follows what is in front. `begun` runs in the same task in which the page changed. */
export function followVisits(
  page: Document,
  adapter: Adapter,
  begun: (visit: Visit) => void,
  signal: AbortSignal,
): Visits {
  let end = new AbortController();
  let visit: Visit = { number: 0, sight: { kind: 'other' }, signal: end.signal };
  const begin = (sight: Sight) => {
    end.abort(over);
    end = new AbortController();
    visit = { number: visit.number + 1, sight, signal: end.signal };
    begun(visit);
  };
  signal.addEventListener('abort', () => end.abort(over));
  return {
    current: () => visit,
    again: () => begin(adapter.look(page, placeOf(page))),
    look() {
      const sight = adapter.look(page, placeOf(page));
      if (visit.number === 0 || nameOf(sight) !== nameOf(visit.sight)) begin(sight);
      // From one list to another nobody's facts are on screen, so the view stays.
      else visit = { ...visit, sight };
    },
  };
}
