import { backPastAdverbs, before, isFiniteVerb, pastAdverbs } from './grammar';
import { your } from './our-nouns';
import { contractedYou, you } from './our-words';
import {
  absolute,
  type Change,
  contraction,
  object,
  possessive,
  reflexive,
  subject,
  yours,
} from './own-words';
import type { Token } from './tokens';
import { piece } from './tokens';
import { isVerb } from './verbs';
import { CALLED, DETERMINERS, INVERTERS, OF_PERSONS, OWN_SUBJECT } from './words';

/** Words that speak of a person we cannot place, or of talk we cannot follow: their sentence is quoted. */
const UNPLACED = new Set(
  "ur ya yall y'all yous yuo yor yur yore id thee thou ye yo let's lets shall oneself yourself yourselves shan't ain't aint iam iwas ihave iv weve wed myslef mysel meself mself themself i-d my-self".split(
    ' ',
  ),
);

const ABOUT_PERSONS = new Set(
  "i me my mine myself we us our ours ourselves you your yours i'm i've i'd i'll we're we've we'd we'll you're you've you'll you'd".split(
    ' ',
  ),
);

/** Something like a person, but not one of the forms we know: `I'am`, `yourselfs`. */
const STRANGE = /^(?:i|we|you|my|me|us)'|^you(?!ng|th|tub)|^i'?a?m$/u;
const SICK = new Set(
  'was were am is are been being be fell very seriously so feeling felt mentally terminally'.split(' '),
);

function changeOf(list: readonly Token[], i: number, sure: ReadonlySet<number>): Change | null {
  const token = list[i];
  switch (token?.low) {
    case 'i':
    case 'we':
      return subject(list, i);
    case 'me':
    case 'us':
      return object(list, i);
    case 'my':
    case 'our':
      return possessive(list, i);
    case 'mine':
    case 'ours':
      return absolute(list, i);
    case 'myself':
    case 'ourselves':
      return reflexive(list, i);
    case 'you':
      return you(list, i, sure);
    case 'yours':
      return yours(list, i);
    case 'your':
      return your(list, i);
    default:
      return token?.low.startsWith('you') ? contractedYou(list, i) : contraction(list, i);
  }
}

/** A place where a sentence, or a part after a colon or bracket, begins: capitals there mean nothing. */
const begins = (list: readonly Token[], i: number): boolean =>
  i === 0 || [':', '(', '–', '—'].includes(before(list, i));

/**
 * Every word for a person changed to what the company would say, or null when one of them is not certain.
 * `sure` names the places of `you` that are known to be the company as subject (after a question was straightened).
 */
export function persons(
  list: readonly Token[],
  sure: ReadonlySet<number> = new Set(),
): readonly Token[] | null {
  const now = new Map<number, string>();
  for (const [i, token] of list.entries()) {
    if (token.kind !== 'word') continue;
    if (UNPLACED.has(token.low) && token.raw !== 'ID' && token.raw !== 'IDs') return null;
    if (!ABOUT_PERSONS.has(token.low) && STRANGE.test(token.low)) return null;
    if (token.low === 'ill' && !SICK.has(before(list, i))) return null;
    if (
      CALLED.has(token.low) &&
      !DETERMINERS.has(before(list, i)) &&
      list.some((t) => t.low === 'you' || t.low === 'your')
    )
      return null;
    if (ABOUT_PERSONS.has(token.low)) {
      if (
        /^(?:my|we|our|you|your|me|mine)/u.test(token.low) &&
        /^\p{Lu}/u.test(token.raw) &&
        !begins(list, i)
      )
        return null;
      const change = changeOf(list, i, sure);
      if (!change) return null;
      now.set(i, change.now);
      for (const [at, text] of change.also ?? []) now.set(at, text);
    }
  }
  for (const [i, token] of list.entries()) {
    if (now.has(i)) continue;
    const agreed = agree(list, i, token.low);
    if (agreed === null) return null;
    if (agreed !== undefined) now.set(i, agreed);
  }
  return list.map((token, i) => {
    const text = now.get(i);
    return text === undefined ? token : piece(text, token.kind, token.gap);
  });
}

/** `am` and `was` without a person beside them: whose are they? undefined: leave it; null: not certain. */
function agree(list: readonly Token[], i: number, low: string): string | undefined | null {
  if (low === 'am') {
    if (list[i - 1]?.kind === 'number' || list[i]?.raw === 'AM') return undefined;
    return elided(list, i) ? 'are' : null;
  }
  if (low === 'were' || low === "weren't") return wereAfterI(list, i) ? null : undefined;
  if (low !== 'was' && low !== "wasn't") return undefined;
  const left = backPastAdverbs(list, i - 1);
  const before = list[left]?.low ?? '^';
  if (!['and', 'but', 'or', 'then', ',', 'so', 'yet'].includes(before))
    return before === '^' ? null : undefined;
  const mine = list.slice(0, i).some((t) => t.low === 'i' || t.low.startsWith("i'"));
  if (!mine) return undefined;
  if (!OF_PERSONS.has(list[pastAdverbs(list, i + 1)]?.low ?? '')) return null;
  // After a comma a new clause may have had its own subject far before: `the screen, which I bought, was broken`.
  if (before === ',') return null;
  return elided(list, i) ? (low === 'was' ? 'were' : `weren${list[i]?.raw.slice(4)}`) : null;
}

/** `I waited and were …`: somebody mistyped, and we do not know what. */
function wereAfterI(list: readonly Token[], i: number): boolean {
  const left = list[backPastAdverbs(list, i - 1)]?.low ?? '^';
  if (!['and', 'but', 'so'].includes(left)) return false;
  return (
    list.slice(0, i).some((t) => t.low === 'i') &&
    !list.slice(0, i).some((t) => t.low === 'we' || t.low === 'they')
  );
}

/** True when the subject left out before `i` can only be the customer: `I called and was told`. */
function elided(list: readonly Token[], i: number): boolean {
  let from = -1;
  for (let at = i - 1; at >= 0; at--) {
    const low = list[at]?.low ?? '';
    if (low === 'i' || /^i'/u.test(low)) {
      from = at;
      break;
    }
  }
  if (from < 0) return false;
  if (from > 0) {
    const left = list[backPastAdverbs(list, from - 1)]?.low ?? '^';
    if (!['^', 'and', 'but', 'so', 'then', ',', 'when', 'because', 'after', 'that', ':'].includes(left))
      return false;
    if (
      left === 'that' &&
      list[backPastAdverbs(list, from - 1) - 1]?.kind === 'word' &&
      !isVerb(list[backPastAdverbs(list, from - 1) - 1]?.low ?? '', 'base', 'past', 's')
    )
      return false;
  }
  for (let at = from + 1; at < i; at++) {
    const low = list[at]?.low ?? '';
    if (
      OWN_SUBJECT.has(low) &&
      !(
        ['this', 'that', 'these', 'those', 'it'].includes(low) &&
        !isFiniteVerb(list[pastAdverbs(list, at + 1)]?.low ?? '')
      )
    )
      return false;
    if (!isFiniteVerb(low) || list[at]?.raw === 'May') continue;
    if (low === 'am' && list[at - 1]?.kind === 'number') continue;
    const left = backPastAdverbs(list, at - 1);
    const beside = list[left]?.low ?? '^';
    const own =
      left === from ||
      left < 0 ||
      ['and', 'but', 'then', 'or'].includes(beside) ||
      INVERTERS.has(beside) ||
      /'(?:ve|d|m)$/u.test(beside);
    const passive =
      ['be', 'been', 'being', 'get', 'got', 'a', 'the', 'my', 'to', 'it', 'an', 'damaged'].includes(beside) &&
      isVerb(low, 'past', 'participle');
    if (!own && !passive) return false;
  }
  return true;
}
