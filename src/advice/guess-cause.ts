import type { Cause, Playbook } from '../playbook/types';
import type { Words } from '../wording/phrase';
import { foldPhrase, lastIn, type Searched, searched } from './phrase-in';

/** A cause that the customer's own words suggest; `evidence` is the words as they wrote them. */
export interface CauseGuess {
  readonly cause: string;
  readonly label: Words;
  readonly evidence: string;
}

/**
 * At most three causes whose phrases stand in the customer's messages (oldest first), best first: more
 * different phrases, then those counting from a limit of theirs that has `ended`, then longer phrases, then
 * document order. Phrases match whole words, whatever their case, apostrophes, hyphens and spaces. Phrases of the customer's language and of the playbook's own are tried first; those
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
  const ready = searched(text);
  const guesses = guessIn(ready, playbook, near, ended);
  return guesses.length > 0 ? guesses : guessIn(ready, playbook, null, ended);
}

/** Whether a short text (a subject, a topic) or its tags name this cause, in any language. */
export function namesCause(cause: Cause, text: string, tags: readonly string[]): boolean {
  return tags.includes(cause.id) || phrasesIn(searched(text), cause, null).length > 0;
}

function guessIn(
  text: Searched,
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
function phrasesIn(text: Searched, cause: Cause, languages: readonly string[] | null): string[] {
  const found: string[] = [];
  for (const { language, phrase } of phrasesOf(cause)) {
    if (languages && !languages.includes(language)) continue;
    const last = lastIn(text, phrase);
    if (last !== null) found.push(last.replace(/\s+/gu, ' '));
  }
  return found;
}

interface CausePhrase {
  readonly language: string;
  readonly phrase: string;
}

const folded = new WeakMap<Cause, readonly CausePhrase[]>();

function phrasesOf(cause: Cause): readonly CausePhrase[] {
  let done = folded.get(cause);
  if (!done) {
    done = Object.entries(cause.words).flatMap(([language, phrases]) =>
      [...new Set(phrases.map(foldPhrase))]
        .filter((phrase) => phrase !== '')
        .map((phrase) => ({ language, phrase })),
    );
    folded.set(cause, done);
  }
  return done;
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '');

const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
