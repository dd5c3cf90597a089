const QUOTED = /(“[^”]{0,400}”|"[^"]{0,400}"|«[^»]{0,400}»)/u;

/** Spoken and hurried spellings that can mean one thing only. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\b(could|would|should|might|must) of\b(?! course)/giu, '$1 have'],
  [/\bgonna\b/giu, 'going to'],
  [/\bwanna\b/giu, 'want to'],
  [/\b(i|we|you|they)['’]ve gotta\b/giu, '$1’ve got to'],
  [/\bgotta\b/giu, 'have to'],
  [/\b(?:you|u) (?:guys|lot|folks)\b/giu, 'you'],
  [/\b(?:you|u) all(?= (?:charged|sent|told|promised|cancell?ed|said|lost|took)\b)/giu, 'you'],
  [/\b(want|need|would like) (refund|replacement)(?=[.,!?]|$| and\b| asap\b| now\b)/giu, '$1 a $2'],
  [/\bplease you (?=\p{Ll}+ )/giu, 'please '],
  [/\b(send|give|want|need) new(?=[.,!?]|$)/giu, '$1 a new one'],
  [/\b(?<!\p{L})y['’]all\b/giu, 'you'],
];

/** The sentence with such spellings put right, outside of quotation marks. */
export const mended = (sentence: string): string =>
  sentence
    .split(QUOTED)
    .map((part, i) =>
      i % 2 === 1 ? part : SLIPS.reduce((text, [slip, right]) => text.replace(slip, right), part),
    )
    .join('');
