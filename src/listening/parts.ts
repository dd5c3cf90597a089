import { calmed } from './calm';
import { ANSWER, GRANTS } from './cues';
import { coarse } from './english/refuse';
import { turn } from './english/turn';
import { isVerb } from './english/verbs';
import { standing } from './stands';
import { tainted } from './taint';
import { tidied } from './tidy';
import { wishBehind } from './ultimatum';

/** Where one sentence holds two: before a new subject of its own. */
const JOINT =
  /(?:,?\s+(?:and|but|so)\s+|\s*(?:;|\.{2,}|…| [-–—] )\s*|,\s+)(?=(?:i|we|my|our|your|you|it|the|this|that|nobody|no one|now|if|when|there|they|he|she|a|an|ich|wir|mein|meine|der|die|das|wenn|keiner|niemand|y|el|la|los|nadie|si)\b(?!\s+(?:same|best)\b))/giu;

/** Where a clause that cannot be said whole holds another that can: `… there was no record even though I have …`. */
const LESSER =
  /,?\s+(?:even though|although|though|because|whereas|while|which is why)\s+(?=(?:i|we|my|our|it|the|you|your|nobody)\b)/giu;

/** `… and a written confirmation that it has ended`: a thing, whose verb is not its own. */
const THING_ONLY = /^an? (?:\p{L}+ ){1,3}(?:that|which|who|of|for|from)\b/iu;

const CONDITION = /^(?:if|when|as|since|because|although|unless|wenn|weil|da|si|cuando|porque)\b/iu;

/** Clauses of a sentence that was too much for one; joined again they are the sentence. */
function clauses(sentence: string, joint: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let held = joint === JOINT && CONDITION.test(sentence);
  for (const match of sentence.matchAll(joint)) {
    const head = sentence.slice(from, match.index).trim();
    if (head.split(/\s+/u).length < 3 || THING_ONLY.test(sentence.slice(match.index + match[0].length)))
      continue;
    // `If it is not there, I want …` is one thought: its own half goes with it.
    if (held) {
      held = false;
      continue;
    }
    parts.push(head);
    from = match.index + match[0].length;
    held = joint === JOINT && CONDITION.test(sentence.slice(from));
  }
  parts.push(sentence.slice(from).trim());
  return parts.filter((part) => part !== '');
}

const ended = (part: string): string => part.replace(/[,;:\s]+$/u, '').replace(/(?<![.!?…])$/u, '.');
const opens = (part: string): string => part.replace(/^\P{L}*\p{Ll}/u, (letter) => letter.toUpperCase());

/** `Please sort this out, my mother is 84`: a wish, and what it is for. */
const AND_WHY = /^(?:please|kindly|can you|could you)\b[^,]{3,120}, (?:i|my|we|our|it|the)(?:['’]\p{L}+)? /iu;

const said = (text: string): boolean => turn(text, true) !== null;

/** Whether a clause says something alone: it has a verb and a subject we see. */
const stands = (part: string): boolean =>
  part.split(/\s+/u).length > 2 &&
  part
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some(
      (word) =>
        isVerb(word, 'past', 's', 'base') ||
        /['’](?:s|m|re|ve|t)$|^(?:is|was|are|were|has|have|had)$/u.test(word),
    );

/**
 * One sentence of the customer's as a person would say it: in normal letters, without fillers, strong
 * words and farewells; of one that threatens only what they want is left, one that insults in a part of it keeps its
 * other parts, and an English one that cannot be turned whole is offered in the parts that can.
 */
export function parts(raw: string, english: boolean): readonly string[] {
  if (raw.length > LONGEST) return [raw];
  if (ANSWER.test(raw)) return [];
  const calm = tidied(calmed(raw), english);
  if (calm === '') return [];
  // `…, and if this is not fixed today I am off`: what happened, and a threat of its own.
  const within = tainted(calm) ? IF_WITHIN.exec(calm) : null;
  const wanted = within && wishBehind(calm.slice(within[0].length));
  if (within && wanted) return [...parts(ended(within[1] ?? ''), english), wanted];
  const text = wishBehind(calm) ?? calm;
  const spoilt = tainted(text) || coarse(text);
  const granted = GRANTS.test(text) && standing(text).length > 0;
  if (!spoilt && !granted && (!english || (said(text) && !AND_WHY.test(text)))) return [text];
  const bare = text.replace(/[.!…]+$/u, '');
  if (spoilt) {
    const kept = clauses(bare.replace(ASIDE, ' '), JOINT).flatMap((part) =>
      tainted(part) || coarse(part) ? part.split(/,\s+/u) : [part],
    );
    const clean = kept.filter(
      (part) =>
        !tainted(part) &&
        !coarse(part) &&
        part.split(/\s+/u).length > 1 &&
        (!CONDITION.test(part) || part.includes(',')),
    );
    return clean.length === 0 ? [text] : clean.map((part) => opens(ended(part)));
  }
  const pieces = clauses(bare, JOINT);
  if (granted) {
    const facts = pieces.filter((part) => !GRANTS.test(part) && stands(part));
    return facts.length > 0 ? facts.map((part) => opens(ended(part))) : [text];
  }
  const smaller = pieces.flatMap((part) => {
    if (said(ended(part))) return [part];
    const lesser = clauses(part, LESSER);
    return lesser.length > 1 && lesser.every(stands) && lesser.some((one) => said(ended(one)))
      ? lesser
      : [part];
  });
  const choppy = smaller.length === 1 ? bare.split(/,\s+(?:and\s+|but\s+)?/u) : [];
  if (choppy.length > 1 && choppy.every((part) => part.split(/\s+/u).length > 2 && said(ended(opens(part)))))
    return choppy.map((part) => opens(ended(part)));
  return smaller.length > 1 && smaller.every(stands) && smaller.some((part) => said(ended(part)))
    ? smaller.map((part) => opens(ended(part)))
    : [text];
}

const IF_WITHIN = /^(.{8,300}?),? (?:and |but |so |or )?(?=(?:if|unless) )/iu;
/** Nobody says more than this of one sentence; it stays as it is. */
const LONGEST = 500;
const ASIDE =
  /,?\s*(?:truth be told|to be (?:honest|frank)|frankly|honestly|quite frankly|ehrlich gesagt|la verdad),?\s+/giu;
