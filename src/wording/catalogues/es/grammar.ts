import type { Grammar } from '../../grammar';

/** Behind these the day has its article already: "del 12 de enero". */
const bare = /(?<!\p{L})(?:el|al|del|de)\s$/iu;

export const grammar: Grammar = {
  joints:
    /(?<=[;:,]|\s[–—])\s+|\s+(?=(?:y|pero) (?:usted|su|sus|yo|nosotros|nuestro|nuestra|lo|la|lleva)\b)/u,
  conjunctions: /^(?:y|pero)\s+/iu,
  turnsVerbs: false,
  wantsPoint: /(?<!\p{L})(?:hasta|para)\s$/iu,
  dayAfter: (day, before) => (/[\p{L}\p{N},]\s$/u.test(before) && !bare.test(before) ? `el ${day}` : day),
  spanAfter: (span) => span,
};
