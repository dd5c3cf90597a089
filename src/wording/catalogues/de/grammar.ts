import type { Grammar } from '../../grammar';

/** Behind these the day stands bare: "bis 12. Januar". */
const bare = /(?<!\p{L})(?:seit|bis|ab|vom|von|zum|stand|am|der|den)\s$/iu;

/** German prepositions want the dative: "6 Jahre", but "seit 6 Jahren" and "vor 3 Tagen". */
const dative =
  /(?:^|[\s(„"])(?:vor|seit|nach|mit|von|in|binnen|zu|ab|aus|bei|innerhalb von)\s+(?:über\s+|rund\s+|etwa\s+|mehr als\s+)?$/i;

export const grammar: Grammar = {
  joints:
    /(?<=[;:,]|\s[–—])\s+|\s+(?=(?:und|aber) (?:Sie|Ihr|Ihre|ich|wir|unser|unsere|es|du|dein|deine)\b)/u,
  conjunctions: /^(?:und|aber)\s+/iu,
  turnsVerbs: true,
  wantsPoint: /(?<!\p{L})(?:seit|stand|bis|vom)\s$/iu,
  dayAfter: (day, before) => (/\p{L}\s$/u.test(before) && !bare.test(before) ? `am ${day}` : day),
  spanAfter: (span, before) => (dative.test(before) ? span.replace(/(Tage|Monate|Jahre)$/, '$1n') : span),
};
