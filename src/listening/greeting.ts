const GREETING =
  /^(?:hi|hello|hey|hiya|heya|good (?:morning|afternoon|evening|day)|greetings|dear|to whom it may concern|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|sehr geehrte[rs]?|liebe[rs]?|hola|buenos días|buenas(?: tardes| noches)?|estimad[oa]s?|bonjour|bonsoir|cher|chère|chers|madame|monsieur|buongiorno|buonasera|salve|gentile|olá|ola|bom dia|boa tarde|prezados?|prezadas?|caro|goedemorgen|goedemiddag|beste|geachte|hej|dzień dobry)(?!\p{L})/iu;

/** The words of a greeting that may follow, up to a mark: a name or two, `team`, `there`, `Sir or Madam`. */
const ADDRESSED = /^[^,.!?:\n–—-]{0,60}?(?:[,!:.–—-]+|\n|$)/u;

const WELL =
  /^(?:i hope (?:you|this|all|everyone|everything|that you|your)[^.!?\n]{0,80}(?:well|ok|okay|good|great|fine|safe|week|day|weekend)[^.!?\n]{0,30}[.!?,]|how are you[^.!?\n]{0,30}[.!?]|hope (?:you|this|all)[^.!?\n]{0,60}[.!,]|trust you are well[.!,]|ich hoffe,? es geht ihnen gut[.!]|espero que (?:esté|estén|estés)[^.!?\n]{0,40}[.!])\s*/iu;

const THANKS =
  /^(?:thanks?|thank you|many thanks|thx|danke|vielen dank|gracias|muchas gracias|merci|grazie|obrigad[oa])(?! to\b)(?!\p{L})[^.!?\n]{0,90}(?:[.!]+|\n|$)/iu;

/** A message without the greeting it opens with (`Hi Iris,`, `Sehr geehrte Damen und Herren,`, `Hope you are well.`). */
export function withoutGreeting(text: string): string {
  let rest = text.trimStart();
  for (let round = 0; round < 4; round++) {
    const next = once(rest).trimStart();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

function once(text: string): string {
  const waved = /^(?:[\s👋🙋🙂😊]|\ufe0f)+/u.exec(text);
  if (waved) return text.slice(waved[0].length);
  const well = WELL.exec(text);
  if (well) return text.slice(well[0].length);
  const thanks = THANKS.exec(text);
  if (thanks && thanks[0].length < text.length && !/\b(?:but|for nothing|pero|aber)\b/iu.test(thanks[0]))
    return text.slice(thanks[0].length);
  const greeting = GREETING.exec(text);
  if (!greeting) return text;
  const after = text.slice(greeting[0].length);
  const addressed = ADDRESSED.exec(after);
  const words = addressed?.[0].trim().split(/\s+/u).length ?? 99;
  if (
    addressed &&
    words <= 6 &&
    !/\b(?:i|my|we|our|ich|mein|yo|mi|je|mon|the|your|you)\b/iu.test(addressed[0])
  )
    return after.slice(addressed[0].length);
  // `hi i ordered …`: the word alone is a greeting, what follows is the matter.
  return /^(?:hi|hello|hey|hiya|hallo|hola|bonjour|buongiorno|hej|good (?:morning|afternoon|evening|day))$/iu.test(
    greeting[0],
  )
    ? after.replace(/^\s*(?:there|team|all|guys)?\b\s*[,.!:-]*\s*/iu, '')
    : text;
}
