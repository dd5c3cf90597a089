import { type CompiledRule, factsOfWhen } from '../playbook/compile';
import { type Facts, factCatalogue } from '../playbook/facts';
import type { Playbook, When } from '../playbook/types';
import type { Phrase, PhraseValue } from '../wording/phrase';

import { type Engine, engineOf } from './engine';
import { type Limits, limitsOf } from './limits';
import { listOf, type Priced } from './priced';
import { bindingOf } from './room';
import { boundsOf, witnessOf } from './witness';

/** Something the editor points at; it never stops a lead from publishing. */
export interface Warning {
  readonly kind: 'cannot-fit' | 'cheaper' | 'different' | 'ended';
  readonly rule: string;
  /** The plainest customer to whom it happens; empty for a rule that has ended. */
  readonly customer: Facts;
  /** The customer it is compared with, where there is one. */
  readonly other: Facts | null;
  readonly phrase: Phrase;
}

/**
 * The four warnings, at most one of each kind for a rule, in document order: (a) its first offer cannot fit
 * the room it meets, (b) the first offer becomes cheaper for better standing, (c) the same failure has
 * different first offers for reasons other than standing and history, (d) it has already ended at `now`.
 * Looks at every pair of rules that can meet, up to a bound that keeps typing fluent.
 */
export function warningsOf(playbook: Playbook, now: number): readonly Warning[] {
  const engine = engineOf(playbook);
  const found: Warning[] = [];
  let budget = mostPairs;
  for (const rule of engine.compiled.rules) {
    if (!rule.rule.enabled) continue;
    const ended = endedWarning(rule, now);
    if (ended) {
      found.push(ended);
      continue;
    }
    const kinds = new Set<Warning['kind']>();
    for (const cause of causesOf(rule, playbook)) {
      const add = (warning: Warning | null): void => {
        if (!warning || kinds.has(warning.kind)) return;
        kinds.add(warning.kind);
        found.push(warning);
      };
      add(fitWarning(engine, rule, cause));
      const later = engine.rulesFor(cause).filter((one) => one.index > rule.index && one.rule.enabled);
      for (const other of [null, ...later]) {
        if (budget-- <= 0) return found;
        add(compareWarning(engine, rule, other, cause, 'cheaper', now));
        add(compareWarning(engine, rule, other, cause, 'different', now));
      }
    }
  }
  return found;
}

const mostPairs = 20_000;
const spentNothing = { onCase: 0, credited: 0, kindness: false, byCustomer: 0 };

/** The causes to look at: those it names, or every one; a cause that is handed over gives nothing. */
const causesOf = ({ rule }: CompiledRule, playbook: Playbook): readonly string[] =>
  playbook.causes
    .filter((cause) => cause.handOver === null)
    .filter((cause) => rule.causes.length === 0 || rule.causes.includes(cause.id))
    .map(({ id }) => id);

function endedWarning({ rule }: CompiledRule, now: number): Warning | null {
  const at = rule.until === null ? Number.NaN : Date.parse(rule.until);
  if (!(at < now)) return null;
  const values = { rule: text(rule.title), at: { unit: 'date', value: at } as const };
  return {
    kind: 'ended',
    rule: rule.id,
    customer: {},
    other: null,
    phrase: { key: 'advice.warnEnded', values },
  };
}

function fitWarning(engine: Engine, rule: CompiledRule, cause: string): Warning | null {
  const offer = engine.compiled.concessions.get(rule.rule.offer[0] ?? '');
  if (!offer || offer.asksLead || offer.owed !== null) return null;
  const witness = witnessOf([rule.rule.when, ofCause(cause)], engine.playbook);
  if (!witness) return null;
  for (const amountAtIssue of amountsFor(engine, witness, [rule.rule.when])) {
    const customer = { ...witness, amountAtIssue };
    const { list, limits } = listFor(engine, customer, [rule]);
    const first = list.find((priced) => priced.concession.id === offer.id);
    if (!first || first.fits || first.amount === null) continue;
    const { playbook } = engine;
    const values = {
      rule: text(rule.rule.title),
      offer: { unit: 'words', value: offer.title } as const,
      amount: money(first.amount, playbook),
      room: money(bindingOf(limits, list).left, playbook),
    };
    return {
      kind: 'cannot-fit',
      rule: rule.rule.id,
      customer,
      other: null,
      phrase: { key: 'advice.warnCannotFit', values },
    };
  }
  return null;
}

/** Standing and history may differ; so may what the failure itself is. Everything else is a reason to look at. */
const notTheFailure = new Set([
  'plan',
  'region',
  'accountType',
  'caseTags',
  'saysLeaving',
  'daysToRenewal',
  'contacts30d',
]);

const standing = new Set(factCatalogue.filter((kind) => kind.group === 'standing').map((kind) => kind.id));

function compareWarning(
  engine: Engine,
  rule: CompiledRule,
  other: CompiledRule | null,
  cause: string,
  kind: 'cheaper' | 'different',
  now: number,
): Warning | null {
  const { playbook } = engine;
  const fromProfile = playbook.ownFacts.filter((own) => own.source === 'profile').map(({ id }) => id);
  const matters = (fact: string): boolean =>
    kind === 'cheaper'
      ? standing.has(fact)
      : notTheFailure.has(fact) || fromProfile.some((id) => id === fact);
  const reasons = factsOfWhen(rule.rule.when).filter(matters);
  if (reasons.length === 0) return null;
  const whens = [rule.rule.when, ...(other ? [other.rule.when] : [])];
  const witness = witnessOf([...whens, ofCause(cause)], playbook);
  const plain = other ? witnessOf([other.rule.when], playbook) : {};
  if (!witness || !plain) return null;
  // The same case without what this rule asks of the customer; what the other rule asks stays.
  const before = Object.fromEntries(
    Object.entries(witness).flatMap(([fact, value]) =>
      !matters(fact) ? [[fact, value]] : plain[fact] === undefined ? [] : [[fact, plain[fact]]],
    ),
  );
  // Where no rule reads the fault, it may be ours all the same, and then another floor is what they get anyway.
  const faults: readonly Facts[] = kind === 'cheaper' && witness.fault === undefined ? [{}, ours] : [{}];
  const amounts = amountsFor(engine, witness, whens);
  for (const { fault, amountAtIssue } of faults.flatMap((one) =>
    amounts.map((amount) => ({ fault: one, amountAtIssue: amount })),
  )) {
    const customer: Facts = { ...witness, ...fault, amountAtIssue };
    const compared: Facts = { ...before, ...fault, amountAtIssue };
    const now1 = firstOffer(engine, customer, now);
    const before1 = firstOffer(engine, compared, now);
    if (!now1 || !before1 || now1.concession === before1.concession) continue;
    if (kind === 'cheaper' && (now1.amount ?? 0) >= (before1.amount ?? 0)) continue;
    const values = {
      rule: text(rule.rule.title),
      offer: { unit: 'words', value: now1.concession.title } as const,
      other: { unit: 'words', value: before1.concession.title } as const,
      amount: money(now1.amount ?? 0, playbook),
      before: money(before1.amount ?? 0, playbook),
      facts: { unit: 'list', value: reasons.map((fact) => labelOf(fact, playbook)) } as const,
    };
    const key = kind === 'cheaper' ? 'advice.warnCheaper' : 'advice.warnDifferent';
    return { kind, rule: rule.rule.id, customer, other: compared, phrase: { key, values } };
  }
  return null;
}

const ours: Facts = { fault: 'ours' };

const ofCause = (cause: string): When => [{ fact: 'cause', is: 'is', value: cause }];

/** The first offer that anyone with these facts meets; null when only rights and companions are left. */
function firstOffer(engine: Engine, facts: Facts, now: number): Priced | null {
  const fired = engine
    .rulesFor(String(facts.cause))
    .filter((rule) => rule.decide(facts, now).result === 'fired');
  const { list } = listFor(engine, facts, fired);
  return list.find((priced) => priced.concession.owed === null && !priced.companion) ?? null;
}

function listFor(
  engine: Engine,
  facts: Facts,
  fired: readonly CompiledRule[],
): { readonly list: readonly Priced[]; readonly limits: Limits } {
  const limits = limitsOf(engine, facts, spentNothing, false);
  return { list: listOf(engine, fired, facts, limits, null), limits };
}

/** Amounts at issue worth trying: the ends of what the rules allow, and where prices and rooms change. */
function amountsFor(engine: Engine, witness: Facts, whens: readonly When[]): readonly number[] {
  const conditions = whens.flatMap((when) => when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item])));
  const [least, most] = boundsOf('amountAtIssue', conditions);
  const { perCase, lifts } = engine.playbook.room;
  const rooms = [perCase, ...lifts.map((lift) => lift.perCase)].flatMap((room) => [room, room + 1]);
  const maxima = engine.playbook.concessions.flatMap(({ cost }) =>
    'percentOfAmount' in cost && cost.max !== undefined
      ? [Math.floor((cost.max * 100) / cost.percentOfAmount)]
      : [],
  );
  const known = typeof witness.amountAtIssue === 'number' ? [witness.amountAtIssue] : [];
  const all = [...known, least, most, ...rooms, ...maxima, 2000, 10_000, 100_000];
  return [...new Set(all)]
    .filter((amount) => Number.isFinite(amount) && amount >= Math.max(1, least) && amount <= most)
    .sort((a, b) => a - b);
}

function labelOf(fact: string, playbook: Playbook): PhraseValue {
  const own = playbook.ownFacts.find((one) => one.id === fact);
  return own ? { unit: 'words', value: own.label } : { unit: 'term', value: `playbook.fact.${fact}` };
}

const text = (value: string): PhraseValue => ({ unit: 'text', value });
const money = (value: number, { currency }: Playbook): PhraseValue => ({ unit: 'money', value, currency });
