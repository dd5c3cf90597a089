import type { Token } from './tokens';
import { basesOf, isVerb } from './verbs';
import { AUX, isAdverb, SPEAKS } from './words';

/** The small letters of the piece before, a mark as itself, `^` at the start. */
export const before = (list: readonly Token[], i: number): string =>
  i <= 0 ? '^' : (list[i - 1]?.low ?? '^');

/** The first piece at or after `i` that is not an adverb. */
export function pastAdverbs(list: readonly Token[], i: number): number {
  let at = i;
  for (;;) {
    if (list[at]?.low === 'no' && list[at + 1]?.low === 'longer') at += 2;
    else if (at < list.length && list[at]?.kind === 'word' && isAdverb(list[at]?.low ?? '')) at++;
    else break;
  }
  return at;
}

/** The last piece at or before `i` that is not an adverb; -1 at the start. */
export function backPastAdverbs(list: readonly Token[], i: number): number {
  let at = i;
  while (at >= 0 && list[at]?.kind === 'word' && isAdverb(list[at]?.low ?? '')) at--;
  return at;
}

/** A word that can stand right after `I` or `we`: an auxiliary, a present or a past. */
export const followsPerson = (low: string): boolean =>
  AUX.has(low) || isVerb(low, 'base', 'past') || /^[a-z]{3,}ed$/u.test(low);

/** True for a word that can be the finite verb of a clause, in the past or as an auxiliary. */
export const isFiniteVerb = (low: string): boolean =>
  AUX.has(low) ||
  [
    'am',
    'is',
    'are',
    'was',
    'were',
    'has',
    'does',
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "hasn't",
    "doesn't",
  ].includes(low) ||
  isVerb(low, 'past', 's');

export interface Report {
  /** `told`: to the customer (`told me`, `I was told`). `said`: to nobody named. */
  readonly how: 'told' | 'said';
  /** To several: `told us`. */
  readonly several: boolean;
}

const OWN = new Set(['i', 'we', "i've", "we've", "i'd", "we'd", "i'll", "we'll"]);
const BETWEEN = new Set([
  'was',
  'were',
  'been',
  'had',
  'have',
  'has',
  'being',
  'got',
  'to',
  'did',
  "wasn't",
  "weren't",
]);

const MACHINES = /^(?:app|website|site|system|portal|screen|page|tracking|tracker|terminal|kiosk|atm)$/u;

/**
 * Whether what stands at `i` may be somebody else's talk: a verb of speaking stands before it in the same stretch and
 * its speaker is not the customer. `I said …` is no report; `I was told …` is one.
 */
export function reported(list: readonly Token[], i: number): Report | null {
  for (let at = i - 1; at >= 0; at--) {
    const token = list[at];
    if (!token) break;
    if (token.low === 'but' || token.low === ';') return null;
    if (
      token.kind !== 'word' ||
      !basesOf(token.low).some((b) => SPEAKS.has(b)) ||
      /^readings?$/u.test(token.low)
    )
      continue;
    if (
      ['my', 'your', 'our', 'the', 'a', 'an', 'this', 'that', 'his', 'her', 'no', 'to'].includes(
        before(list, at),
      )
    ) {
      // `the claim`, `your promise` are nouns; but what a letter of theirs says is still a report.
      if (before(list, at) !== 'your') continue;
    }
    let speaker = at - 1;
    let passive = false;
    while (speaker >= 0) {
      const low = list[speaker]?.low ?? '';
      if (!BETWEEN.has(low) && !AUX.has(low) && !isAdverb(low)) break;
      passive ||= low === 'was' || low === 'were' || low === 'been' || low === 'got' || low === 'being';
      speaker--;
    }
    // A machine and a letter never speak of themselves as `I`: what they say of `I` is the customer.
    if (MACHINES.test(list[speaker]?.low ?? '')) return { how: 'told', several: false };
    const own = OWN.has(list[speaker]?.low ?? '');
    const next = list[at + 1]?.low ?? '';
    if (own && !passive) return null;
    if (own || passive) return { how: 'told', several: /^we/u.test(list[speaker]?.low ?? '') };
    const far = list[at + 2]?.low ?? '';
    const heard = next === 'to' ? far : next;
    if (heard === 'me' || heard === 'us') return { how: 'told', several: heard === 'us' };
    return { how: 'said', several: false };
  }
  return null;
}
