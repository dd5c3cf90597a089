import { SURELY_HAD } from '../slot-words';
import { isFiniteVerb, pastAdverbs } from './grammar';
import { type Token, word } from './tokens';
import { isVerb } from './verbs';
import { DETERMINERS, isAdverb } from './words';

/** Verbs that open a sentence without `I`: `Ordered two weeks ago`. */
const OPENING = new Set(
  'bought ordered paid called received booked waited tried returned rented got went spoke contacted purchased subscribed rang phoned emailed signed'.split(
    ' ',
  ),
);

/** What a writer is doing, with the `I am` left out, and the words that must follow: `Hoping you can help`. */
const DOING: Readonly<Record<string, RegExp>> = {
  wondering: /^(?:if|when|why|whether|how|what|where)$/u,
  hoping: /^(?:you|it|to|for|i|we|my|someone|somebody)$/u,
  looking: /^(?:to|for)$/u,
  checking: /^(?:on|in|if|whether|up|about)$/u,
  trying: /^to$/u,
  chasing: /^(?:up|my|our|a|the)$/u,
  following: /^up$/u,
  enquiring: /^(?:about|if|whether|after)$/u,
  inquiring: /^(?:about|if|whether|after)$/u,
  requesting: /^(?:a|an|my|the|that)$/u,
  having: /^(?:trouble|problems|issues|difficulty|difficulties)$/u,
};

/** Said of the customer and hardly of a thing: `was told`, `got charged`. */
const TOLD = new Set('told charged billed promised overcharged advised informed'.split(' '));

/** The subject that a hurried writer left out, put back; undefined when somebody else could be meant. */
export function complete(list: readonly Token[], first: boolean): readonly Token[] | undefined {
  const low = list[0]?.low ?? '';
  const second = list[1]?.low ?? '';
  const rest = list.map((t, i) => (i === 0 ? { ...t, raw: t.raw.toLowerCase(), gap: ' ' } : t));
  if (low === 'still' && ['waiting', 'trying'].includes(second)) return [word('I'), word('am'), ...rest];
  const doing = list[0]?.low === 'just' || list[0]?.low === 'still' ? 1 : 0;
  if (DOING[list[doing]?.low ?? '']?.test(list[doing + 1]?.low ?? ''))
    return [word('I'), word('am'), ...rest];
  if (low === 'not' && ['received', 'heard', 'had'].includes(second))
    return [word('I'), word('have'), ...rest];
  if (low === "didn't" && /^(?:get|receive|order|hear|authori[sz]e|sign|ask|want|buy)$/u.test(second))
    return [word('I'), ...rest];
  if (low === "don't" && /^(?:understand|recogni[sz]e|remember)$/u.test(second)) return [word('I'), ...rest];
  if (first && low === 'never' && /^(?:ordered|signed|asked|agreed|authori[sz]ed)$/u.test(second))
    return [word('I'), ...rest];
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
        (low === 'tried' && (isVerb(second, 'ing') || ['everything', 'again'].includes(second))) ||
        second === 'off');
    return plain ? [word('I'), ...rest] : undefined;
  }
  return undefined;
}
