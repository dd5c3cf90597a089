import type { Grammar } from '../../grammar';

export const grammar: Grammar = {
  joints: /(?<=[;:,]|\s[–—])\s+|\s+(?=(?:and|but|so) (?:you|your|I|we|our|it|they|the|this|that)\b)/u,
  conjunctions: /^(?:and|but|so)\s+/iu,
  turnsVerbs: false,
  dayTag: 'en-GB',
  wantsPoint: /\b(?:since|as of|until|by)\s$/iu,
  dayAfter: (day) => day,
  spanAfter: (span) => span,
};
