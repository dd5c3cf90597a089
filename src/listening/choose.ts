import { EMPTY, GRANTS, INTRODUCES, weigh } from './cues';
import { coarse, harsh } from './english/refuse';

/** A sentence that could be said back. `spoken` is how it would sound turned; null when it must be quoted. */
export interface Candidate {
  readonly text: string;
  /** Its place among the sentences of the message. */
  readonly at: number;
  readonly spoken: string | null;
  /** How it sounds right behind the sentence before it, where an `it` is plain. */
  readonly after: string | null;
  readonly asks: boolean;
}

export interface Chosen {
  /** What happened, or what it cost; then what they ask for. One or two. */
  readonly picked: readonly Candidate[];
}

/** Longer than this nobody says back in one breath. */
const LONG = 300;
const POINTS = /\b(?:it|this|that|them|these|those)\b/iu;
const DEPENDENT =
  /^(?:it|this|that|they|he|she|these|those|which|there|then|after that|es|das|er|dies|eso|esto|il|elle|cela|ça)\b/iu;

function base(candidate: Candidate, at: number): number {
  const { text } = candidate;
  const words = text.split(/\s+/u).length;
  let score = Math.max(0, 1.2 - at * 0.12);
  if (candidate.spoken !== null) score += 1.2;
  if (/[$€£¥]\s?\d|\d/u.test(text)) score += 0.35;
  if (words < 3) score -= 2.5;
  else if (words < 5) score -= 0.8;
  if (text.length > LONG) score -= 2.5;
  if (coarse(text)) score -= 4;
  else if (harsh(text)) score -= 1;
  if (INTRODUCES.test(text)) score -= 2;
  if (GRANTS.test(text)) score -= 2.5;
  if (EMPTY.test(text)) score -= 6;
  return score;
}

/**
 * What happened (or what it cost) and what is asked for, at most two sentences, in the order that reads best.
 * Prefers sentences that can be said back over ones that must be quoted, and clean ones over coarse ones.
 */
export function choose(candidates: readonly Candidate[], language: string): Chosen {
  const rated = candidates.map((candidate, at) => {
    const weight = weigh(candidate.text, language);
    const own = base(candidate, at);
    const asks = candidate.asks || weight.wants > 0;
    return {
      candidate,
      at,
      happened:
        own +
        weight.happened * 1 +
        weight.cost * 0.25 -
        (candidate.spoken === candidate.after ? leaning(candidate.text, at) : 0) -
        (candidate.asks ? 3 : 0) -
        weight.wants * 0.6,
      cost: own + weight.cost * 0.9 + weight.happened * 0.3 - (candidate.asks ? 3 : 0),
      wants: asks ? own * 0.5 + weight.wants * 1.1 + (candidate.asks ? 1 : 0) + Math.min(at, 6) * 0.1 : -9,
    };
  });
  const best = (key: 'happened' | 'cost' | 'wants', not: number): (typeof rated)[number] | undefined =>
    rated.reduce<(typeof rated)[number] | undefined>(
      (top, r) => (r.at === not || (top && top[key] >= r[key]) ? top : r),
      undefined,
    );
  // `Please take it off`: what `it` is stands just before.
  for (const r of rated) {
    const next = rated[r.at + 1];
    if (next?.candidate.asks && POINTS.test(next.candidate.text) && !EMPTY.test(r.candidate.text))
      r.happened += 1;
  }
  const happened = best('happened', -1);
  if (!happened) return { picked: [] };
  const wants = best('wants', happened.at);
  const second = wants && wants.wants > 0 ? wants : best('cost', happened.at);
  const worth =
    second && (second === wants ? wants.wants > 0 : second.cost > 1.8) && !EMPTY.test(second.candidate.text);
  const pair = worth && second ? [happened, second] : [happened];
  return { picked: ordered(pair).map((r) => r.candidate) };
}

/** A sentence that lives from the one before says little alone. */
const leaning = (text: string, at: number): number =>
  (at > 0 && DEPENDENT.test(text) ? 1.2 : 0) +
  (/\b(?:because of (?:this|that|it)|as a result|therefore)\b/iu.test(text) ? 1.5 : 0);

/** The matter first, then the wish; but one that leans on the sentence before it stays behind it. */
function ordered<T extends { readonly at: number; readonly candidate: Candidate }>(
  pair: readonly T[],
): readonly T[] {
  const [first, second] = pair;
  if (!first || !second) return pair;
  const leans = DEPENDENT.test(first.candidate.text) && second.at < first.at;
  if (leans) return [second, first];
  if (first.candidate.asks && second.candidate.asks) return second.at < first.at ? [second, first] : pair;
  return second.candidate.asks || second.at > first.at
    ? pair
    : second.at < first.at && !/[?]$/u.test(second.candidate.text)
      ? [second, first]
      : pair;
}
