import { shouted } from './english/refuse';
import { basesOf } from './english/verbs';
import { isAdverb, SMALL } from './english/words';

const NAMES_OF_TIME =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)$/u;
/** Short for something, and always written so. */
const INITIALS =
  /^(?:TV|USB|PIN|ID|SIM|UK|USA|EU|GPS|SMS|PDF|HDMI|LED|LCD|PC|ATM|CEO|VAT|IBAN|SSD|RAM|VIP|DVD|CD|API|URL|DSL|WLAN|WIFI|AM|PM|ASAP|DHL|UPS|IKEA|KG|CM|MB|GB|EUR|USD|GBP|CHF|QR)$/u;
/** Short for something and a word as well: `the US`, `your IT department`, but `IT WAS`, `TOLD US`. */
const WORD_TOO = /^(?:IT|US)$/u;
const named = (text: string, at: number, word: string): boolean =>
  /(?:^|\P{L})(?:the|our|your|in|from|an?)\s$/iu.test(text.slice(Math.max(0, at - 6), at)) ||
  (!shouted(text) && word === 'US') ||
  /^\s(?:department|team|support|guys?|people|staff|desk)(?!\p{L})/iu.test(text.slice(at + 2, at + 14));
const LOUD =
  /^(?:it|us|nobody|none|never|not|again|still|today|now|all|twice|three|every|everything|nothing|always|and|why|when|what|only|both|very|no|one|two|four|five|six|ten|please|immediately|refund|money|back|another|first|second|third|fourth|fifth|sixth|seventh|same|wrong|broken|new|my|your|their|the|is|was|are|before|after|days?|weeks?|months?|hours?|paid|twice|nunca|nadie|dos|veces|ya|no|nie|niemand|kein|keine|immer|noch|nicht|jetzt|sofort|heute)$/u;

/**
 * Capitals only, as nobody would say it aloud: a shouted sentence in normal letters, and single shouted words in one
 * that is not. Names of days and months keep their capital; initials (`TV`), codes and numbers stay as they are.
 */
export function calmed(text: string): string {
  const all = shouted(text);
  const soft = text.replace(/(?<![\p{L}\d-])\p{Lu}[\p{Lu}'’]+(?![\p{L}\d-])/gu, (word, at: number) => {
    if (INITIALS.test(word) || (WORD_TOO.test(word) && named(text, at, word))) return word;
    const low = word.toLowerCase();
    if (
      !all &&
      !(LOUD.test(low) || (low.length > 3 && (SMALL.has(low) || isAdverb(low) || basesOf(low).length > 0)))
    )
      return word;
    return NAMES_OF_TIME.test(low) ? word.charAt(0) + low.slice(1) : low;
  });
  if (!all) return soft;
  return soft
    .replace(/(?<![\p{L}\d'’-])[AO](?![\p{L}\d'’-])/gu, (letter) => letter.toLowerCase())
    .replace(/(?<![\p{L}\d])i(?=['’]|(?![\p{L}\d]))/gu, 'I')
    .replace(/^(\P{L}*)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
