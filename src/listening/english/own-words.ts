import { before, followsPerson, pastAdverbs, reported } from './grammar';
import type { Token } from './tokens';
import { isVerb } from './verbs';
import { INVERTERS, KIN, SHARED, TOGETHER } from './words';

/** What one first-person word becomes; `also` changes other pieces of the sentence with it. */
export interface Change {
  readonly now: string;
  readonly also?: readonly (readonly [number, string])[];
}

const NUMBERED = new Set(
  'type part chapter phase level section war tier class grade version volume act world'.split(' '),
);
const BACK = new Set([
  'would',
  'could',
  'had',
  'was',
  'should',
  'did',
  "wouldn't",
  "couldn't",
  "hadn't",
  "wasn't",
  "didn't",
]);

/** `I`, and `we` of the customer: certain only as the subject of a verb we know. */
export function subject(list: readonly Token[], i: number): Change | null {
  const low = list[i]?.low ?? '';
  const left = before(list, i);
  if (INVERTERS.has(left) || NUMBERED.has(left) || ['/', '&', 'let'].includes(left)) return null;
  const at = pastAdverbs(
    list,
    list[i + 1]?.low === 'myself' || list[i + 1]?.low === 'ourselves' ? i + 2 : i + 1,
  );
  const verb = list[at];
  const next = verb?.low ?? '';
  if (low === 'i' && next === 'and' && at === i + 1 && companion(list, at + 1)) return { now: 'you' };
  if (next === 'nor' && list[at + 1]?.low === 'my' && left === 'neither') return { now: 'you' };
  if (next === 'neither' && isVerb(list[at + 1]?.low ?? '', 'past')) return { now: 'you' };
  if (verb?.kind !== 'word') return null;
  if (broken(list, at)) return null;
  const group = low === 'we' && (next === 'all' || next === 'both') && grouped(list[at + 1]?.low ?? '');
  if (group) return { now: 'you' };
  if (low === 'we' && (TOGETHER.has(next) || left === 'as' || left === 'can')) return null;
  const report = reported(list, i);
  if (report && low === 'we' && !report.several) return null;
  if (report?.how === 'said' && !BACK.has(next) && !isVerb(next, 'past')) return null;
  if (low === 'i' && next === 'were' && joint(list, i)) return { now: 'you' };
  if (low === 'i' && (next === 'am' || next === 'was') && joint(list, i)) return null;
  if (low === 'i' && next === 'am') return { now: 'you', also: [[at, 'are']] };
  if (low === 'i' && next === 'was') return { now: 'you', also: [[at, 'were']] };
  if (low === 'i' && next === "wasn't") return { now: 'you', also: [[at, `weren${verb.raw.slice(4)}`]] };
  if (low === 'we' && ['are', 'were', "aren't", "weren't"].includes(next)) return { now: 'you' };
  return followsPerson(next) ? { now: 'you' } : null;
}

/** `I and my wife`, `I and the kids`, `I and Dana`. */
const companion = (list: readonly Token[], at: number): boolean =>
  list[at]?.low === 'my' ||
  (/^(?:our|the)$/u.test(list[at]?.low ?? '') && [1, 2].some((on) => KIN.has(list[at + on]?.low ?? ''))) ||
  /^\p{Lu}\p{Ll}+$/u.test(list[at]?.raw ?? '');

/** `We all got sick`: past and no talk, so the agent is none of them. */
const grouped = (low: string): boolean =>
  (low === 'were' || low === 'had' || isVerb(low, 'past')) && !isVerb(low, 'base') && !TOGETHER.has(low);

/** Grammar of somebody whose language this is not: `I am wait`, `I would to return`, `I have buyed`. */
function broken(list: readonly Token[], at: number): boolean {
  const verb = list[at]?.low ?? '';
  const next = list[pastAdverbs(list, at + 1)]?.low ?? '';
  if (BE.test(verb) && UNJOINED.test(next)) return true;
  if (/^(?:would|will|can|could|should|must|may|might)$/u.test(verb) && next === 'to') return true;
  return list
    .slice(at, at + 3)
    .some((t) =>
      /^(?:buyed|catched|sended|getted|goed|teached|bringed|thinked|telled|payied|losted|breaked|comed|writed)$/u.test(
        t.low,
      ),
    );
}

const BE = /^(?:am|was|are|were|'m)$/u;
const UNJOINED =
  /^(?:wait|agree|buy|pay|receive|want|need|send|call|cancel|ask|write|try|get|have|know|think|see|go|come|order|return|call|speak|talk|use|like|wish|hope|expect)$/u;

/** `My wife and I`: two people, so the verb is plural already. */
const joint = (list: readonly Token[], i: number): boolean =>
  before(list, i) === 'and' && (KIN.has(before(list, i - 1)) || /^\p{Lu}/u.test(list[i - 2]?.raw ?? ''));

const TAILS: Readonly<Record<string, string>> = {
  "'m": 're',
  "'re": 're',
  "'ve": 've',
  "'d": 'd',
  "'ll": 'll',
};

/** `I’m`, `we’ve` and their like. */
export function contraction(list: readonly Token[], i: number): Change | null {
  const token = list[i];
  const tail = TAILS[token?.low.replace(/^(?:i|we)/u, '') ?? ''];
  if (!token || tail === undefined || INVERTERS.has(before(list, i)) || before(list, i) === '/') return null;
  const next = list[pastAdverbs(list, i + 1)]?.low ?? '';
  const several = token.low.startsWith('we');
  if (several && TOGETHER.has(next)) return null;
  const report = reported(list, i);
  if (report && ((several && !report.several) || (report.how === 'said' && tail !== 'd'))) return null;
  const apostrophe = token.raw.includes('’') ? '’' : "'";
  return { now: `you${apostrophe}${tail}` };
}

/** `As you promised me I waited`: what follows is no report but the main clause. */
const behind = (list: readonly Token[], i: number): boolean =>
  list
    .slice(Math.max(0, i - 5), i)
    .some((t) => /^(?:as|like|when|after|before|since|what|which|if|once|than)$/u.test(t.low));

/** After these `US` is the country. */
const COUNTRY =
  /^(?:dollars?|account|card|bank|store|site|website|address|passport|citizen|version|plug|number|keyboard|size)$/u;

const BARE_ME = new Set(['too', 'neither', 'either', 'who', 'personally', 'was', 'is', 'were', 'has']);

/** `me`, and `us` of the customer. */
export function object(list: readonly Token[], i: number): Change | null {
  const low = list[i]?.low ?? '';
  const left = before(list, i);
  const next = list[i + 1]?.low ?? '';
  if (low === 'us') {
    if (list[i]?.raw === 'US') return left === 'the' || COUNTRY.test(next) ? { now: 'US' } : null;
    if (
      ['let', 'between'].includes(left) ||
      /^(?:customers?|guys|people|users|consumers|two|all)$/u.test(next)
    )
      return null;
    if (reported(list, i)?.how === 'said') return null;
    if (
      reported(list, i) &&
      !/^(?:tell|told|tells|assured|informed|promised|advised)$/u.test(left) &&
      !reported(list, i)?.several
    )
      return null;
    if (!/^we(?:'|$)/u.test(next)) return { now: 'you' };
    return behind(list, i) ? null : { now: 'you that' };
  }
  const paired = next === 'and' && ['my', 'our', 'the'].includes(list[i + 2]?.low ?? '');
  if (left === '^') return paired ? { now: 'you' } : null;
  if (
    ["it's", 'is', 'was', 'dear', 'excuse', 'believe', 'pardon', '/'].includes(left) ||
    (BARE_ME.has(next) && !isVerb(left, 'past', 's'))
  )
    return null;
  if (left === 'let' && ['^', ',', 'and', 'please', 'so', 'but'].includes(before(list, i - 1))) return null;
  if (['trust', 'mark'].includes(left) && before(list, i - 1) === '^') return null;
  if (reported(list, i)?.how === 'said' && !isVerb(left, 'past', 'ing', 's')) {
    // `he said call me back`: his words or theirs is not known; `he said they would call me` is theirs.
    if (
      !/^(?:to|for|from|with|by|of|on|at|about)$/u.test(left) &&
      !INVERTERS.has(before(list, i - 1)) &&
      !/'(?:d|ll)$/u.test(before(list, i - 1)) &&
      !(before(list, i - 1) === 'to' && /^(?:promis|offer|refus|agree)/u.test(before(list, i - 2)))
    )
      return null;
  }
  if (
    ['i', "i'm", "i'd", "i've", "i'll"].includes(next) &&
    /^(?:told|assured|informed|promised|advised)$/u.test(left)
  ) {
    return behind(list, i) ? null : { now: 'you that' };
  }
  if (['i', 'my', "i'm", "i'd", "i've", "i'll"].includes(next)) return next === 'my' ? { now: 'you' } : null;
  return { now: 'you' };
}

const NOT_OWNED = new Set('god goodness word bad dear oh lord gosh self apologies eye'.split(' '));
/** Names of things that begin with `My`. */
const TITLES = new Set(
  'little passport book hero fair neighbor neighbour account orders profile chemical bloody cloud singing'.split(
    ' ',
  ),
);
const SPEAKERS_OWN = new Set('manager supervisor colleague colleagues boss team system shift'.split(' '));

/** `my`, and `our` of the customer. */
export function possessive(list: readonly Token[], i: number): Change | null {
  const low = list[i]?.low ?? '';
  const next = list[i + 1];
  if (!next || (next.kind === 'mark' && !'"“‘'.includes(next.raw)) || NOT_OWNED.has(next.low)) return null;
  if (/^\p{Lu}/u.test(next.raw) && TITLES.has(next.low)) return null;
  const report = reported(list, i);
  if (low === 'our') {
    if (SHARED.has(next.low) || SHARED.has(list[i + 2]?.low ?? '')) return null;
    if (report && !report.several) return null;
  }
  if (report && SPEAKERS_OWN.has(next.low)) return null;
  return { now: 'your' };
}

const COMPANIONS =
  /^(?:customers?|clients?|members?|subscribers?|users?|guests?|tenants?|policyholders?|colleagues?|agents?|drivers?|engineers?|employees?|technicians?|couriers?|reps?|managers?)$/u;

/** `a customer of yours`, `a colleague of yours`: the company’s; anything else of yours may be anybody’s. */
export const yours = (list: readonly Token[], i: number): Change | null =>
  before(list, i) === 'of' && COMPANIONS.test(before(list, i - 1)) && !reported(list, i)
    ? { now: 'ours' }
    : null;

const BEFORE_MINE = new Set(
  "^ of is was were are isn't wasn't aren't weren't not than as with on and like to for from in".split(' '),
);

/** `mine`, `ours`: not the mine one digs. */
export function absolute(list: readonly Token[], i: number): Change | null {
  if (!BEFORE_MINE.has(before(list, i))) return null;
  if (list[i]?.low === 'ours' && reported(list, i)) return null;
  const next = list[i + 1]?.low ?? '';
  if (
    before(list, i) === '^' &&
    !INVERTERS.has(next) &&
    !isVerb(list[pastAdverbs(list, i + 1)]?.low ?? '', 'past')
  )
    return null;
  if (isVerb(next, 'ing') || list[i + 1]?.kind === 'number') return null;
  return { now: 'yours' };
}

export function reflexive(list: readonly Token[], i: number): Change | null {
  const next = list[pastAdverbs(list, i + 1)]?.low ?? '';
  // `Myself and my wife were …`: used as a subject, where no other form is sure to sound right.
  if (before(list, i) === '^' || (before(list, i) === 'and' && (INVERTERS.has(next) || isVerb(next, 'past'))))
    return null;
  return { now: list[i]?.low === 'myself' ? 'yourself' : 'yourselves' };
}
