import { HAD } from '../slot-words';
import { pastAdverbs } from './grammar';
import { joined, type Token, tokens } from './tokens';
import { basesOf, isVerb } from './verbs';
import { COMPANY_NOUNS, isAdverb } from './words';

/** Things one can hold or wait for; with those a customer has, what an `it` is likely to be. */
const THINGS = new Set(
  `bench shelf bookcase desk wardrobe mirror rug carpet stroller pram toy ring necklace bracelet coat shirt drill mower
  grill tent backpack speaker console microwave blender mixer machine item product device unit heater stove hob fan
  helmet wallet handbag purse dress blanket pillow cushion cabinet dresser stool crib cot book game puzzle clock bottle
  teapot pan pot knife cable adapter cover case bulb hose pump saw ladder bracket remote sim app site sensor lock key
  skirt jumper sweater hat cap belt scarf umbrella guitar piano violin drone cartridge`
    .trim()
    .split(/\s+/u),
);
/** Of the things a customer has, what is a matter and no thing, or several: an `it` may be either. */
const NO_THING = new Set(
  'headphones shoes claim appointment payment bill invoice deposit warranty plan watch installation repair connection line login password'.split(
    ' ',
  ),
);
const isThing = (low: string): boolean => (HAD.has(low) || THINGS.has(low)) && !NO_THING.has(low);

/** After these `it` is nobody, or the whole matter: `it took a week`, `it happened again`. */
const NOBODY = new Set(
  `take cost seem appear look happen say mean make feel sound depend get become go show rain snow help matter
  hurt ruin spoil annoy`
    .trim()
    .split(/\s+/u),
);
const STATES = new Set(
  `late broken damaged missing wrong faulty defective cracked dead gone lost dirty torn bent empty too not still never
  already leaking stuck locked blocked slow`
    .trim()
    .split(/\s+/u),
);

const ofThing = (verb: string): boolean => !basesOf(verb).some((base) => NOBODY.has(base));

const NUMBER = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/u;
const LATE = new Set(['late', 'overdue']);

interface Phrase {
  readonly words: string;
  readonly head: string;
}

/** `my garden bench`, `the parcel`: one with two heads in a row counts as its last. */
function phrases(list: readonly Token[]): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const [i, token] of list.entries()) {
    if (i === 0 && isThing(token.low) && list[1]?.kind === 'number')
      found.push({ words: `${token.low} ${list[1].raw}`, head: token.low });
    if (!/^(?:my|our|the|this|a|an)$/u.test(token.low)) continue;
    const own = /^(?:my|our)$/u.test(token.low);
    for (let at = i + 1; at <= i + 3; at++) {
      const word = list[at];
      if (word?.kind !== 'word' || isAdverb(word.low) || (!own && COMPANY_NOUNS.has(word.low))) break;
      if (!isThing(word.low)) continue;
      if (isThing(list[at + 1]?.low ?? '') || /^['’]/u.test(list[at + 1]?.low ?? '')) continue;
      const end = list[at + 1]?.kind === 'number' ? at + 2 : at + 1;
      const rest = list.slice(i + 1, end).map(({ raw }) => raw);
      found.push({ words: [own ? token.low : 'the', ...rest].join(' '), head: word.low });
      break;
    }
  }
  return found;
}

/** The one thing these sentences speak of, nearest first; null when none or several are named. */
function oneThing(before: readonly string[]): string | null {
  for (const sentence of [...before].reverse()) {
    const list = tokens(sentence);
    const heads = new Set(list.filter(({ low }) => isThing(low)).map(({ low }) => low));
    const [only, ...others] = phrases(list).filter(
      (one, i, all) => all.findIndex(({ head }) => head === one.head) === i,
    );
    const within = only?.words.split(' ') ?? [];
    if (
      only &&
      others.length === 0 &&
      [...heads].every((head) => within.some((w) => w.toLowerCase() === head))
    )
      return only.words;
    if (heads.size > 0) return null;
  }
  return null;
}

/** Verbs of talk: `it was agreed`, `it was promised to me` speak of the matter. */
const TALK = new Set(
  'say tell promise agree suppose confirm mean ask decide expect explain advise claim'.split(' '),
);
const done = (low: string): boolean =>
  isVerb(low, 'participle') && ofThing(low) && !basesOf(low).some((base) => TALK.has(base));

/** Whether the `It` at the start stands for a thing: by the verb after it. */
function standsForThing(list: readonly Token[]): boolean {
  const word = (at: number): string => list[at]?.low ?? '';
  const next = (at: number): number => {
    const on = pastAdverbs(list, at + 1);
    return word(on) === 'not' ? pastAdverbs(list, on + 1) : on;
  };
  const isSo = (at: number): boolean =>
    STATES.has(word(at)) ||
    done(word(at)) ||
    (NUMBER.test(word(at)) && list.some(({ low }) => LATE.has(low)));
  const bare = word(0) === "it's";
  if (!bare && word(0) !== 'it') return false;
  const at = bare ? 0 : pastAdverbs(list, 1);
  const after = next(at);
  if (bare || /^(?:is|was|isn't|wasn't|has|had|hasn't|hadn't)$/u.test(word(at)))
    return word(after) === 'been' ? isSo(next(after)) : isSo(after);
  if (/^(?:does|did|doesn't|didn't|don't|won't|will|can't|can|cannot|couldn't|wouldn't)$/u.test(word(at)))
    return isVerb(word(after), 'base') && ofThing(word(after));
  return (
    isVerb(word(at), 'past', 's') && ofThing(word(at)) && !(/^turn/u.test(word(at)) && word(at + 1) === 'out')
  );
}

export interface Named {
  /** The sentence with the thing in the place of its `it`. */
  readonly text: string;
  /** False when it begins with an `it` and what that is was not certain. */
  readonly certain: boolean;
}

/**
 * A sentence that begins with `It …`, or does something `for it`, with the thing that the sentences before (and the
 * subject, before all of them) name: exactly one, else it is left as it is and said to be uncertain.
 */
export function named(sentence: string, before: readonly string[]): Named {
  const list = tokens(sentence);
  if (standsForThing(list)) {
    const thing = oneThing(before);
    if (thing === null) return { text: sentence, certain: false };
    const [it, ...rest] = list;
    const is = it?.low === "it's" ? (rest.some(({ low }) => low === 'been') ? ' has' : ' is') : '';
    const subject = thing.charAt(0).toUpperCase() + thing.slice(1);
    return { text: `${subject}${is} ${joined(rest)}`, certain: true };
  }
  const its = list.findIndex(({ low }) => low === 'it');
  const own = /^(?:i|we)$/u.test(list[0]?.low ?? '');
  if (own && list[its - 1]?.low === 'for' && !list.slice(0, its).some(({ low }) => isThing(low))) {
    const thing = oneThing(before);
    if (thing !== null) {
      const said = list.map((token, i) => (i === its ? { ...token, raw: thing } : token));
      return { text: joined(said), certain: true };
    }
  }
  return { text: sentence, certain: true };
}
