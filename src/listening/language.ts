/** The commonest small words of each language that few others share; enough to tell them apart in a sentence. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and is was to of my i it you not have for that with this on but they are be had me we your can what when from please would been has do a no so',
  de: 'der die das und ich nicht ist ein eine mir mich mein meine sie es wir zu mit auf habe hat war den dem von für auch wurde noch bitte aber ihr ihre seit kein keine wie im bei nach dass wird haben können',
  es: 'el los las y que no es una mi me se por con para pero lo le su fue está muy ya cuando hola quiero tengo gracias del al un como han he desde hace son más mis la de en favor puedo pueden',
  fr: 'le les et est je ne pas une mon ma mes que vous nous il pour avec dans mais sur qui été suis bonjour merci du au ce cette j’ai c’est votre des la un ai depuis toujours très plus avez encore',
  it: 'il gli che non è una mi per con ho sono del della ma più questo questa grazie buongiorno vorrei come anche mio mia ancora stato nel di un lo ci ha dopo',
  pt: 'o os e não que uma meu minha para com mas por está foi eu do da em um são mais já obrigado obrigada você ainda quero tenho dos as muito ao se recebi como',
  nl: 'de het een en ik niet is van mijn dat op met voor maar heb was zijn aan er nog wij jullie naar graag hebben kan dit bij ook wel geen mij te deze',
  pl: 'nie i w na z się że jest do to mam mój moja ale za po od czy jak dla przez już był mnie proszę nadal dzień',
  sv: 'och jag att det är inte en ett min mitt på för med som har av men till den var mig ni kan hej tack från när vi om',
  da: 'og jeg at det er ikke en et min mit på for med som har af men til den var mig kan hej tak fra når vi om jeres',
};

const WEIGHED = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/**
 * The language of a text as a two-letter tag, by its script or by counting small words; null when it is too short, or
 * two languages are too near to each other. Reads at most the first 4,000 characters.
 */
export function guessLanguage(text: string): string | null {
  const part = text.slice(0, 4000);
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, language] of SCRIPTS) {
    const share = (part.match(script)?.length ?? 0) / letters;
    if (share > 0.5 || (language === 'ja' && share > 0.15)) return language;
  }
  const words = part.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const scores = WEIGHED.map(([language, small]) => {
    let count = 0;
    for (const w of words) {
      if (small.has(w) || (w.includes('’') ? false : small.has(w.replace("'", '’')))) count++;
      else if (language === 'en' && /^(?:i['’](?:m|ve|d|ll)|\w+n['’]t)$/u.test(w)) count++;
    }
    return [language, count] as const;
  }).sort((a, b) => b[1] - a[1]);
  const [best, second] = scores;
  if (!best || best[1] === 0) return null;
  const enough = best[1] >= Math.min(2, words.length) && best[1] / words.length >= 0.12;
  return enough && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}
