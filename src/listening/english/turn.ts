import { binds } from './binding';
import { complete } from './elided';
import { isFiniteVerb, pastAdverbs } from './grammar';
import { capital, withoutLead } from './leads';
import { paired } from './pairs';
import { persons } from './persons';
import { question } from './question';
import { refused } from './refuse';
import { request } from './request';
import { mended } from './slips';
import { joined, type Token, tokens } from './tokens';
import { basesOf, isVerb } from './verbs';
import { DETERMINERS, INVERTERS, isAdverb, OPENERS, SMALL } from './words';

export interface Turned {
  readonly text: string;
  readonly kind: 'statement' | 'question' | 'request';
}

/**
 * One English sentence said back: first person to second, the company's `you` to `we`, questions and requests told.
 * Null whenever a single person in it is not certain, or when an agent should not have to say it.
 * `opened`: the sentence before spoke of the customer, so that one without a subject does too.
 */
export function turn(sentence: string, opened = false): Turned | null {
  const text = withoutLead(mended(sentence.replace(/\s+/gu, ' ').trim()));
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

function statement(text: string, opened: boolean): string | null {
  if (binds(text)) return null;
  const list = paired(tokens(text));
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

/** Names that are verbs or auxiliaries too: `Will said he would ring`. */
const NAMES =
  /^(?:Will|May|Mark|Grant|Bill|Drew|Chase|Pat|Dawn|Hope|Jack|Frank|Rich|Art|Carry|Miles|Wade|Nick|Bob|Josh)$/u;

/** A sentence that starts with its verb has lost its subject, or is an order; neither is turned. */
function headless(list: readonly Token[], low: string): boolean {
  if (list[0]?.low === 'not' && ['one', 'a', 'all', 'every'].includes(list[1]?.low ?? '')) return false;
  if (
    ['not', 'to', 'than', 'or', 'nor', 'which', 'who', 'whose', 'that', 'because'].includes(
      list[0]?.low ?? '',
    )
  )
    return !(
      list[0]?.low === 'that' ||
      // `Because I’m disabled I can’t carry it`: the main clause follows.
      (list[0]?.low === 'because' && list.filter((t) => /^(?:i|we)(?:'|$)/u.test(t.low)).length > 1)
    );
  const second = list[1]?.low ?? '';
  if (
    NAMES.test(list[0]?.raw ?? '') &&
    (/^(?:from|at|in)$/u.test(second) || (isVerb(second, 'past') && !isVerb(second, 'base')))
  )
    return false;
  if (INVERTERS.has(low)) return true;
  // `Last month you took two payments`: a time, not the verb.
  if (low === 'last' && list.length > 3) return false;
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
  /^(?:\p{L}|mr|mrs|ms|dr|prof|st|no|approx|etc|vs|inc|ltd|co|dept|ext|ref|rs|acct|max|min|incl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)$/u;

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
