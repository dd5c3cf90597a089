import { stands, usesWindow } from '../../../src/advice/given';
import { ledgerOf, type RoomCase } from '../../../src/advice/ledger';
import type { Given, LedgerView } from '../../../src/advice/types';
import type { CaseRows } from '../../../src/cache/acts';
import type { DecisionRow, PromiseRow } from '../../../src/cache/rows';
import type { PastConcession, PastPromise, Profile } from '../../../src/customer/profile';
import type { Playbook } from '../../../src/playbook/types';
import { wordsIn } from '../../../src/wording/words-in';
import type { BackendLedger } from '../kept/table';

const day = 86_400_000;

/** The decisions of the case itself, those taken back left out. */
export const decisionsOn = (rows: CaseRows, caseKey: string): readonly DecisionRow[] =>
  rows.decisions.filter((row) => row.caseKey === caseKey && !row.undone);

/**
 * What was given before, as advice looks at it. The rows are already those of the customer, or of the account
 * for a company's contact, so all of them have the same holder.
 */
export function ledgerView(
  rows: CaseRows,
  open: { readonly caseKey: string; readonly cause: string | null; readonly startedAt: number },
  playbook: Playbook,
  now: number,
  backendLedger: BackendLedger | null = null,
): LedgerView {
  const decisions = rows.decisions.filter((row) => !row.undone);
  const cases = new Map<string, RoomCase>();
  const known = knownIn(rows);
  const others = (backendLedger?.elsewhere ?? []).filter((one) => !known.has(one.decision) && stands(one));
  // Newest first: of several gives on one case the last one knew best what it is about.
  for (const { caseKey, cause, began } of others.toReversed())
    cases.set(caseKey, { caseKey, holder, cause, at: began });
  for (const { caseKey, cause, caseAt } of decisions)
    cases.set(caseKey, { caseKey, holder, cause, at: caseAt });
  const { caseKey, cause, startedAt } = open;
  cases.set(caseKey, { caseKey, holder, cause, at: startedAt });
  const kept = [
    ...decisions.map((row) => ({
      ...givenOf(row),
      caseKey: row.caseKey,
      holder,
      goodwill: row.goodwill,
    })),
    ...others.map(({ began: _, cause: __, mine: ___, movedBy: ____, decision, ...one }) => ({
      ...one,
      decisionId: decision,
      kind: kindOf(one.concession, playbook),
      // By the backend's clock, which may be ahead of this one.
      at: Math.min(one.at, now),
      holder,
    })),
  ];
  const view = ledgerOf({ caseKey, holder }, [...cases.values()], kept, playbook, now);
  if (backendLedger === null) return view;
  const onCase = backendGives(backendLedger, rows, playbook);
  const counted = [
    ...backendLedger.window,
    ...backendLedger.onCase.filter((one) => usesWindow(one) && stands(one)),
  ];
  const inView = new Set(others.map(({ decision }) => decision));
  const more = new Map(counted.map((one) => [one.decision, one]));
  return {
    onCase: [...view.onCase, ...onCase],
    inWindow: [
      ...view.inWindow,
      ...[...more.values()]
        .filter(({ decision }) => !known.has(decision) && !inView.has(decision))
        .map(({ at, amount }) => ({ at, amount, goodwill: true })),
    ],
  };
}

/** Ids under which this browser's own decisions stand in a backend's ledger. */
const knownIn = (rows: CaseRows): ReadonlySet<string> =>
  new Set(rows.decisions.flatMap(({ id, toldAs }) => (toldAs === undefined ? [id] : [id, toldAs])));

/** What stands on this case and was not given in this browser. */
export function backendGives(
  backendLedger: BackendLedger,
  rows: CaseRows,
  playbook: Playbook,
): readonly (Given & Whose)[] {
  const known = knownIn(rows);
  return backendLedger.onCase
    .filter((one) => !known.has(one.decision) && stands(one))
    .map(({ decision, goodwill: _, mine, movedBy: __, ...one }) => ({
      ...one,
      decisionId: decision,
      kind: kindOf(one.concession, playbook),
      by: mine ? 'me' : 'colleague',
    }));
}

const kindOf = (concession: string, playbook: Playbook): Given['kind'] =>
  playbook.concessions.find(({ id }) => id === concession)?.kind ?? 'credit';

interface Whose {
  readonly by: 'me' | 'colleague';
}

const holder = 'them';

export const givenOf = (row: DecisionRow): Given => ({
  decisionId: row.id,
  concession: row.concession,
  kind: row.kind,
  amount: row.amount,
  at: row.at,
  state: row.state,
  owed: row.owed,
  floor: row.floor,
  smallKindness: row.smallKindness,
  approved: row.approved,
});

/** The profile with what this browser's own ledger remembers: history as history, promises with their state. */
export function withHistory(
  profile: Profile,
  rows: CaseRows,
  caseKey: string,
  language: string,
  now: number,
): Profile {
  const own = rows.decisions.map((row) => ({ row, past: pastConcession(row, language) }));
  const given = own.filter(({ row }) => row.caseKey !== caseKey && stands(row)).map(({ past }) => past);
  const known = profile.concessions;
  // What a backend has recorded of this very case is no history yet.
  const recorded = (known?.value ?? []).filter((one) => !own.some(({ past }) => sameGive(one, past)));
  const all = [...given, ...recorded].sort((a, b) => b.at - a.at);
  const promises = rows.promises.filter((row) => !row.undone).map(pastPromise);
  const mine = new Set(promises.map(({ id }) => id));
  return {
    ...profile,
    concessions:
      given.length === 0
        ? known
        : { source: 'agent', asOf: now, partial: known === null || known.partial, value: all },
    promises: [...promises, ...profile.promises.filter(({ id }) => !mine.has(id))],
  };
}

const sameGive = (one: PastConcession, other: PastConcession): boolean =>
  Math.floor(one.at / day) === Math.floor(other.at / day) && one.amount === other.amount;

const pastConcession = (row: DecisionRow, language: string): PastConcession => ({
  at: row.at,
  title: wordsIn(row.title, language) || row.concession,
  amount: row.amount,
  goodwill: row.goodwill,
});

const pastPromise = (row: PromiseRow): PastPromise => ({
  id: row.id,
  what: row.text,
  owner: row.owner,
  due: row.due,
  state: row.state,
  caseKey: row.caseKey,
});
