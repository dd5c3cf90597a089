import { comparisonsOf, factKinds } from '../fact-kinds';
import type { FactKind } from '../facts';
import type { Cause, Concession, Condition, Playbook, Rule } from '../types';
import { reasonFor } from './reason';

/** An id no other item has, made of what it is called; "long-time-customer", then "long-time-customer-2". */
export function freshId(name: string, taken: Iterable<string>): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'new';
  const used = new Set(taken);
  if (!used.has(plain)) return plain;
  for (let n = 2; ; n++) if (!used.has(`${plain}-${n}`)) return `${plain}-${n}`;
}

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** An empty rule for these causes. What it offers is still to be chosen, and `checkPlaybook` says so. */
export function newRule(playbook: Playbook, title: string, causes: readonly string[]): Rule {
  return {
    id: freshId(title, ids(playbook.rules)),
    title,
    causes,
    when: [],
    offer: [],
    with: null,
    because: reasonFor({ when: [] }, playbook),
    until: null,
    enabled: true,
    note: '',
  };
}

/** The playbook with a rule put behind another one, or at the end. */
export function addRule(playbook: Playbook, rule: Rule, behind: string | null = null): Playbook {
  const at = playbook.rules.findIndex(({ id }) => id === behind);
  const place = at === -1 ? playbook.rules.length : at + 1;
  return { ...playbook, rules: [...playbook.rules.slice(0, place), rule, ...playbook.rules.slice(place)] };
}

/** A whole copy of a rule right behind it, under another name. */
export function duplicateRule(playbook: Playbook, id: string, title: string): Playbook {
  const rule = playbook.rules.find((one) => one.id === id);
  if (!rule) return playbook;
  return addRule(playbook, { ...rule, id: freshId(title, ids(playbook.rules)), title }, id);
}

/** A new concession that costs nothing yet, with the lead's words still to be written. */
export function newConcession(playbook: Playbook, title: string): Concession {
  return {
    id: freshId(title, ids(playbook.concessions)),
    kind: 'act',
    title: { [playbook.language]: title },
    owed: null,
    cost: { none: true },
    say: {},
    steps: [],
    asksLead: false,
  };
}

/** A new cause whose floor is the one most causes have. */
export function newCause(playbook: Playbook, label: string): Cause {
  const floors = playbook.causes.map(({ floor }) => floor);
  const free = playbook.concessions.find(({ kind }) => kind === 'act')?.id ?? '';
  return {
    id: freshId(label, ids(playbook.causes)),
    label: { [playbook.language]: label },
    words: {},
    limit: null,
    floor: { ours: floors[0]?.ours ?? free, otherwise: free },
    questions: ['fault'],
    handOver: null,
  };
}

/** The fact of a condition as it is first asked: at a number people often want, or its first value. */
export function firstCondition(kind: FactKind, playbook: Playbook): Condition {
  const fact = kind.id;
  const allowed = comparisonsOf(kind);
  if (kind.type === 'number') {
    const is = kind.group === 'standing' || usuallyAtLeast.has(fact) ? 'atLeast' : 'atMost';
    return { fact, is, value: usualNumber(kind) };
  }
  if (kind.type === 'bool') return { fact, is: 'is', value: true };
  if (kind.type === 'set') return { fact, is: 'includes', value: '' };
  const values = fact === 'cause' ? playbook.causes.map(({ id }) => id) : (kind.values ?? []);
  return { fact, is: allowed.includes('is') ? 'is' : 'known', value: values[0] ?? '' } as Condition;
}

const usuallyAtLeast = new Set([
  'daysLate',
  'contactsSameCause14d',
  'contacts30d',
  'brokenPromises',
  'lastGoodwillDays',
]);

function usualNumber({ id, unit }: FactKind): number {
  const usual: Readonly<Record<string, number>> = {
    ...{ tenureDays: 730, lifetimeSpend: 100_000, spend12m: 50_000, npsScore: 9, daysPastLimit: 14 },
    ...{ hoursOverdue: 4, amountAtIssue: 10_000, daysToRenewal: 30, daysSinceDisruption: 30 },
    ...{ goodwill365dAmount: 10_000, lastGoodwillDays: 180, contactsSameCause14d: 2, contacts30d: 3 },
  };
  return usual[id] ?? (unit === 'money' ? 10_000 : 1);
}

/**
 * The same fact asked another way, keeping what was said where it still means something: "at least 2 years"
 * becomes "between 2 and 2 years", "ours" becomes "ours or partly ours".
 */
export function askedAs(condition: Condition, is: Condition['is'], kind: FactKind): Condition {
  const { fact } = condition;
  const value = 'value' in condition ? condition.value : undefined;
  const [first, second] = Array.isArray(value) ? value : [value, value];
  if (is === 'known') return { fact, is };
  if (kind.type === 'number') {
    const number = typeof first === 'number' ? first : usualNumber(kind);
    if (is === 'between') return { fact, is, value: [number, typeof second === 'number' ? second : number] };
    const one = is === 'atMost' && typeof second === 'number' ? second : number;
    return { fact, is, value: one } as Condition;
  }
  if (kind.type === 'bool')
    return { fact, is, value: typeof first === 'boolean' ? first : true } as Condition;
  const text = typeof first === 'string' ? first : (kind.values?.[0] ?? '');
  if (is === 'oneOf') return { fact, is, value: Array.isArray(value) ? (value as string[]) : [text] };
  return { fact, is, value: text } as Condition;
}

/** The facts a lead may ask, in the order of the catalogue, with the causes as the values of `cause`. */
export function askableFacts(playbook: Playbook): readonly FactKind[] {
  return [...factKinds(playbook.ownFacts).values()]
    .filter((kind) => comparisonsOf(kind).length > 0)
    .map((kind) => (kind.id === 'cause' ? { ...kind, values: playbook.causes.map(({ id }) => id) } : kind));
}
