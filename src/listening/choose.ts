import { ANNOUNCES, EMPTY, GRANTS, introduces, OPINES, PRAISES, VAGUE, weigh } from './cues';
import { coarse, harsh } from './english/refuse';
import { standing, WORTH } from './stands';
import { tainted } from './taint';

/** A sentence that could be said back. `spoken` is how it would sound turned; null when it must be quoted. */
export interface Candidate {
  readonly text: string;
  /** Its place among the sentences of the story. */
  readonly at: number;
  /** Stands in the newest message, so it is what is new. */
  readonly newest: boolean;
  readonly spoken: string | null;
  /** How it sounds right behind the sentence before it, where an `it` is plain. */
  readonly after: string | null;
  readonly asks: boolean;
}

export interface Chosen {
  /** What happened, what it cost, why today, what they ask: in an order a person would say. */
  readonly picked: readonly Candidate[];
}

/** Longer than this nobody says back in one breath. */
const LONG = 300;
/** Words said back in all; one sentence alone may be longer. */
const BREATH = 46;
/** Two sentences may take a longer one. */
const TWO = 64;
const MOST = 4;
/** More sentences than that when each of them is this short in all. */
const SHORT_ONES = 38;
/** A wish that is told as a statement. */
const WISH = /^You(?:['’]d| would)? (?:like|want|appreciate|prefer|expect)\b/u;
/** Something for a machine, which no voice can say. */
const MARKUP = /[{}<>]|&[a-z]{2,5};|%\d\d/u;
const POINTS = /\b(?:it|this|that|them|these|those)\b/iu;
const HEDGES =
  /^(?:it (?:looks|seems|sounds)|i (?:think|guess|suppose|assume)|maybe|perhaps|a lo mejor|vielleicht)\b/iu;
const DEPENDENT =
  /^(?:it(?!(?:['’]s| is| has) (?:now |already |only )?(?:been (?:over |nearly |almost |about )?\w+ (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)|the \w+ time|now)\b)|this|that|they|he|she|these|those|which|there|then|after that|only then|es|das|er|dies|eso|esto|il|elle|cela|ça)\b/iu;

interface Rated {
  readonly candidate: Candidate;
  readonly words: number;
  readonly own: number;
  readonly happened: number;
  readonly cost: number;
  readonly wants: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly references: ReadonlySet<string>;
}

function base(candidate: Candidate, words: number, happened: number): number {
  const { text } = candidate;
  let score = 0.6;
  if (candidate.spoken !== null) score += 1.6;
  if (candidate.newest) score += 0.4;
  const short = candidate.asks || /\d/u.test(text) || happened >= 1 ? 0.3 : 1;
  if (words < 3) score -= 1.6 * short;
  else if (words < 5) score -= 0.3 * short;
  if (text.length > LONG) score -= 2;
  if (coarse(text)) score -= 5;
  else if (harsh(text)) score -= 1;
  if (tainted(text)) score -= 9;
  if (introduces(text)) score -= 3;
  if (ANNOUNCES.test(text)) score -= 2;
  if (GRANTS.test(text)) score -= 2.5;
  if (PRAISES.test(text)) score -= 2.5;
  if (OPINES.test(text)) score -= 2;
  if (VAGUE.test(text)) score -= 4;
  if (MARKUP.test(text)) score -= 3;
  if (HEDGES.test(text)) score -= 0.8;
  if (EMPTY.test(text)) score -= 9;
  return score;
}

function rate(candidate: Candidate, language: string): Rated {
  const weight = weigh(candidate.text, language);
  const words = (candidate.spoken ?? candidate.text).split(/\s+/u).length;
  const facts = new Map<string, number>();
  const references = new Set<string>();
  for (const { key, kind } of standing(candidate.text)) {
    facts.set(key, WORTH[kind]);
    if (kind === 'reference') references.add(key);
  }
  return {
    candidate,
    words,
    own: base(candidate, words, weight.happened),
    happened: weight.happened,
    cost: weight.cost,
    wants: weight.wants,
    facts,
    references,
  };
}

/**
 * What happened, what it cost, why today and what is asked for, over the whole story: as much as a person says in one
 * breath. Every amount, date, count and number counts once; sentences that can be said back go before ones that must
 * be quoted; what may not be said is not among them, even when nothing else is left.
 */
export function choose(candidates: readonly Candidate[], language: string): Chosen {
  const rated = candidates.map((one) => rate(one, language)).filter(({ own }) => own > -4);
  const covered = new Set<string>();
  const picked: Rated[] = [];
  const fresh = (r: Rated): number =>
    Math.min(
      3.2,
      [...r.facts].reduce((sum, [key, worth]) => sum + (covered.has(key) ? 0 : worth), 0),
    );
  const behind = (r: Rated): boolean => picked.some((p) => p.candidate.at === r.candidate.at - 1);
  const leans = (r: Rated): number =>
    r.candidate.at > 0 &&
    !behind(r) &&
    DEPENDENT.test(r.candidate.text) &&
    r.candidate.spoken === r.candidate.after
      ? 1.3
      : 0;
  const points = (r: Rated): number =>
    picked.some(
      (p) => p.candidate.at === r.candidate.at + 1 && p.candidate.asks && POINTS.test(p.candidate.text),
    )
      ? 1
      : 0;
  const matter = (r: Rated): number =>
    r.own +
    (r === scene ? 0.6 : 0) +
    Math.min(r.happened, 2.6) * 0.8 +
    Math.min(r.cost, 2) * 0.8 +
    fresh(r) +
    points(r) -
    leans(r) -
    (r.candidate.asks ? 2 : 0) -
    Math.min(r.wants, 2) * 0.4 -
    Math.max(0, r.words - 24) * 0.08;
  const wish = (r: Rated): number =>
    r.candidate.asks || r.wants > 0
      ? r.own * 0.7 + Math.min(r.wants, 3) * 0.9 + (r.candidate.asks ? 1 : 0) + fresh(r) * 0.6 - leans(r)
      : -9;
  const words = (): number => picked.reduce((sum, p) => sum + p.words, 0);
  const quoting = (): boolean => picked.every(({ candidate }) => candidate.spoken === null);
  /** A sum or a number of theirs may make it longer; nothing else may. */
  const most = (r: Rated): number =>
    picked.length < 2 ||
    language !== 'en' ||
    quoting() ||
    [...r.facts].some(([key, worth]) => worth === WORTH.amount && !covered.has(key)) ||
    [...r.references].some((key) => !covered.has(key))
      ? TWO
      : BREATH;
  const room = (r: Rated): boolean => picked.length === 0 || words() + r.words <= most(r);
  // What sets the scene: the first that says something.
  const sayable = rated.filter((r) => r.own > (language === 'en' ? 1.4 : 0.3));
  const scene = sayable.find((r) => r.happened + r.cost + r.facts.size > 0.2) ?? sayable[0];
  const best = (score: (r: Rated) => number, least: number): void => {
    let top: Rated | undefined;
    let high = least;
    for (const r of rated) {
      if (picked.includes(r) || !room(r)) continue;
      const value = score(r);
      if (value > high) {
        top = r;
        high = value;
      }
    }
    if (!top) return;
    picked.push(top);
    for (const key of top.facts.keys()) covered.add(key);
  };
  best((r) => (r.candidate.asks ? -9 : matter(r)), -3);
  best(wish, picked.length === 0 ? -3 : 1.6);
  // A third and a fourth sentence must bring something that would be lost without them; a quotation holds what fits.
  const more = (r: Rated): number => {
    const short = words() + r.words < SHORT_ONES;
    if (picked.length >= MOST && !short) return -9;
    const brings = fresh(r) > 0.5 || r.happened + r.cost > 0.9 || points(r) > 0 || r === scene || quoting();
    if (!brings && !(r.candidate.asks && short)) return -9;
    return Math.max(matter(r), r.candidate.asks ? wish(r) - (short ? 0.6 : 1.4) : -9);
  };
  while (picked.length > 0 && picked.length <= MOST) {
    const before = picked.length;
    best(more, (words() < 22 ? 1.7 : 2.6) + (before > 2 ? 0.5 : 0) - (quoting() ? 1.7 : 0));
    if (picked.length === before) break;
  }
  return { picked: ordered(picked.map(({ candidate }) => candidate)) };
}

/** As it was written; a wish goes to the end, unless what follows it leans on it. */
function ordered(picked: readonly Candidate[]): readonly Candidate[] {
  const inOrder = [...picked].sort((a, b) => a.at - b.at);
  const stays = (one: Candidate): boolean =>
    inOrder.some(
      (next) =>
        next.at === one.at + 1 && !next.asks && DEPENDENT.test(next.text) && next.spoken === next.after,
    );
  const last = inOrder.filter((one) => (one.asks || WISH.test(one.spoken ?? '')) && !stays(one));
  return [...inOrder.filter((one) => !last.includes(one)), ...last];
}
