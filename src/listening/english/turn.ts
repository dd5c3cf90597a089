import { SURELY_HAD } from '../slot-words';
import { isFiniteVerb, pastAdverbs } from './grammar';
import { persons } from './persons';
import { question } from './question';
import { refused } from './refuse';
import { request } from './request';
import { joined, type Token, tokens, word } from './tokens';
import { basesOf, isVerb } from './verbs';
import { DETERMINERS, INVERTERS, isAdverb, OPENERS, SMALL } from './words';

export interface Turned {
  readonly text: string;
  readonly kind: 'statement' | 'question' | 'request';
}

const LEAD = [
  /^(?:please (?:note|be aware|be advised)(?: that)?|(?:this is )?just to (?:let you know|inform you|say)(?: that)?|fyi|for info(?:rmation)?)[,:]? /iu,
  /^(?:i['’]?m|i am) (?:writing|contacting you|reaching out|getting in touch|emailing|messaging)(?: to you| again| today)? (?:because|as|since) /iu,
  /^(?:i['’]?m|i am) (?:writing|contacting you|reaching out|getting in touch|emailing|messaging)(?: to you| again| today)? to (?:say|tell you|let you know|inform you|report|advise you)(?: that)? /iu,
  /^(?:i |we )?(?:just )?(?:wanted|want|would like|wish) to (?:say|tell you|let you know|inform you|report|advise you) (?:that )/iu,
  /^(?:basically|anyway|anyways|honestly|ok|okay|well|also|now|look|listen|sorry|yes|no|yeah|right|so|and|but|hi|hello|hey),? (?!to\b|far\b|that\b|longer\b|one\b|i was\b|there\b|matter\b|response|reply|answer|refund|news|do|did|am|is|are|was|were|have|has|can|will|would\b)/iu,
];

/** The first words that say nothing of the matter taken off: `So`, `I am writing to let you know that`. */
export function withoutLead(sentence: string): string {
  let text = sentence;
  for (let round = 0; round < 2; round++) for (const lead of LEAD) text = text.replace(lead, '');
  return capital(text);
}

export const capital = (text: string): string =>
  text.replace(
    /^(["“‘'(]?)(\p{Ll})(?!\p{Lu})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );

/**
 * One English sentence said back: first person to second, the company's `you` to `we`, questions and requests told.
 * Null whenever a single person in it is not certain, or when an agent should not have to say it.
 * `opened`: the sentence before spoke of the customer, so that one without a subject does too.
 */
export function turn(sentence: string, opened = false): Turned | null {
  const text = withoutLead(sentence.replace(/\s+/gu, ' ').trim());
  if (text === '' || refused(text)) return null;
  const asked = request(text);
  if (asked) return finish(asked, 'request');
  if (text.endsWith('?') || QUESTION.test(text)) {
    const told = question(text);
    return told ? finish(told, 'question') : null;
  }
  const told = statement(text.replace(/[.!…\s]+$/u, '').replace(/,? (?:please|pls|plz)$/iu, ''), opened);
  return told ? finish(told, 'statement') : null;
}

const QUESTION =
  /^(?:what|where|when|how|who|why)['’]?s\b|^(?:can|could|would|will|do|does|did|is|are|am|was|were|have|has|why|where|who|how)(?:n['’]?t)? (?:i|you|we|it|this|that|there|they|my|the|your|do|did|does|is|are|am|can|was|were|has|have|will|would|should|much|long|many)\b|^(?:what|which|when) (?:is|are|do|does|did|can|should|will|time|kind)\b/iu;

/** Verbs that open a sentence without `I`: `Ordered two weeks ago`. */
const OPENING = new Set(
  'bought ordered paid called received booked waited tried returned rented got went spoke contacted purchased subscribed rang phoned emailed signed'.split(
    ' ',
  ),
);

/** Said of the customer and hardly of a thing: `was told`, `got charged`. */
const TOLD = new Set('told charged billed promised overcharged advised informed'.split(' '));

/** The subject that a hurried writer left out, put back; undefined when somebody else could be meant. */
function complete(list: readonly Token[], first: boolean): readonly Token[] | undefined {
  const low = list[0]?.low ?? '';
  const second = list[1]?.low ?? '';
  const rest = list.map((t, i) => (i === 0 ? { ...t, raw: t.raw.toLowerCase(), gap: ' ' } : t));
  if (low === 'still' && ['waiting', 'trying'].includes(second)) return [word('I'), word('am'), ...rest];
  if (low === 'still' && ["haven't", "can't"].includes(second)) return [word('I'), ...rest];
  if (['never', 'still'].includes(low) && ['received', 'got', 'heard'].includes(second))
    return [word('I'), ...rest];
  if (
    ["haven't", "can't", "couldn't"].includes(low) &&
    !['you', 'i', 'we', 'it', 'they', 'be'].includes(second)
  )
    return [word('I'), ...rest];
  if (low === 'still' && second === 'no') return [word('I'), word('still'), word('have'), ...rest.slice(1)];
  if (
    (low === 'need' || low === 'want') &&
    (DETERMINERS.has(second) || ['to', 'help', 'it', 'new'].includes(second))
  )
    return [word('I'), ...rest];
  if (first && (low === 'was' || low === 'got') && TOLD.has(second)) return [word('I'), ...rest];
  if (SURELY_HAD.has(low) && isFiniteVerb(list[pastAdverbs(list, 1)]?.low ?? '') && !/^['’]/u.test(second))
    return [word('my'), ...rest];
  if (low === 'been' && isVerb(second, 'ing')) return [word('I'), word('have'), ...rest];
  if (low === 'am' && second !== 'i') return [word('I'), ...rest];
  if (low === 'waiting' && second === 'for') return [word('I'), word('am'), ...rest];
  if (first && OPENING.has(low)) {
    const next = list[1];
    if (next?.kind === 'number' && isVerb(list[2]?.low ?? '', 'past')) return undefined;
    const plain =
      next &&
      (next.kind === 'number' ||
        DETERMINERS.has(next.low) ||
        ['to', 'for', 'from', 'on', 'with', 'in', 'it', 'you', 'up'].includes(next.low) ||
        isAdverb(next.low) ||
        second === 'off');
    return plain ? [word('I'), ...rest] : undefined;
  }
  return undefined;
}

function statement(text: string, opened: boolean): string | null {
  const list = tokens(text);
  const whole = complete(list, opened);
  const bare = list[pastAdverbs(list, 0)]?.low ?? '';
  if (!whole && headless(list, bare)) return null;
  const used = whole ?? list;
  if (
    !used.some(
      (t) =>
        isFiniteVerb(t.low) ||
        isVerb(t.low, 'base') ||
        /^[a-z]{3,}ed$/u.test(t.low) ||
        /^\w+'(?:m|re|ve|s|d|ll)$/u.test(t.low),
    )
  )
    return null;
  if (misplaced(used)) return null;
  const turned = persons(used);
  return turned ? joined(turned) : null;
}

/** A sentence that starts with its verb has lost its subject, or is an order; neither is turned. */
function headless(list: readonly Token[], low: string): boolean {
  if (list[0]?.low === 'not' && ['one', 'a', 'all', 'every'].includes(list[1]?.low ?? '')) return false;
  if (
    ['not', 'to', 'than', 'or', 'nor', 'which', 'who', 'whose', 'that', 'because'].includes(
      list[0]?.low ?? '',
    )
  )
    return !(list[0]?.low === 'that' || list[0]?.low === 'because') || list[0]?.low === 'because';
  if (INVERTERS.has(low)) return true;
  if (isVerb(low, 'ing'))
    return !list.some((t) =>
      ['i', 'it', 'we', 'they', 'he', 'she', 'is', 'was', 'has', 'my', 'you'].includes(t.low),
    );
  // `Flight cancelled, rebooked twice`: short for `was cancelled`; who did what is left out.
  const [noun0, verb0, after0] = list;
  if (
    noun0 &&
    verb0 &&
    !SMALL.has(noun0.low) &&
    basesOf(noun0.low).length === 0 &&
    isVerb(verb0.low, 'participle') &&
    isVerb(verb0.low, 'past')
  ) {
    if (!after0 || after0.kind === 'mark' || isAdverb(after0.low) || after0.low === 'twice') return true;
  }
  if (low === 'double' || low === 'triple' || isVerb(low, 'past')) return true;
  // `Order 123 arrived`, `Delivery was late`: a noun that looks like a verb, and then the verb.
  const noun = list[pastAdverbs(list, pastAdverbs(list, 0) + 1)]?.low ?? '';
  return isVerb(low, 'base') && !(isFiniteVerb(noun) || list[1]?.kind === 'number');
}

const SHORTENED =
  /^(?:\p{L}|mr|mrs|ms|dr|prof|st|no|approx|etc|vs|inc|ltd|co|dept|ext|ref|acct|max|min|incl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)$/u;

/** Somebody called by name: `Iris, you promised …`. Then `you` is that person, and `we` would speak to them. */
function addressed(list: readonly Token[]): boolean {
  const named = (t: Token | undefined): boolean =>
    t?.kind === 'word' &&
    /^\p{Lu}/u.test(t.raw) &&
    t.low !== 'i' &&
    !isAdverb(t.low) &&
    !OPENERS.has(t.low) &&
    !OPENING_WORDS.has(t.low);
  if (named(list[0]) && list[1]?.raw === ',') return true;
  const last = list.length - 1;
  return list[last - 1]?.raw === ',' && named(list[last]) && list.some((t) => /^you/u.test(t.low));
}

const OPENING_WORDS = new Set(
  'today yesterday tonight monday tuesday wednesday thursday friday saturday sunday frankly again later meanwhile otherwise still'.split(
    ' ',
  ),
);

/** An order or a question hidden in the middle: `… and send me a new one`, `… can you check`. */
function misplaced(list: readonly Token[]): boolean {
  if (addressed(list)) return true;
  let open = false;
  for (const [i, token] of list.entries()) {
    const low = token.low;
    const left = list[i - 1]?.low ?? '^';
    if (low === 'please') return true;
    // A full stop in the middle that no abbreviation explains: two sentences we failed to part.
    if (low === '.' && list[i + 1]?.gap === ' ' && !SHORTENED.test(left)) return true;
    if (
      low === 'to' ||
      INVERTERS.has(low) ||
      low === 'i' ||
      low === 'we' ||
      low === 'you' ||
      low === 'they' ||
      /^(?:i|you|we|they)'/u.test(low)
    )
      open = true;
    if (token.kind === 'mark' && '?!;'.includes(low)) return true;
    if (token.kind === 'mark' && !",:-–—()'’/&%*.;…".includes(low)) return true;
    if (low === '/' && list.some((t) => t.low === 'i' || t.low === 'we')) return true;
    if (
      ['and', 'so', ',', 'then', '-', '–', '—', ':'].includes(left) &&
      isVerb(low, 'base') &&
      !isVerb(low, 'past')
    ) {
      const next = list[i + 1]?.low ?? '';
      if (/^(?:me|us|my)$/u.test(next) && (!open || left === 'so')) return true;
      if (['so', '-', '–', '—'].includes(left) && DETERMINERS.has(next)) return true;
    }
  }
  return false;
}

/** Our own sentence: first letter great, one full stop at the end. */
function finish(text: string, kind: Turned['kind']): Turned {
  const ended = text.replace(/[\s,;:–—-]+$/u, '').replace(/[.!?…]*$/u, '.');
  return { text: capital(ended.trim()), kind };
}
