import { type Candidate, choose } from './choose';
import { EMPTY } from './cues';
import { turn } from './english/turn';
import { frameFor, plainTag } from './frames';
import { guessLanguage } from './language';
import { lastWords, type Words } from './last-words';
import { sentences } from './sentences';
import { theirs } from './theirs';
import type { Draft } from './types';

/** Sentences looked at; what matters stands among the first and the last. */
const HEAD = 24;
const TAIL = 12;
/** A quotation longer than this is cut at a word, with an ellipsis. */
const QUOTE = 320;

/**
 * A repeat-back from the customer's last messages (oldest first): at most two of their sentences, said back where every
 * person in them is certain (English only), quoted otherwise, always ending with the question. `language` is what is
 * known of the customer's language (a BCP 47 tag or null); what the text itself shows goes before it.
 * Null when there is nothing to say back. Made to be edited and sent by a person.
 */
export function draftOf(messages: readonly Words[], language: string | null): Draft | null {
  const words = lastWords(messages);
  if (!/\p{L}/u.test(words)) return null;
  const told = guessLanguage(words) ?? (language ? plainTag(language) : 'en');
  const candidates = candidatesOf(words, told === 'en');
  const { picked } = choose(candidates, told);
  if (picked.every((p) => EMPTY.test(p.text) || !/\p{L}.*\s.*\p{L}|[^\p{ASCII}]{4}/u.test(p.text)))
    return null;
  return picked.every((p) => p.spoken !== null)
    ? spoken(
        picked.map((p) => p.spoken ?? ''),
        told,
      )
    : quoted(
        picked.map((p) => p.text),
        told,
      );
}

function candidatesOf(words: string, english: boolean): readonly Candidate[] {
  const all = sentences(words);
  const some = all.length > HEAD + TAIL ? [...all.slice(0, HEAD), ...all.slice(-TAIL)] : all;
  let opened = true;
  return some.map((text) => {
    const turned = english && text.length <= 500 ? turn(text, opened) : null;
    opened = /^you\b/iu.test(turned?.text ?? '');
    const asks = turned ? turned.kind !== 'statement' : /[?？؟]\s*$/u.test(text);
    return { text, spoken: turned?.text ?? null, asks };
  });
}

/** Sentences of ours that need no quotation marks. */
export function spoken(lines: readonly string[], language: string): Draft {
  const body = lines.join(' ');
  return {
    text: `${body} ${frameFor(language).question}`,
    how: 'turned',
    theirs: theirs(body, 0, body.length, language),
    language,
  };
}

/** The customer's own sentences between the marks of that language. */
export function quoted(lines: readonly string[], language: string): Draft {
  const frame = frameFor(language);
  const whole = lines
    .map((l, i) => (i < lines.length - 1 && !/[.!?…。！？]["”»’)]?$/u.test(l) ? `${l}.` : l))
    .join(' ');
  const cut = clipped(whole);
  const inner = cut
    .replace(/["“”„«»]/gu, (mark) => (/[“«„]/u.test(mark) ? '‘' : '’'))
    .replace(/(?<=^|\s)’(?=\S)/gu, '‘');
  const bare = inner.replace(/\.$/u, '');
  const stop = /[?!…。！？]$/u.test(bare) ? '' : '.';
  const [lead = '', rest = ''] = frame.wrote.split('{words}');
  const from = lead.length + frame.open.length;
  const text = `${lead}${frame.open}${bare}${frame.close}${stop}${rest} ${frame.question}`;
  return { text, how: 'quoted', theirs: theirs(text, from, from + bare.length, language), language };
}

function clipped(text: string): string {
  if (text.length <= QUOTE) return text;
  const part = text.slice(0, QUOTE);
  const space = part.lastIndexOf(' ');
  const short = space > QUOTE / 2 ? part.slice(0, space) : part.replace(/[\ud800-\udbff]$/u, '');
  return `${short.replace(/[\s,;:–—-]+$/u, '')}…`;
}
