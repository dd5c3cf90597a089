import type { IncidentDraft } from '../../../src/messages/incident';
import type { Condition, Playbook } from '../../../src/playbook/types';
import { parseMoney, plainMoney } from '../../../src/wording/money';

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
  readonly budget: string;
  readonly cause: string;
  readonly fault: string;
}

/** A field that stands in the way, and how to mend it: `console.incident.bad.<what>`. */
export interface Bad {
  readonly field: keyof Typed;
  readonly what: 'title' | 'since' | 'until' | 'identifiers' | 'many' | 'next' | 'budget';
  readonly line?: number;
}

const mostNamed = 10_000;
const faults = ['ours', 'partly', 'notOurs', 'nobodys'] as const;

/** What of the playbook a form is read by. */
type Of = Pick<Playbook, 'language' | 'currency'>;

/** The form as an incident, or the first field that has to be mended. */
export function readDraft(typed: Typed, { language, currency }: Of): IncidentDraft | Bad {
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
  const limited = typed.concession !== '' && typed.budget.trim() !== '';
  const budget = limited ? parseMoney(typed.budget, currency) : null;
  if (limited && budget === null) return { field: 'budget', what: 'budget' };
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
    budget,
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

/** An empty form that begins now. */
export const emptyTyped = (now: number): Typed => ({
  title: '',
  since: localTime(now),
  until: '',
  who: '',
  conditions: [],
  known: '',
  words: '',
  next: '',
  concierge: '',
  concession: '',
  budget: '',
  cause: '',
  fault: '',
});

/** An incident as it stands in the form, in the reader's way of writing numbers. */
export const typedOf = (draft: IncidentDraft, { language, currency }: Of, reader: string): Typed => ({
  title: draft.title,
  since: localTime(Date.parse(draft.since)),
  until: draft.until === null ? '' : localTime(Date.parse(draft.until)),
  who: draft.identifiers.map(lineOf).join('\n'),
  conditions: draft.conditions,
  known: draft.known,
  words: draft.words[language] ?? '',
  next: draft.nextUpdate === null ? '' : localTime(Date.parse(draft.nextUpdate)),
  concierge: draft.concierge ?? '',
  concession: draft.concession ?? '',
  budget: draft.budget === null ? '' : plainMoney(draft.budget, currency, reader),
  cause: draft.cause ?? '',
  fault: draft.fault ?? '',
});

/** As it can be read again: the bare address or number where that is enough. */
function lineOf(one: Identifier): string {
  const read = identifierOf(one.value);
  return read?.kind === one.kind && read.value === one.value ? one.value : `${one.kind}:${one.value}`;
}

const fieldOf = {
  title: 'title',
  since: 'since',
  until: 'until',
  who: 'identifiers',
  conditions: 'conditions',
  known: 'known',
  words: 'words',
  next: 'nextUpdate',
  concierge: 'concierge',
  concession: 'concession',
  budget: 'budget',
  cause: 'cause',
  fault: 'fault',
} as const satisfies Record<keyof Typed, keyof IncidentDraft>;

/** The fields that were typed over. */
export const changedFields = (before: Typed, now: Typed): readonly (keyof Typed)[] =>
  (Object.keys(fieldOf) as (keyof Typed)[]).filter((one) =>
    one === 'conditions'
      ? JSON.stringify(before.conditions) !== JSON.stringify(now.conditions)
      : before[one] !== now[one],
  );

/**
 * Only what was typed over, so that what another lead changed meanwhile stays; words in other languages stay too.
 * `back` says the same fields as they were before.
 */
export function changeOf(
  was: IncidentDraft,
  before: Typed,
  now: Typed,
  draft: IncidentDraft,
  language: string,
): { readonly change: Partial<IncidentDraft>; readonly back: Partial<IncidentDraft> } {
  const fields = new Set(changedFields(before, now).map((one) => fieldOf[one]));
  // A remedy that goes takes its budget along.
  if (fields.has('concession') && draft.budget !== was.budget) fields.add('budget');
  const { [language]: _, ...otherWords } = was.words;
  const merged = { ...draft, words: { ...otherWords, ...draft.words } };
  const only = (of: IncidentDraft): Partial<IncidentDraft> =>
    Object.fromEntries([...fields].map((field) => [field, of[field]]));
  return { change: only(merged), back: only(was) };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as a `datetime-local` field wants it. */
function localTime(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}
