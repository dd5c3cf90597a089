import { type Candidate, choose } from './choose';
import { AUTOMATIC, EMPTY } from './cues';
import { named } from './english/named';
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
 * `subject` is the case's, in which a thing may be named that the words only call `it`.
 * Null when there is nothing to say back. Made to be edited and sent by a person.
 */
export function draftOf(
  messages: readonly Words[],
  language: string | null,
  subject: string | null = null,
): Draft | null {
  const words = lastWords(messages);
  if (!/\p{L}/u.test(words) || AUTOMATIC.test(words)) return null;
  const told = guessLanguage(words) ?? (language ? plainTag(language) : 'en');
  const candidates = candidatesOf(words, told === 'en', subject);
  const { picked } = choose(candidates, told);
  if (picked.every((p) => EMPTY.test(p.text) || !saysSomething(p.text))) return null;
  return assembled(picked, told);
}

/** Two words, or a script that writes without spaces. */
const saysSomething = (text: string): boolean =>
  (text.match(/\p{L}+/gu)?.length ?? 0) > 1 || /[^\p{ASCII}]{4}/u.test(text);

/** Sentences said back stand as they are; those that were not certain stand in quotation marks beside them. */
function assembled(chosen: readonly Candidate[], language: string): Draft {
  const picked = chosen.map((p, i) =>
    p.after !== null && chosen[i - 1]?.at === p.at - 1 ? { ...p, spoken: p.after } : p,
  );
  const frame = frameFor(language);
  const allQuoted = picked.every((p) => p.spoken === null);
  const runs = allQuoted
    ? [
        quotation(
          picked.map((p) => p.text),
          language,
        ),
      ]
    : picked.map((p, i) =>
        p.spoken === null
          ? quotation([p.text], language)
          : whole(also(p.spoken, picked[i - 1]?.spoken ?? '')),
      );
  let text = '';
  const marks: (readonly [number, number])[] = [];
  for (const run of runs) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? run.text : `${text} ${run.text}`;
    marks.push(...theirs(text, start + run.from, start + run.to, language));
  }
  return {
    text: `${text} ${frame.question}`,
    how: picked.every((p) => p.spoken !== null) ? 'turned' : 'quoted',
    theirs: marks,
    language,
  };
}

/** Two wishes or two questions in a row: `You would like us to … You would also like us to …`. */
function also(spoken: string, before: string): string {
  for (const [one, two] of [
    ['You would like us to ', 'You would also like us to '],
    ['You are asking ', 'You are also asking '],
  ] as const)
    if (spoken.startsWith(one) && before.startsWith(one)) return two + spoken.slice(one.length);
  return spoken;
}

/** A part of the draft, and where in it the customer's words stand. */
interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const whole = (text: string): Run => ({ text, from: 0, to: text.length });

function candidatesOf(words: string, english: boolean, subject: string | null): readonly Candidate[] {
  const all = sentences(words);
  const some = all.length > HEAD + TAIL ? [...all.slice(0, HEAD), ...all.slice(-TAIL)] : all;
  let opened = true;
  return some.map((text, at) => {
    const turnable = english && text.length <= 500;
    const turned = turnable ? turn(text, opened) : null;
    opened = /^you\b/iu.test(turned?.text ?? '');
    const asks = turned ? turned.kind !== 'statement' : /[?？؟]\s*$/u.test(text);
    const after = turned?.text ?? null;
    if (after === null || asks) return { text, at, spoken: after, after, asks };
    const whole = named(text, [
      ...(at < 2 && subject ? [subject] : []),
      ...some.slice(Math.max(0, at - 2), at),
    ]);
    const spoken = !whole.certain ? null : whole.text === text ? after : (turn(whole.text)?.text ?? null);
    return { text, at, spoken, after, asks };
  });
}

/** The customer's own sentences between the marks of that language. */
function quotation(lines: readonly string[], language: string): Run {
  const frame = frameFor(language);
  const joined = lines
    .map((l, i) => (i < lines.length - 1 && !/[.!?…。！？]["”»’)]?$/u.test(l) ? `${l}.` : l))
    .join(' ');
  const inner = clipped(joined)
    .replace(/["“”„«»]/gu, (mark) => (/[“«„]/u.test(mark) ? '‘' : '’'))
    .replace(/(?<=^|\s)’(?=\S)/gu, '‘');
  const bare = inner.replace(/[.。]$/u, '');
  const stop = /[?!…！？؟]$/u.test(bare) ? '' : frame.stop;
  const lead = frame.wrote.split('{words}')[0] ?? '';
  const from = lead.length + frame.open.length;
  return { text: `${lead}${frame.open}${bare}${frame.close}${stop}`, from, to: from + bare.length };
}

function clipped(text: string): string {
  if (text.length <= QUOTE) return text;
  const part = text.slice(0, QUOTE);
  const space = part.lastIndexOf(' ');
  const short = space > QUOTE / 2 ? part.slice(0, space) : part.replace(/[\ud800-\udbff]$/u, '');
  return `${short.replace(/[\s,;:–—-]+$/u, '')}…`;
}
