import type { PhraseValue, Words } from '../wording/phrase';
import type { Part, Sentence } from './sentence';

/** The parts of the document that changes are grouped by. */
export type Area =
  | 'rule'
  | 'concession'
  | 'cause'
  | 'ownFact'
  | 'promise'
  | 'savedCase'
  | 'lift'
  | 'room'
  | 'listening'
  | 'signals'
  | 'playbook';

/** A part that cannot be clicked: what it showed belongs to one of two documents. */
export const shown = (
  value: PhraseValue,
  kind: 'value' | 'text' | 'concession' | 'cause' = 'value',
): Part => ({
  kind,
  path: '',
  value,
});

export const shownTerm = (key: string): Part => shown({ unit: 'term', value: `playbook.${key}` });
export const shownText = (text: string): Part => shown({ unit: 'text', value: text }, 'text');
export const shownWords = (words: Words, kind: 'text' | 'concession' | 'cause' = 'text'): Part =>
  shown({ unit: 'words', value: words }, kind);
export const shownList = (items: readonly Part[], join: 'comma' | 'then' = 'comma'): Part =>
  items.length > 0 ? { kind: 'list', join, items } : shownTerm('field.nothing');
export const shownSentence = (sentence: Sentence): Part => ({ kind: 'sentence', sentence });

/** What a change is about, as its subject: rule “Late return”. */
export function named(area: Area, name: Part): Part {
  return shownSentence({ key: 'what.named', parts: { area: shownTerm(`area.${area}`), name } });
}

/** One field before and after; null is an empty one. No sentence when both are the same. */
export function fieldChange(
  what: Part,
  field: string,
  before: unknown,
  after: unknown,
  show: { readonly before: Part | null; readonly after: Part | null },
): readonly Sentence[] {
  if (same(before, after)) return [];
  const parts = { what, field: shownTerm(`field.${field}`) };
  if (show.before && show.after)
    return [{ key: 'diff.changed', parts: { ...parts, before: show.before, after: show.after } }];
  if (show.after) return [{ key: 'diff.set', parts: { ...parts, after: show.after } }];
  if (show.before) return [{ key: 'diff.cleared', parts: { ...parts, before: show.before } }];
  return [{ key: 'diff.now', parts }];
}

/** A field whose value is shown by one function; null and the empty text are an empty field. */
export function field<T>(
  what: Part,
  name: string,
  before: T,
  after: T,
  show: (value: NonNullable<T>) => Part,
): readonly Sentence[] {
  const of = (value: T) => (value === null || value === undefined || value === '' ? null : show(value));
  return fieldChange(what, name, before, after, { before: of(before), after: of(after) });
}

/** A text by language: what was rewritten, what came, what went. */
export function wordsChange(what: Part, name: string, before: Words, after: Words): readonly Sentence[] {
  const tags = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return tags.flatMap((tag): readonly Sentence[] => {
    const [old, now] = [before[tag], after[tag]];
    if (old === now) return [];
    const parts = { what, field: shownTerm(`field.${name}`), language: shownText(tag) };
    if (now === undefined) return [{ key: 'diff.textRemoved', parts }];
    if (old === undefined) return [{ key: 'diff.textAdded', parts: { ...parts, after: shownText(now) } }];
    return [{ key: 'diff.text', parts: { ...parts, before: shownText(old), after: shownText(now) } }];
  });
}

/** Deep equality of plain data; the order of keys does not matter, the order of lists does. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
