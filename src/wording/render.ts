import { textOf } from './catalogue';
import { keepClauses } from './clauses';
import { renderCount, renderPercent } from './count';
import { isolate } from './isolate';
import { baseLanguage, safeTag } from './language';
import { chosen, type Piece, parseMessage, placeholdersOf } from './message';
import { renderMoney } from './money';
import type { Phrase, PhraseValue, PhraseValues, Words } from './phrase';
import type { Reading } from './reading';
import { fitSpan, renderDays, renderHours } from './span';
import { renderWhen, renderWhenAfter } from './when';
import { languageIn } from './words-in';

/** What stands in place of an amount while figures are hidden. */
export const hiddenFigure = '•••';

/**
 * A phrase as one sentence in the reader's language. A clause whose placeholder has no value is left out;
 * a phrase of which nothing is left is the empty string. Words of a playbook that lack the language are
 * rendered in the one they have: use `renderWords` where that matters (inserted text).
 */
export function renderPhrase(phrase: Phrase, reading: Reading): string {
  if ('words' in phrase) return renderWords(phrase.words, phrase.values ?? {}, reading).text;
  return fill(textOf(phrase.key, reading.language) ?? phrase.key, phrase.values ?? {}, reading);
}

/** `missing` is true when the words do not exist in the language asked for: show them, never insert them. */
export interface RenderedWords {
  readonly text: string;
  readonly language: string;
  readonly missing: boolean;
}

/** A lead's words with their placeholders filled, in the language they were found in. */
export function renderWords(words: Words, values: PhraseValues, reading: Reading): RenderedWords {
  const language = languageIn(words, reading.language);
  if (language === null) return { text: '', language: reading.language, missing: true };
  const missing = language !== reading.language && language !== baseLanguage(reading.language);
  const inLanguage = missing ? { ...reading, language } : reading;
  return { text: fill(words[language] ?? '', values, inLanguage), language, missing };
}

/** Fills a text; the one place where placeholders, plurals, clauses and units meet. */
export function fill(text: string, values: PhraseValues, reading: Reading): string {
  const known = (clause: string) =>
    placeholdersOf(clause).every((name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return value !== undefined && renderValue(value, reading) !== '';
    });
  const kept = keepClauses(text, known, reading.language);
  return parseMessage(kept).reduce((done, piece) => done + renderPiece(piece, done, values, reading), '');
}

/** One piece of a parsed text; `before` is what already stands in front of it. */
export function renderPiece(piece: Piece, before: string, values: PhraseValues, reading: Reading): string {
  if (piece.kind === 'plain') return piece.text;
  const value = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined;
  if (value === undefined) return '';
  if (piece.kind === 'place' && value.unit === 'date') return renderWhenAfter(value.value, before, reading);
  if (piece.kind === 'place') return fitSpan(renderValue(value, reading), before, reading.language);
  const by = typeof value.value === 'number' ? value.value : String(value.value);
  return fill(chosen(piece, by, reading.language), values, reading);
}

/** One value by its unit. */
export function renderValue(value: PhraseValue, reading: Reading): string {
  const { language } = reading;
  switch (value.unit) {
    case 'days':
      return renderDays(value.value, language, reading, reading.days);
    case 'hours':
      return renderHours(value.value, language, reading.days);
    case 'count':
      return renderCount(value.value, language);
    case 'times':
      return renderPhrase(
        { key: 'units.times', values: { n: { unit: 'count', value: value.value } } },
        reading,
      );
    case 'percent':
      return renderPercent(value.value, language);
    case 'money':
      return reading.figures === 'hidden' ? hiddenFigure : renderMoney(value.value, value.currency, language);
    case 'date':
      return renderWhen(value.value, reading);
    case 'text':
      return isolate(value.value, language);
    case 'term':
      return textOf(value.value, language) ?? value.value;
    case 'words':
      return renderWords(value.value, {}, reading).text;
    case 'list': {
      const items = value.value.map((item) => renderValue(item, reading)).filter((item) => item !== '');
      return new Intl.ListFormat(safeTag(language), { type: 'conjunction' }).format(items);
    }
  }
}
