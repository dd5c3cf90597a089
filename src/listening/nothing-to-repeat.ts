import { ANSWER, EMPTY } from './cues';
import { lastWords, type Words } from './last-words';
import { sentences } from './sentences';
import { standing } from './stands';

const ASKS_ONLY =
  /^(?:(?:just )?(?:a )?(?:quick )?question[:,]? )?(?:what (?:are|is|time|size|colou?rs?)|where (?:is|are|do|can)|when (?:do|does|are|is)|how (?:do|can|long (?:do|does|is)|much (?:is|does))|do you (?:ship|deliver|sell|have|offer|accept|take|do)|does (?:the|it|this)|is (?:the|there|it) (?:a|any|possible)|are you open|can i (?:change|get|buy|order|pay|use|bring|book)|wie|wo|wann|welche|haben sie|gibt es|liefern sie|kann (?:ich|man)|cómo|dónde|cuándo|cuál|tienen|hacen|envían|se puede)(?!\p{L})[^.!]{0,90}\?$/iu;
/** Harm in a question: then it is no plain one. */
const HARM =
  /(?<!\p{L})(?:my (?:money|refund|order|parcel|package|deposit|account|bill|fee)|still|again|not|n['’]t|never|twice|nothing|nobody|without|wrong|charged?|billed|missing|broken|late|delay\w*|lost|refund|cancel\w*|complain\w*|mein[a-z]*|immer noch|nichts?|niemand|kaputt|storn\w*|kündig\w*|reklam\w*|mis?|no|nada|nadie|todavía|aún|cobr\w*|cancel\w*|baja|devol\w*|reembols\w*)(?!\p{L})/iu;

/**
 * True for a plain question without harm in it (`Do you ship to Norway?`): repeated, it is what people mock. The step
 * says so and stays folded. A sum, a date or a number in it makes it a matter.
 */
export function nothingAsked(words: string): boolean {
  const all = sentences(words).filter(
    (s) => !/^(?:thanks?|thank you|cheers|danke|gracias|please)\b[^.]{0,20}[.!]*$/iu.test(s),
  );
  const [only] = all;
  return (
    all.length === 1 &&
    only !== undefined &&
    ASKS_ONLY.test(only) &&
    !HARM.test(only) &&
    standing(only).every(({ kind }) => kind === 'day')
  );
}

/**
 * True when what they wrote last is a plain question, or thanks and answers without harm. That there is no draft says
 * less: threats and insults have none either, and whoever wrote those is not one to be answered in passing.
 */
export function nothingToRepeat(messages: readonly Words[]): boolean {
  const words = lastWords(messages);
  const all = sentences(words);
  if (nothingAsked(words)) return true;
  return all.length > 0 && !HARM.test(words) && all.every((one) => EMPTY.test(one) || ANSWER.test(one));
}
