import type { CaseRows } from '../../../src/cache/acts';
import type { LinkRow } from '../../../src/cache/link';
import type { Cache } from '../../../src/cache/open';
import type { CaseRow, DecisionRow } from '../../../src/cache/rows';
import type { WireIncident } from '../../../src/contract/bodies';
import type { LinkState } from '../../../src/messages/sidebar-state';
import { ledgerOn } from '../kept/backend-ledger';
import type { BackendLedger } from '../kept/table';
import { type SentEvents, sentEventsOf } from '../link/read/decision-sync';
import { incidentsOf, unheardUnder } from '../link/read/incidents';
import { linkState } from '../link/read/link-state';
import type { World } from '../world';
import { decisionsOn } from './ledger';

/** What a backend adds to an open case. */
export interface LinkedPart {
  /** The open incidents as the backend last listed them; `asOf` when it cannot be asked now. */
  readonly incidents: {
    readonly all: readonly WireIncident[];
    readonly asOf: number | null;
    /** What was given here of each one's remedy and the backend has not heard of, minor units by its id. */
    readonly unheard: Readonly<Record<string, number>>;
  };
  /** How the link stands and which events of the decisions here were sent. */
  readonly sync: { readonly backend: LinkState['backend']; readonly events: SentEvents };
  /** What the backend's ledger says was given here and to them, by colleagues too. */
  readonly backendLedger: BackendLedger | null;
}

/** Reads what a backend adds: how the link stands, its incidents, and its ledger. */
export async function linkedPart(
  world: World,
  cache: Cache,
  link: LinkRow,
  on: { readonly row: CaseRow; readonly rows: CaseRows; readonly waiting: readonly DecisionRow[] },
): Promise<LinkedPart> {
  const { row, rows, waiting } = on;
  const { backend } = await linkState(world);
  const sync = { backend, events: await sentEventsOf(cache, decisionsOn(rows, row.caseKey), row.asked) };
  const asOf = backend === 'connected' ? null : (link.heardAt ?? null);
  const declared = await incidentsOf(world, link);
  const incidents = { all: declared, asOf, unheard: await unheardUnder(cache, link.account, declared) };
  const ledger = await ledgerOn(world, row.caseKey);
  return { sync, incidents, backendLedger: without(ledger, new Set(waiting.map(givenAs))) };
}

/** What is still being reserved may be in the backend's ledger already: it is shown once its answer is here. */
function without(ledger: BackendLedger | null, waiting: ReadonlySet<string>): BackendLedger | null {
  if (ledger === null || waiting.size === 0) return ledger;
  const others = <One extends { readonly decision: string }>(all: readonly One[]): readonly One[] =>
    all.filter(({ decision }) => !waiting.has(decision));
  const { onCase, window, elsewhere } = ledger;
  return { ...ledger, onCase: others(onCase), window: others(window), elsewhere: others(elsewhere) };
}

const givenAs = ({ id, toldAs }: DecisionRow): string => toldAs ?? id;
