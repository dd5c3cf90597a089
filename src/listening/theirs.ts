import { type Token, tokens } from './english/tokens';
import { isVerb } from './english/verbs';
import { DETERMINERS, isAdverb, SMALL } from './english/words';

const UNITS =
  /^(?:minutes?|hours?|days?|weeks?|months?|years?|times?|euros?|dollars?|pounds?|usd|eur|gbp|gb|mb|kg|km|miles?|people|pieces?|items?|minuten?|stunden?|tagen?|wochen?|monaten?|minutos?|horas?|días?|semanas?|mes(?:es)?|heures?|jours?|semaines?|mois)$/u;
const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve several half zwei drei vier fünf sechs dos tres cuatro cinco seis deux trois quatre cinq'.split(
    ' ',
  ),
);
/** Said by us, or saying nothing. */
const PLAIN = new Set(
  'sorry happy disappointed upset frustrated sure glad aware new old good bad last next first second possible right wrong full able day week month year time times thing things lot bit'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'ich sie ihr ihre ihnen ihrem ihren wir usted ustedes vous je yo quiero gracias bitte'.split(' '),
);
const MOST = 6;

/**
 * Where the customer's own nouns, numbers and names stand in `text` between `from` and `to` (UTF-16 offsets, in order,
 * not overlapping). At most six: numbers with their units and names first, then (in English) things.
 */
export function theirs(
  text: string,
  from: number,
  to: number,
  language: string,
): readonly (readonly [number, number])[] {
  const list = tokens(text.slice(from, to));
  const at: number[] = [];
  let search = from;
  for (const token of list) {
    const found = text.indexOf(token.raw, search);
    at.push(found);
    search = found < 0 ? search : found + token.raw.length;
  }
  const strong: [number, number][] = [];
  const weak: [number, number][] = [];
  for (let i = 0; i < list.length; i++) {
    const token = list[i];
    const start = at[i] ?? -1;
    if (!token || start < 0) continue;
    const run = numbered(list, i) || named(list, i) || (language === 'en' ? thing(list, i) : 0);
    if (run === 0) continue;
    const last = i + run - 1;
    const end = (at[last] ?? start) + (list[last]?.raw.length ?? 0);
    (numbered(list, i) || named(list, i) ? strong : weak).push([start, end]);
    i = last;
  }
  const kept = [...strong.slice(0, MOST), ...weak.slice(0, Math.max(0, MOST - strong.length))];
  return kept.sort((a, b) => a[0] - b[0]);
}

/** `$300`, `three days`, `order 4412`: how many pieces, or 0. */
function numbered(list: readonly Token[], i: number): number {
  const token = list[i];
  if (!token) return 0;
  const next = list[i + 1]?.low ?? '';
  const after = list[i + 1];
  if (token.kind === 'number') {
    if (UNITS.test(next) || /^(?:am|pm|o'clock|uhr)$/u.test(next)) return 2;
    // `3 March`, `22 appointments`.
    const counted =
      after?.kind === 'word' &&
      (/^\p{Lu}/u.test(after.raw) || (/s$/u.test(next) && !isVerb(next, 'base'))) &&
      !SMALL.has(next);
    return counted ? 2 : 1;
  }
  return COUNTS.has(token.low) && UNITS.test(next) ? 2 : 0;
}

/** A run of capitals inside a sentence: a name, a product, a town. */
function named(list: readonly Token[], i: number): number {
  let run = 0;
  for (let at = i; at < list.length; at++) {
    const token = list[at];
    const left = list[at - 1];
    const start = !left || '.!?“"„«:'.includes(left.raw);
    if (!token || (start && run === 0)) return run;
    const capital =
      token.kind === 'word' &&
      /^\p{Lu}/u.test(token.raw) &&
      token.low !== 'i' &&
      !SMALL.has(token.low) &&
      !OTHERS.has(token.low);
    const brand = token.kind === 'word' && /\p{Ll}\p{Lu}/u.test(token.raw);
    if (!(capital || brand || (run > 0 && token.kind === 'number'))) return run;
    run++;
  }
  return run;
}

/** One to three words of theirs after a determiner, or two together: `the extended cover`, `white lines`. */
function thing(list: readonly Token[], i: number): number {
  const left = list[i - 1]?.low ?? '';
  const owned = DETERMINERS.has(left) || left === 'extended';
  let run = 0;
  for (let at = i; at < list.length && run < 3; at++) {
    const token = list[at];
    if (
      token?.kind !== 'word' ||
      SMALL.has(token.low) ||
      isAdverb(token.low) ||
      UNITS.test(token.low) ||
      token.low.includes("'")
    )
      break;
    if (
      isVerb(token.low, 'past', 's', 'ing') &&
      !(run === 0 && owned && !/^th(?:is|at|ese|ose)$/u.test(left))
    )
      break;
    if (isVerb(token.low, 'base') && !owned) break;
    run++;
  }
  const words = list.slice(i, i + run);
  if (run === 0 || words.every((t) => PLAIN.has(t.low))) return 0;
  return owned || run >= 2 ? run : 0;
}
