import { useSignal } from '@preact/signals';
import type { IncidentDraft } from '../../../src/messages/incident';
import { kindsOf } from '../../../src/playbook/check-rules';
import { comparisonsOf } from '../../../src/playbook/fact-kinds';
import type { FactKind } from '../../../src/playbook/facts';
import type { Condition, Playbook } from '../../../src/playbook/types';
import { parseMoney } from '../../../src/wording/money';

/** What stands in the form, as it was typed. */
export interface Typed {
  readonly title: string;
  readonly since: string;
  readonly until: string;
  readonly who: string;
  readonly conditions: readonly Condition[];
  readonly known: string;
  readonly words: string;
  readonly next: string;
  readonly concierge: string;
  readonly concession: string;
  readonly cause: string;
  readonly fault: string;
}

/** A field that stands in the way, and how to mend it: `console.incident.bad.<what>`. */
export interface Bad {
  readonly field: keyof Typed;
  readonly what: 'title' | 'since' | 'until' | 'identifiers' | 'many' | 'next';
  readonly line?: number;
}

const mostNamed = 10_000;
const faults = ['ours', 'partly', 'notOurs', 'nobodys'] as const;

/** The form as an incident, or the first field that has to be mended. */
export function readDraft(typed: Typed, language: string): IncidentDraft | Bad {
  const title = typed.title.trim();
  if (title === '' || title.length > 200) return { field: 'title', what: 'title' };
  const since = timeOf(typed.since);
  if (since === null) return { field: 'since', what: 'since' };
  const until = timeOf(typed.until);
  if (typed.until !== '' && (until === null || until <= since)) return { field: 'until', what: 'until' };
  const next = timeOf(typed.next);
  if (typed.next !== '' && (next === null || next <= since)) return { field: 'next', what: 'next' };
  const identifiers = identifiersIn(typed.who);
  if ('field' in identifiers) return identifiers;
  const words = typed.words.trim();
  return {
    title,
    since: iso(since),
    until: until === null ? null : iso(until),
    identifiers: identifiers.found,
    conditions: typed.conditions,
    known: typed.known.trim(),
    words: words === '' ? {} : { [language]: words },
    nextUpdate: next === null ? null : iso(next),
    concierge: typed.concierge.trim() || null,
    concession: typed.concession || null,
    budget: null,
    cause: typed.cause || null,
    fault: faults.find((one) => one === typed.fault) ?? null,
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** A `datetime-local` field; null while it is empty or no time. */
function timeOf(typed: string): number | null {
  const at = typed === '' ? Number.NaN : new Date(typed).getTime();
  return Number.isFinite(at) ? at : null;
}

type Identifier = IncidentDraft['identifiers'][number];

function identifiersIn(typed: string): Bad | { readonly found: readonly Identifier[] } {
  const lines = typed.split(/\r?\n/);
  if (lines.length > mostNamed) return { field: 'who', what: 'many' };
  const found: Identifier[] = [];
  for (const [i, line] of lines.entries()) {
    const text = line.trim().replace(/[,;]$/, '');
    if (text === '') continue;
    const one = identifierOf(text);
    if (one === null) return { field: 'who', what: 'identifiers', line: i + 1 };
    found.push(one);
  }
  return { found };
}

function identifierOf(text: string): Identifier | null {
  if (/^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(text)) return { kind: 'email', value: text.toLowerCase() };
  if (/^\+?[\d\s().-]{8,30}$/.test(text) && text.replace(/\D/g, '').length >= 8)
    return { kind: 'phone', value: text };
  const named = /^([a-z][a-z0-9._-]*(?::[a-z0-9._-]+)*):(\S.{0,319})$/i.exec(text);
  return named?.[1] && named[2] ? { kind: named[1], value: named[2].trim() } : null;
}

export type FormComparison = 'atLeast' | 'atMost' | 'is' | 'isNot' | 'includes' | 'excludes';
const inForm: readonly string[] = ['atLeast', 'atMost', 'is', 'isNot', 'includes', 'excludes'];

/** Facts that can say who an incident affects, with the comparisons the form offers for each. */
export function factsFor(
  playbook: Playbook,
): readonly { readonly kind: FactKind; readonly is: readonly FormComparison[] }[] {
  return [...kindsOf(playbook).values()].flatMap((kind) => {
    const is = comparisonsOf(kind).filter((one): one is FormComparison => inForm.includes(one));
    return kind.group === 'history' || is.length === 0 ? [] : [{ kind, is }];
  });
}

/** One condition from the form; null when the value is none of this fact's. */
export function conditionOf(
  kind: FactKind,
  is: FormComparison,
  typed: string,
  currency: string,
): Condition | null {
  const value = typed.trim();
  if (value === '') return null;
  const fact = kind.id;
  if (is === 'atLeast' || is === 'atMost') {
    const number = kind.unit === 'money' ? parseMoney(value, currency) : Number(value);
    if (number === null || !Number.isFinite(number) || number < 0) return null;
    return kind.unit === 'score' || Number.isSafeInteger(number) ? { fact, is, value: number } : null;
  }
  if (kind.type === 'bool') return { fact, is: 'is', value: value === 'true' };
  if (kind.values && !kind.values.includes(value)) return null;
  return is === 'includes' || is === 'excludes' ? { fact, is, value } : { fact, is, value };
}

/** An empty form that begins now. */
export const useTyped = (since: string) =>
  useSignal<Typed>({
    title: '',
    since,
    until: '',
    who: '',
    conditions: [],
    known: '',
    words: '',
    next: '',
    concierge: '',
    concession: '',
    cause: '',
    fault: '',
  });
