import { type Token, word } from './tokens';
import { INVERTERS, KIN, SMALL } from './words';

const FIRST = new Set(['i', 'me', 'myself']);
const OWNER = new Set(['my', 'our', 'the']);

/** The start of `my wife`, `my two kids`, `Iris` that ends right before `and`; -1 when it is no such pair. */
function startOf(list: readonly Token[], and: number): number {
  const head = list[and - 1];
  if (head?.kind !== 'word') return -1;
  if (KIN.has(head.low)) {
    for (let at = and - 2; at >= Math.max(0, and - 4); at--) {
      const low = list[at]?.low ?? '';
      if (OWNER.has(low)) return at;
      if (list[at]?.kind !== 'word' || INVERTERS.has(low)) return -1;
    }
    return -1;
  }
  const named = /^\p{Lu}\p{Ll}+$/u.test(head.raw) && and === 1 && !SMALL.has(head.low);
  return named ? 0 : -1;
}

/** What may stand before a pair that is an object. */
const OBJECT_OF =
  /^(?:to|for|with|by|at|from|of|on|about|told|gave|give|put|sent|left|charged|made|asked|let|called|offered|promised|took|kept|treated|refused|moved|seated|wake|woke|between|cost)$/u;

/**
 * Two people of whom one is the customer, with the customer first, as one says `you and your wife`:
 * `my wife and I`, `myself and my wife`, `my husband and me were` → `I and my …`; after a preposition or a verb `me and my …`.
 * What is no such pair stays as it was.
 */
export function paired(list: readonly Token[]): readonly Token[] {
  let now = [...list];
  for (let i = 1; i < now.length - 1; i++) {
    if (now[i]?.low !== 'and') continue;
    const after = now[i + 1];
    if (after && FIRST.has(after.low) && now[i + 2]?.low !== 'my') {
      const from = startOf(now, i);
      const left = from > 0 ? (now[from - 1]?.low ?? '') : '^';
      const object = OBJECT_OF.test(left);
      if (
        from < 0 ||
        left === 'and' ||
        left === ',' ||
        (!object &&
          from > 0 &&
          !/^(?:[;:]|when|because|so|but|after|that|as|since|if|while|where)$/u.test(left))
      )
        continue;
      const other = now.slice(from, i);
      const first = other[0];
      if (!first) continue;
      const small = KIN.has(other.at(-1)?.low ?? '') ? first.raw.toLowerCase() : first.raw;
      now = [
        ...now.slice(0, from),
        { ...word(object ? 'me' : 'I'), gap: from === 0 ? '' : ' ' },
        word('and'),
        { ...word(small), gap: ' ' },
        ...other.slice(1),
        ...plural(now.slice(i + 2), object),
      ];
    } else if (i === 1 && FIRST.has(now[0]?.low ?? '') && OWNER.has(after?.low ?? '')) {
      const head = [3, 4].find((at) => KIN.has(now[at]?.low ?? ''));
      if (head === undefined) continue;
      now = [{ ...word('I'), gap: '' }, ...now.slice(1, head + 1), ...plural(now.slice(head + 1), false)];
    }
  }
  return now;
}

/** `My wife and I was`: two people are `were`. */
function plural(rest: readonly Token[], object: boolean): readonly Token[] {
  const verb = rest[0];
  const now = object
    ? undefined
    : { was: 'were', am: 'are', is: 'are', "wasn't": "weren't", has: 'have' }[verb?.low ?? ''];
  return verb && now ? [{ ...word(now), gap: verb.gap }, ...rest.slice(1)] : rest;
}
