import { oneLine } from './clean';
import { basesOf, pastOf } from './english/verbs';

/** Strong words that only colour what they stand before: left out, what is said stays whole. */
const COLOUR =
  /(?<!\p{L})(?:fuck(?:ing|in)?|f[*-]+(?:ing|k(?:ing)?)?|motherfucking|bloody|bloomin(?:g|['’])?|blooming|damn(?:ed)?|goddamn(?:ed)?|freaking|freakin['’]?|frigging|friggin['’]?|sodding|flipping|flippin['’]?|effing|shitty|crappy|stupid|poxy|lousy|verdammte[rnms]?|verfluchte[rnms]?|beschissene[rnms]?|puto|puta|puñetero|puñetera|maldito|maldita|jodido|jodida|dichoso|dichosa)\s+(?=\p{L}|\d)/giu;

const FILLERS_EN = /(?<![\p{L}'’-])(?:u+mm?|u+h+m?|e+r+m*|hm+|äh+m?|eh+)(?![\p{L}'’-])[,.…]*\s*/giu;
/** `um`, `er` and `este` are words elsewhere. */
const FILLERS = /(?<![\p{L}'’-])(?:äh+m?|h+m+|eh+|este(?=…|\.{2}))(?![\p{L}'’-])[,.…]*\s*/giu;
/** `like`, `you know`, `right` where a mark or the sentence's beginning or end shows that they say nothing. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:my name is|ich heiße|mein name ist|me llamo|mi nombre es) \p{L}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]+)?(?:,? (?:and|und|y)|[,;]) (?=(?:i|my|we|our|ich|mein|wir|mi|he|tengo)(?:['’]\p{L}+)?\p{L}{0,3} )/iu,
    '',
  ],
  [
    /^(?:i|we) (?:stayed|remained|kept|was|were) (?:very |quite |so )?(?:calm|polite|patient)(?: and (?:calm|polite|patient))? (?:when|while|as) (?=(?:i|my|we|our|your|the|nobody|you)\b)/iu,
    '',
  ],
  [/\b(?:please |kindly )?do the needful(?:,? and|,| by| to)\s+(?=\p{L})/giu, 'please '],
  [
    /^(?:please |kindly )?(?:see|read|find|look at) (?:the (?:mail|e-?mail|message) )?(?:below|attached|underneath)(?:,? and|,)\s+(?=\p{L})/iu,
    'please ',
  ],
  [
    /(?<=^|[,.;]\s?|\b(?:and|so|but|then)\s)(?:like|basically|literally|i guess|i mean|you know|sort of|kind of|okay so|yeah|well),?\s+(?=(?:i|my|the|it|we|our|a|an|and|but|so|nobody|this|that|your|you|um|uh|when|they|he|she)\b)/giu,
    '',
  ],
  [
    /(?:,\s*(?:you know|you see|right|like|mate)|,?\s+(?:(?:you )?know what i mean|innit|or something|or whatever)|(?<!\b(?:let|do|did|would|should|must|can|as|that|what|how|if|when))\s+you know|(?<!\b(?:not|it|that|this|all|be|is|are|was|were|get|got|put|make|made|the|my|his|her|by|quite|everything|them|things|you|me|us|a|to|on|turn|turned|left|or|and))\s+right)(?=[.!?,]|$)/giu,
    '',
  ],
  [
    /(?<=\b(?:is|was|are|were|have|had|for|been|about|it['’]s|costs?)\s)(?:like|sort of|kind of|basically|literally),?\s+(?=\p{L}|\d|\$)/giu,
    '',
  ],
  [/\b(?:and|but|so) (?:you know|i mean|like)\s+(?=\p{L})/giu, 'and '],
  [/, (?:like|you know|i mean),\s*/giu, ', '],
  [
    /^(?:so|yeah|ok|okay|hi|well|right|and|then|now)(?:[\s,]+(?:so|yeah|ok|okay|hi|well|right|um|uh|er|like|basically|the thing is|i guess the thing is|look|listen|erm|hello))*[\s,]+(?=(?:i|i['’]\p{L}+|im|ive|my|the|it|we|our|your|you|nobody|there|a|an)\b)/iu,
    '',
  ],
  [
    /^(?:(?:so |and )?(?:i guess )?the (?:thing|problem|issue|deal) is,?(?: that)?|i guess|(?:two|three) things[.:]|first(?:ly| of all)?,|second(?:ly)?,|third(?:ly)?,|also,|right,|ok(?:ay)?,|yes,|no,|anyway,|however,|meanwhile,|further(?:more)?,|additionally,|plus,|on top of that,|to cap it(?: all)?,?|truth be told,?|es geht darum, dass|also,|nun,|allerdings|außerdem|leider|übrigens|bueno,|pues,?|mire,|mira,|sin embargo,|además,|sí, eso,|sí,|no,|ja,|ja genau,|nein,|genau,|vale,)\s+(?!one\b|longer\b|response\b)/iu,
    '',
  ],
];

/** `Three problems with order 7781:` before a list. */
const HEADING =
  /^(?:two|three|four|five|\d|several|a few) (?=(?:problems|issues|things|questions|complaints) (?:with|about|regarding|on)\b)/iu;
/** `I therefore ask you politely for`: what follows is what they want. */
const ASKS_FOR =
  /^(?:and |so |but )?(?:i|we) (?:would |do |must |hereby |therefore |now |just )*(?:politely |kindly |again )?(?:ask|request|am asking|are asking)(?: you)?(?: (?:politely|kindly|again))? for (?=(?:my|our|a|an|the|all|full)\b)/iu;

/** `…, wasn’t I?`: a tag that asks for nothing. */
const TAG =
  /,?\s+(?:(?:is|was|are|were|do|does|did|has|have|had|can|could|would|will|should)(?:n['’]?t)?|isnt|wasnt|didnt|dont|won['’]?t|ain['’]?t|innit) ?(?:i|you|it|they|he|she|we|that|there)?\s*[?.!]*$/iu;
const TAG_PAIR =
  /\b(?:i|you|it|they|he|she|we|that|there|my|the|your)\b.*(?:,\s*|\s+(?=[^?]*\?))(?:(?:isn|wasn|aren|weren|don|doesn|didn|hasn|haven|hadn|couldn|wouldn|shouldn|won|can)['’]?t|is|was|are|were|did|do|does|has|have|will)\s+(?:i|you|it|they|he|she|we)\s*[?.!]*$/iu;

function withoutTag(text: string): string {
  if (!TAG_PAIR.test(text)) return text;
  // `Where are you?` has nothing before its tag.
  if (
    /^(?:where|what|when|why|how|who|which|is|are|do|does|did|can|could|would|will|have|has)\b/iu.test(text)
  )
    return text;
  const bare = text.replace(TAG, '');
  return bare.split(/\s+/u).length > 3 && bare !== text ? `${bare.replace(/[,\s]+$/u, '')}.` : text;
}

/** Words of farewell in small letters; how they begin is open, the names behind them begin with a capital. */
const BYE =
  '(?:(?:many |kind |best )?(?:thanks|thank you|regards|cheers|ta|thx)(?: (?:so much|in advance|a lot|again|for (?:your |the )?(?:help|time)))?|(?:best|kind) (?:regards|wishes)|(?:vielen |besten |herzlichen )?dank(?:e)?(?: (?:im voraus|ihnen|euch))?|(?:viele |beste |liebe )?grüße|lg|mfg|(?:muchas )?gracias(?: (?:de antemano|por todo))?|un saludo|saludos|atentamente)'.replace(
    /(?<=\(\?:|\|)\p{Ll}/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  );
/** A farewell on the same line as the matter, behind a mark: `…, thanks, H. Brömmel`, `Ta, Ines.` */
const FAREWELL = new RegExp(
  `(?:^|[,.!?;–—-]\\s*)${BYE}[,.!]*(?:\\s+\\p{Lu}[\\p{L}.'’-]{0,20}){0,3}[.!]*$`,
  'u',
);
/** Behind no mark only a plain thanks, and none that is missed: `I got no thanks`. */
const PLAIN_THANKS =
  /(?<!\b(?:no|any|your|my|of|a|the|for|much|say|said|any more))\s+(?:many |kind )?(?:thanks|thank you|thx|cheers)(?: (?:so much|in advance|a lot|again))?[.!]*$/iu;
const ADDRESS =
  /^(?:my |meine |mi )?(?:e-?)?(?:mail|e-mail-adresse|correo)(?: address)?(?: is| ist| es)?:?\s*\S+@\S+$/iu;

function withoutFarewell(text: string): string {
  const at = FAREWELL.exec(text) ?? PLAIN_THANKS.exec(text);
  if (!at) return text;
  const bare = text.slice(0, at.index).trim();
  return bare === ''
    ? ''
    : /[.!?]$/u.test(bare)
      ? bare
      : `${bare}${/^[,;\s]/u.test(at[0]) ? '.' : (at[0].charAt(0) || '.').replace(/[^.!?]/u, '.')}`;
}

/** `Nothing like booking a cleaner, taking the day off and having nobody turn up`: what happened, without the scorn. */
function plainly(text: string): string {
  const scorn =
    /^(?:there['’]s )?(?:nothing like|i (?:just )?love|gotta love|i do love|love) (?=\p{L}+ing\b)/iu.exec(
      text,
    );
  if (!scorn) return text;
  const body = text.slice(scorn[0].length).replace(/[!.?\s]+$/u, '');
  let wrong = false;
  const told = body.replace(
    /(^|, (?:and )?| and (?:then )?)(\p{L}+ing)\b(?: (nobody|no one|everyone|somebody|someone) (\p{L}+))?/giu,
    (all, lead: string, ing: string, who?: string, verb?: string) => {
      if (who !== undefined) {
        const past = ing.toLowerCase() === 'having' && verb ? pastOf(verb.toLowerCase()) : undefined;
        if (past === undefined) wrong = true;
        return `${lead}${who.toLowerCase()} ${past ?? ''}`;
      }
      const base = basesOf(ing.toLowerCase(), 'ing')[0];
      const past = base === undefined ? undefined : base === 'be' ? 'was' : pastOf(base);
      if (past === undefined) {
        wrong ||= lead === '';
        return all;
      }
      return `${lead}${lead === '' ? 'I ' : ''}${past}`;
    },
  );
  return wrong ? text : `${told}.`;
}

/**
 * One sentence without what nobody says back: fillers, strong words, openings that say nothing, tags (`wasn’t I?`),
 * farewells and addresses at its end. Other languages than English may set a space before their marks, and keep it.
 * Empty when nothing is left.
 */
export function tidied(sentence: string, english: boolean): string {
  let text = oneLine(sentence.replace(/\p{Emoji_Presentation}\ufe0f?|\ufe0f/gu, ' '));
  if (ADDRESS.test(text)) return '';
  text = text.replace(COLOUR, '').replace(english ? FILLERS_EN : FILLERS, '');
  for (let round = 0; round < 2; round++)
    for (const [spoken, now] of SPOKEN) text = text.replace(spoken, now);
  text = text
    .replace(HEADING, (several) => `There are ${several.toLowerCase()}`)
    .replace(ASKS_FOR, 'I would like ');
  text = plainly(withoutFarewell(withoutTag(oneLine(text))));
  text = text
    .replace(
      /^hiermit (\p{L}+) (ich|wir)(?!\p{L})/iu,
      (_, verb: string, who: string) => `${who === 'ich' ? 'Ich' : 'Wir'} ${verb.toLowerCase()}`,
    )
    .replace(english ? /\s+([,.!?;])/gu : /\s+([,.])/gu, '$1')
    .replace(/^[\s,.;:–—-]+/u, '');
  return /\p{L}|\d/u.test(text) ? capital(text) : '';
}

const capital = (text: string): string =>
  /^\p{Ll}/u.test(text) && /^(?:i|my|the|we|our|your|you|it|nobody|and|this|that)\b/iu.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
