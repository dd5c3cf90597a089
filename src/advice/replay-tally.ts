import type { Playbook } from '../playbook/types';
import type { Amounted, DecisionRecord } from './record';

/** What came of one decision under the draft. */
export type Replayed =
  | { readonly ok: true; readonly recommended: Amounted | null }
  | { readonly ok: false; readonly missing: string };

/** Amounts in minor units of the draft's currency. */
export interface ReplayReport {
  readonly decisions: number;
  readonly replayed: number;
  /** Those that cannot be replayed, by the fact that was not recorded. */
  readonly cannot: { readonly decisions: number; readonly byFact: Readonly<Record<string, number>> };
  /** What was recommended then, what the draft recommends, and what agents gave, over the replayed ones. */
  readonly cost: { readonly before: number; readonly after: number; readonly given: number };
  /** A different first concession, or an amount that differs by more than a small kindness. */
  readonly flips: number;
  readonly more: Movement;
  readonly less: Movement;
  /** Who: by tenure, fault and cause; groups under five are left out. */
  readonly groups: readonly ReplayGroup[];
  /** Some flips to look at, in the order they came. */
  readonly examples: readonly ReplayFlip[];
  /** Under thirty replayed: too few to tell. */
  readonly fewDecisions: boolean;
  /** Always false: the windows are taken as they stood. */
  readonly windowsSimulated: false;
}

export interface Movement {
  readonly decisions: number;
  readonly amount: number;
}

export interface ReplayGroup {
  readonly by: 'tenure' | 'fault' | 'cause';
  /** `under-one-year`, `one-to-three-years`, `over-three-years`; a fault; a cause id; or `unknown`. */
  readonly group: string;
  readonly decisions: number;
  readonly flips: number;
  readonly before: number;
  readonly after: number;
  /** Under thirty. */
  readonly fewDecisions: boolean;
}

export interface ReplayFlip {
  readonly id: string;
  readonly before: Amounted | null;
  readonly after: Amounted | null;
}

/** Groups smaller than this are never shown. */
export const smallestGroup = 5;
/** Below this a number says little, and the report warns. */
export const fewBelow = 30;
const mostExamples = 20;

type Sums = { decisions: number; flips: number; before: number; after: number };

const noSums = (): Sums => ({ decisions: 0, flips: 0, before: 0, after: 0 });

/** Adds up a replay one decision at a time; `report` may be asked for at any moment. */
export function replayTally(draft: Playbook): {
  readonly add: (decision: DecisionRecord, replayed: Replayed) => void;
  readonly report: () => ReplayReport;
} {
  const { smallKindness } = draft.room;
  const total = noSums();
  const missing = new Map<string, number>();
  const more = { decisions: 0, amount: 0 };
  const less = { decisions: 0, amount: 0 };
  const groups = new Map<string, Sums>();
  const examples: ReplayFlip[] = [];
  let given = 0;

  const add = (decision: DecisionRecord, replayed: Replayed): void => {
    if (!replayed.ok) {
      missing.set(replayed.missing, (missing.get(replayed.missing) ?? 0) + 1);
      return;
    }
    const old = decision.recommended;
    const fresh = replayed.recommended;
    const before = old?.amount ?? 0;
    const after = fresh?.amount ?? 0;
    const flip = old?.concession !== fresh?.concession || Math.abs(after - before) > smallKindness;
    given += decision.done?.amount ?? 0;
    count(total, flip, before, after);
    for (const key of groupsOf(decision)) {
      const sums = groups.get(key) ?? noSums();
      groups.set(key, sums);
      count(sums, flip, before, after);
    }
    if (!flip) return;
    if (examples.length < mostExamples) examples.push({ id: decision.id, before: old, after: fresh });
    const movement = after > before ? more : after < before ? less : null;
    if (!movement) return;
    movement.decisions += 1;
    movement.amount += Math.abs(after - before);
  };

  const report = (): ReplayReport => {
    const cannot = [...missing.values()].reduce((sum, n) => sum + n, 0);
    return {
      decisions: total.decisions + cannot,
      replayed: total.decisions,
      cannot: { decisions: cannot, byFact: Object.fromEntries(missing) },
      cost: { before: total.before, after: total.after, given },
      flips: total.flips,
      more: { ...more },
      less: { ...less },
      groups: [...groups]
        .filter(([, sums]) => sums.decisions >= smallestGroup)
        .map(([key, sums]) => ({ ...named(key), ...sums, fewDecisions: sums.decisions < fewBelow })),
      examples: [...examples],
      fewDecisions: total.decisions < fewBelow,
      windowsSimulated: false,
    };
  };

  return { add, report };
}

function count(sums: Sums, flip: boolean, before: number, after: number): void {
  sums.decisions += 1;
  if (flip) sums.flips += 1;
  sums.before += before;
  sums.after += after;
}

function groupsOf({ facts }: DecisionRecord): readonly string[] {
  return [
    `tenure|${tenureGroup(facts.tenureDays)}`,
    `fault|${typeof facts.fault === 'string' ? facts.fault : 'unknown'}`,
    `cause|${typeof facts.cause === 'string' ? facts.cause : 'unknown'}`,
  ];
}

function tenureGroup(days: unknown): string {
  if (typeof days !== 'number') return 'unknown';
  return days < 365 ? 'under-one-year' : days < 1095 ? 'one-to-three-years' : 'over-three-years';
}

function named(key: string): Pick<ReplayGroup, 'by' | 'group'> {
  const at = key.indexOf('|');
  return { by: key.slice(0, at) as ReplayGroup['by'], group: key.slice(at + 1) };
}
