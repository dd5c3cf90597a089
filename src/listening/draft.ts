import { type Candidate, choose } from './choose';
import { AUTOMATIC, EMPTY } from './cues';
import { named } from './english/named';
import { turn } from './english/turn';
import { adverbialIn, days, referenceIn } from './fragments';
import { frameFor, plainTag } from './frames';
import { guessLanguage } from './language';
import { story, type Words } from './last-words';
import { nothingAsked } from './nothing-to-repeat';
import { parts } from './parts';
import { sentences } from './sentences';
import { sayHappened } from './slots';
import { theirs } from './theirs';
import type { Draft } from './types';

/** Sentences looked at; what matters stands among the first and the last. */
const HEAD = 24;
const TAIL = 12;
/** A quotation longer than this is cut at a word, with an ellipsis. */
const QUOTE = 320;

/**
 * A repeat-back of the customer's story (their messages, oldest first): what happened, what it cost them, why today and
 * what they ask, as much as one says in a breath. Said back where every person in a sentence is certain (English only),
 * quoted otherwise, always ending with the question. `language` is what is known of the customer's language (a BCP 47
 * tag or null); what the text itself shows goes before it. `subject` is the case's, in which a thing may be named that
 * the words only call `it`. Null when there is nothing to say back: thanks, insults, no words. Made to be edited and
 * sent by a person.
 */
export function draftOf(
  messages: readonly Words[],
  language: string | null,
  subject: string | null = null,
): Draft | null {
  const told = story(messages);
  const words = told.join('\n\n');
  if (!/\p{L}/u.test(words) || AUTOMATIC.test(words)) return null;
  const spoken = guessLanguage(words) ?? (language ? plainTag(language) : 'en');
  if (nothingAsked(words)) return null;
  const { candidates, beside } = candidatesOf(told, spoken === 'en', subject);
  const { picked } = choose(candidates, spoken);
  if (picked.every((p) => EMPTY.test(p.text) || !saysSomething(p.text))) return null;
  return assembled(withBeside(picked, beside), spoken);
}

/** Bare numbers and times of the story behind the first sentence that is said back. */
function withBeside(picked: readonly Candidate[], beside: readonly string[]): readonly Candidate[] {
  const first = picked.find((p) => p.spoken !== null && !p.asks) ?? picked.find((p) => p.spoken !== null);
  if (beside.length === 0 || !first) return picked;
  const text = picked.map((p) => (p.spoken ?? p.text).toLowerCase()).join(' ');
  const tail = beside
    .filter((one) => !text.includes(one.split(' ').at(-1)?.toLowerCase() ?? ''))
    .map((one, i) =>
      /^(?:since|on|at|from|for|until|in|by) /u.test(one) && i === 0 ? ` ${one}` : `, ${one}`,
    )
    .join('');
  const long = (said: string): string => `${said.replace(/[.]$/u, '')}${tail}.`;
  return picked.map((p) =>
    p === first && p.spoken !== null ? { ...p, spoken: long(p.spoken), after: long(p.after ?? p.spoken) } : p,
  );
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
  const runs: Run[] = [];
  let quoted: string[] = [];
  const close = (): void => {
    if (quoted.length > 0) runs.push(quotation(quoted, language));
    quoted = [];
  };
  for (const [i, p] of picked.entries()) {
    if (p.spoken === null) quoted.push(p.text);
    else {
      close();
      runs.push(whole(also(p.spoken, picked[i - 1]?.spoken ?? '')));
    }
  }
  close();
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

interface Offered {
  readonly candidates: readonly Candidate[];
  /** `booking 60417-B`, `since Tuesday`: no sentences, but not to be lost. */
  readonly beside: readonly string[];
}

function candidatesOf(told: readonly string[], english: boolean, subject: string | null): Offered {
  const all = told.flatMap((own, i) =>
    sentences(own).map((text) => ({ text, newest: i > 0 && i === told.length - 1 })),
  );
  const looked = all.length > HEAD + TAIL ? [...all.slice(0, HEAD), ...all.slice(-TAIL)] : all;
  const once = new Set<string>();
  const some = looked
    .flatMap(({ text, newest }) => parts(text, english).map((part) => ({ text: part, newest })))
    .filter(({ text }) => !once.has(text) && once.add(text));
  const beside: string[] = [];
  const candidates: Candidate[] = [];
  let opened = true;
  for (const [at, { text, newest }] of some.entries()) {
    const extra = english ? (referenceIn(text) ?? (at > 0 ? adverbialIn(text) : null)) : null;
    if (extra !== null) {
      beside.push(extra);
      continue;
    }
    const turned = english && text.length <= 500 ? (turn(text, opened) ?? bare(text)) : null;
    opened = /^you\b/iu.test(turned?.text ?? '');
    const asks = turned ? turned.kind !== 'statement' : ASKS.test(text);
    const after = turned === null ? null : days(turned.text);
    if (after === null || asks) {
      candidates.push({ text, at, newest, spoken: after, after, asks });
      continue;
    }
    const whole = named(text, [
      ...(at < 2 && subject ? [subject] : []),
      ...some.slice(Math.max(0, at - 2), at).map((one) => one.text),
    ]);
    const again = whole.text === text ? after : (turn(whole.text)?.text ?? null);
    const spoken = !whole.certain || again === null ? null : days(again);
    candidates.push({ text, at, newest, spoken, after, asks });
  }
  return { candidates, beside };
}

/** A question or a plain request that cannot be turned. */
const ASKS = /[?？؟]\s*$|^(?:bitte|por favor|please|kindly|merci de|veuillez)(?!\p{L})/iu;

/** `no heat since last night`, `had to take a taxi`: short for a sentence, as on a call. */
function bare(text: string): ReturnType<typeof turn> {
  const short = text.replace(/[.!…\s]+$/u, '');
  if (/[?]$/u.test(text) || short.split(' ').length > 14) return null;
  const said = sayHappened(short);
  return said === null ? null : { text: `${said}.`, kind: 'statement' };
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
