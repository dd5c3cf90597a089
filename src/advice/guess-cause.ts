import type { Cause, Playbook } from '../playbook/types';
import type { Words } from '../wording/phrase';

/** A cause that the customer's own words suggest; `evidence` is the words as they wrote them. */
export interface CauseGuess {
  readonly cause: string;
  readonly label: Words;
  readonly evidence: string;
}

/**
 * At most three causes whose phrases stand in the customer's messages (oldest first), best first: more
 * different phrases, then those counting from a limit of theirs that has `ended`, then longer phrases, then
 * document order. Phrases match whole words, whatever their case,
 * apostrophes and spaces. Phrases of the customer's language and of the playbook's own are tried first; those
 * of every other language only when these find nothing. Each is only a guess, and nothing is preselected.
 */
export function guessCause(
  messages: readonly string[],
  playbook: Playbook,
  language: string,
  ended: ReadonlySet<string> = new Set(),
): readonly CauseGuess[] {
  const text = messages.join('\n').slice(-20_000);
  if (text.trim() === '') return [];
  const near = [language, base(language), playbook.language, base(playbook.language)];
  const guesses = guessIn(text, playbook, near, ended);
  return guesses.length > 0 ? guesses : guessIn(text, playbook, null, ended);
}

/** Whether a short text (a subject, a topic) or its tags name this cause, in any language. */
export function namesCause(cause: Cause, text: string, tags: readonly string[]): boolean {
  return tags.includes(cause.id) || phrasesIn(text, cause, null).length > 0;
}

function guessIn(
  text: string,
  playbook: Playbook,
  languages: readonly string[] | null,
  ended: ReadonlySet<string>,
): CauseGuess[] {
  const known = ({ limit }: Cause): number => (limit !== null && ended.has(limit) ? 1 : 0);
  return playbook.causes
    .map((cause) => ({ cause, found: phrasesIn(text, cause, languages) }))
    .filter(({ found }) => found.length > 0)
    .sort(
      (a, b) =>
        b.found.length - a.found.length ||
        known(b.cause) - known(a.cause) ||
        longest(b.found).length - longest(a.found).length,
    )
    .slice(0, 3)
    .map(({ cause, found }) => ({ cause: cause.id, label: cause.label, evidence: longest(found) }));
}

/** Each phrase of the cause that stands in the text, as it stands there (its last place). */
function phrasesIn(text: string, cause: Cause, languages: readonly string[] | null): string[] {
  const found: string[] = [];
  for (const phrase of matchersOf(cause)) {
    if (languages && !languages.includes(phrase.language)) continue;
    const last = lastIn(text, phrase.pattern);
    if (last !== null) found.push(last.replace(/\s+/gu, ' '));
  }
  return found;
}

/** The last place where the pattern stands as whole words. */
function lastIn(text: string, pattern: RegExp): string | null {
  let last: string | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: words, index } = match;
    const end = index + words.length;
    const before = text.slice(Math.max(0, index - 2), index);
    // A phrase inside a longer word: on from its next character, which may be two units long.
    if (endsInWord.test(before) || startsWithWord.test(text.slice(end, end + 2)))
      pattern.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    else last = words;
  }
  return last;
}

/** One of each, and not in every phrase's pattern: an engine takes a millisecond for each such class. */
const endsInWord = /[\p{L}\p{N}]$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

interface Matcher {
  readonly language: string;
  readonly pattern: RegExp;
}

const compiled = new WeakMap<Cause, readonly Matcher[]>();

function matchersOf(cause: Cause): readonly Matcher[] {
  let done = compiled.get(cause);
  if (!done) {
    done = Object.entries(cause.words).flatMap(([language, phrases]) =>
      [...new Set(phrases.map((phrase) => phrase.trim().toLowerCase()))]
        .filter((phrase) => phrase !== '')
        .map((phrase) => ({ language, pattern: patternOf(phrase) })),
    );
    compiled.set(cause, done);
  }
  return done;
}

/** The lead's phrase is text, never a pattern: every character stands for itself. */
function patternOf(phrase: string): RegExp {
  const text = phrase
    .replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
    .replace(/['’‘`´]/gu, "['’‘`´]")
    .replace(/\s+/gu, '\\s+');
  return new RegExp(text, 'giu');
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '');

const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
