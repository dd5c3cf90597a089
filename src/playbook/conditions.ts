import { canBeNever, type Facts, type FactValue } from './facts';
import type { Condition, When } from './types';

/** Three-valued: an unknown fact makes a condition undecided, and undecided does not fire. */
export type Verdict = 'yes' | 'no' | 'undecided';

/**
 * The answer of a condition together with what decided it. Every possible answer is made once, when the
 * condition is compiled: deciding allocates nothing, and answers may be compared by identity.
 */
export interface Decision {
  readonly verdict: Verdict;
  /** The fact that said no, or the first one it waits for; null when the verdict is yes. */
  readonly fact: string | null;
  /** The condition of that fact; null when the verdict is yes. */
  readonly condition: Condition | null;
  /** Its place in `when`; -1 when the verdict is yes. */
  readonly item: number;
}

/** Decides one condition or one whole `when`. Pure; never throws, whatever the facts hold. */
export type Decide = (facts: Facts) => Decision;

const yes: Decision = { verdict: 'yes', fact: null, condition: null, item: -1 };

/**
 * Compiles "all of these" with Kleene logic: no if any item is no (the first one decides), else undecided
 * if any is undecided (the first one it waits for decides), else yes. An empty list is yes.
 */
export function compileWhen(when: When): Decide {
  const items = when.map((item, i) =>
    'anyOf' in item ? compileAnyOf(item.anyOf, i) : compileCondition(item, i),
  );
  const [first, second, third] = items;
  if (!first) return () => yes;
  if (!second) return first;
  if (!third) return (facts) => both(first(facts), second, facts);
  return (facts) => {
    let answer = yes;
    for (let i = 0; i < items.length; i++) {
      const decision = (items[i] as Decide)(facts);
      if (decision.verdict === 'no') return decision;
      if (answer === yes) answer = decision;
    }
    return answer;
  };
}

const both = (left: Decision, right: Decide, facts: Facts): Decision => {
  if (left.verdict === 'no') return left;
  const decision = right(facts);
  return decision.verdict === 'no' || left === yes ? decision : left;
};

/** Any-of is yes if any is yes, else undecided if any is undecided, else no (its first condition decides). */
function compileAnyOf(conditions: readonly Condition[], item: number): Decide {
  const parts = conditions.map((condition) => compileCondition(condition, item));
  return (facts) => {
    let no: Decision | null = null;
    let waits: Decision | null = null;
    for (let i = 0; i < parts.length; i++) {
      const decision = (parts[i] as Decide)(facts);
      if (decision === yes) return yes;
      if (decision.verdict === 'no') no ??= decision;
      else waits ??= decision;
    }
    return waits ?? no ?? yes;
  };
}

/** Compiles one condition; `item` is only its place, for the answer. */
export function compileCondition(condition: Condition, item = 0): Decide {
  const { fact } = condition;
  const answer = (verdict: Verdict): Decision => ({ verdict, fact, condition, item });
  const no = answer('no');
  const undecided = answer('undecided');
  // What the customer stands to lose is never nothing: 0 counts as unknown.
  const zero = fact === 'amountAtIssue' ? undecided : null;
  // Anything that is not a number, NaN among it, is unknown; `never` has an answer where it can be.
  const rest = (value: FactValue | undefined, never: Decision): Decision =>
    value === 'never' && canBeNever.includes(fact) ? never : undecided;
  switch (condition.is) {
    case 'atLeast': {
      const least = condition.value;
      return (facts) => {
        const v = facts[fact];
        if (typeof v !== 'number') return rest(v, yes);
        if (v === 0 && zero) return zero;
        return v >= least ? yes : v < least ? no : undecided;
      };
    }
    case 'atMost': {
      const most = condition.value;
      return (facts) => {
        const v = facts[fact];
        if (typeof v !== 'number') return rest(v, no);
        if (v === 0 && zero) return zero;
        return v <= most ? yes : v > most ? no : undecided;
      };
    }
    case 'between': {
      const [least, most] = condition.value;
      return (facts) => {
        const v = facts[fact];
        if (typeof v !== 'number') return rest(v, no);
        if (v === 0 && zero) return zero;
        return v >= least && v <= most ? yes : v < least || v > most ? no : undecided;
      };
    }
    case 'is': {
      const wanted = condition.value;
      return (facts) => {
        const v = facts[fact];
        return v === wanted ? yes : typeof v === typeof wanted ? no : undecided;
      };
    }
    case 'isNot': {
      const unwanted = condition.value;
      return (facts) => {
        const v = facts[fact];
        return v === unwanted ? no : typeof v === typeof unwanted ? yes : undecided;
      };
    }
    case 'oneOf': {
      const wanted = condition.value;
      return (facts) => {
        const v = facts[fact];
        return typeof v === 'string' ? (wanted.includes(v) ? yes : no) : undecided;
      };
    }
    case 'includes':
    case 'excludes': {
      const wanted = condition.value;
      const [has, hasNot] = condition.is === 'includes' ? [yes, no] : [no, yes];
      return (facts) => {
        const v = facts[fact];
        return Array.isArray(v) ? (v.includes(wanted) ? has : hasNot) : undecided;
      };
    }
    case 'known':
      return (facts) => (isKnown(fact, facts[fact]) ? yes : no);
  }
}

/** Whether a value counts as known: an empty set and `'never'` do; NaN and an amount at issue of 0 do not. */
export function isKnown(fact: string, value: FactValue | undefined): value is FactValue {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'number') return true;
  return !Number.isNaN(value) && !(fact === 'amountAtIssue' && value === 0);
}
