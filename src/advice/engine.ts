import { type CompiledPlaybook, type CompiledRule, compilePlaybook, factsOfWhen } from '../playbook/compile';
import { compileWhen, type Decide } from '../playbook/conditions';
import { factCatalogue } from '../playbook/facts';
import type { Concession, Playbook, When } from '../playbook/types';
import type { TraceLine } from './types';

/** A compiled playbook with what the advice looks up again and again, made once per document. */
export interface Engine {
  readonly compiled: CompiledPlaybook;
  readonly playbook: Playbook;
  /** Rules that can fire for a cause, in document order; `null`: rules for any cause. */
  readonly rulesFor: (cause: string | null) => readonly CompiledRule[];
  /** Rules for some causes only that end some day. */
  readonly ending: readonly CompiledRule[];
  /** Acts and gifts that anyone may give; those that only other causes use are left out. */
  readonly kindnessesFor: (cause: string | null) => readonly Concession[];
  /** Arrangements that anyone may make; those that only other causes use are left out unless there is no other. */
  readonly arrangementsFor: (cause: string) => readonly Concession[];
  /** The trace of a case to which no rule applies: off, or for other causes. */
  readonly silentTrace: readonly TraceLine[];
  /** The facts an agent can answer that a rule or lift reads, by its place in the document. */
  readonly askedByRule: readonly (readonly string[])[];
  readonly askedByLift: readonly (readonly string[])[];
  /** The facts of a rule or lift that exist only when somebody asked or mapped them at the time. */
  readonly recordedByRule: readonly (readonly string[])[];
  readonly recordedByLift: readonly (readonly string[])[];
  /** Lifts that can hold for a cause, with what decides them. */
  readonly liftsFor: (cause: string) => readonly DecidedLift[];
}

export interface DecidedLift {
  readonly index: number;
  readonly decide: Decide;
}

const engines = new WeakMap<Playbook, Engine>();

/** The engine of a playbook; the same document object answers with the same one. */
export function engineOf(playbook: Playbook): Engine {
  let engine = engines.get(playbook);
  if (!engine) {
    engine = build(playbook);
    engines.set(playbook, engine);
  }
  return engine;
}

function build(playbook: Playbook): Engine {
  const compiled = compilePlaybook(playbook);
  const forAny = compiled.rules.filter(({ rule }) => rule.causes.length === 0);
  const byCause = new Map(
    playbook.causes.map(({ id }) => [
      id,
      compiled.rules.filter(({ rule }) => rule.causes.length === 0 || rule.causes.includes(id)),
    ]),
  );
  const kindnesses = new Map(
    [null, ...playbook.causes.map(({ id }) => id)].map((cause) => [cause, kindnessesOf(playbook, cause)]),
  );
  const arrangements = new Map(playbook.causes.map(({ id }) => [id, arrangementsOf(playbook, id)]));
  const silentTrace = playbook.rules.map(({ id, title, enabled }) =>
    enabled
      ? { rule: id, title, result: 'other-cause' as const, decidedBy: 'cause' }
      : { rule: id, title, result: 'off' as const, decidedBy: null },
  );
  const asked = new Set<string>([
    ...tappable,
    ...playbook.ownFacts.filter((own) => own.source === 'agent').map(({ id }) => id),
  ]);
  const recorded = new Set<string>([...tappable, ...playbook.ownFacts.map(({ id }) => id)]);
  const decidedLifts = playbook.room.lifts.map((lift, index) => ({ index, decide: compileWhen(lift.when) }));
  const liftsOf = (cause: string | null): readonly DecidedLift[] =>
    decidedLifts.filter(({ index }) => {
      const causes = playbook.room.lifts[index]?.causes ?? [];
      return causes.length === 0 || (cause !== null && causes.includes(cause));
    });
  const liftsForAny = liftsOf(null);
  const liftsByCause = new Map(playbook.causes.map(({ id }) => [id, liftsOf(id)]));
  return {
    compiled,
    playbook,
    ending: compiled.rules.filter(({ rule }) => rule.until !== null && rule.causes.length > 0),
    arrangementsFor: (cause) => arrangements.get(cause) ?? [],
    silentTrace,
    kindnessesFor: (cause) => kindnesses.get(cause) ?? kindnesses.get(null) ?? [],
    rulesFor: (cause) => (cause === null ? forAny : (byCause.get(cause) ?? forAny)),
    askedByRule: playbook.rules.map((rule) => factsAmong(rule.when, asked)),
    askedByLift: playbook.room.lifts.map((lift) => factsAmong(lift.when, asked)),
    recordedByRule: playbook.rules.map((rule) => factsAmong(rule.when, recorded)),
    recordedByLift: playbook.room.lifts.map((lift) => factsAmong(lift.when, recorded)),
    liftsFor: (cause) => liftsByCause.get(cause) ?? liftsForAny,
  };
}

/** Facts an agent answers with a tap or a few digits; the cause has a place of its own. */
const tappable = factCatalogue.filter((kind) => kind.askable && kind.id !== 'cause').map((kind) => kind.id);

const factsAmong = (when: When, some: ReadonlySet<string>): readonly string[] =>
  factsOfWhen(when).filter((fact) => some.has(fact));

/** Whether a concession is used by other causes alone. */
function foreignTo(playbook: Playbook, cause: string | null): (concession: Concession) => boolean {
  const mine = new Set<string>();
  const elsewhere = new Set<string>();
  for (const rule of playbook.rules) {
    const to = rule.causes.length === 0 || (cause !== null && rule.causes.includes(cause)) ? mine : elsewhere;
    for (const id of rule.with ? [...rule.offer, rule.with] : rule.offer) to.add(id);
  }
  for (const { id, floor } of playbook.causes) {
    const to = id === cause ? mine : elsewhere;
    to.add(floor.ours).add(floor.otherwise);
  }
  return ({ id }) => elsewhere.has(id) && !mine.has(id);
}

function kindnessesOf(playbook: Playbook, cause: string | null): readonly Concession[] {
  const foreign = foreignTo(playbook, cause);
  const all = playbook.concessions
    .filter((one) => one.owed === null && !one.asksLead)
    .filter((one) => one.kind === 'act' || (one.kind === 'gift' && 'fixed' in one.cost))
    .sort((a, b) => (a.kind === 'gift' ? 1 : 0) - (b.kind === 'gift' ? 1 : 0));
  const own = all.filter((one) => !foreign(one));
  // There is always an act: where none is this cause's own, those of others will do.
  return own.some((one) => one.kind === 'act') ? own : [...own, ...all.filter(({ kind }) => kind === 'act')];
}

function arrangementsOf(playbook: Playbook, cause: string): readonly Concession[] {
  const foreign = foreignTo(playbook, cause);
  const all = playbook.concessions.filter(
    (one) => one.kind === 'arrange' && one.owed === null && !one.asksLead,
  );
  const own = all.filter((one) => !foreign(one));
  return own.length > 0 ? own : all;
}
