import { clean } from './clean';
import { withoutGreeting } from './greeting';
import { withoutHistory } from './history';
import { withoutSignature } from './signature';

/** What this folder needs of a message of the customer; oldest first. */
export interface Words {
  readonly text: string;
}

/** Enough to say back; a shorter last message (`Any news?`) takes the one before with it. */
const ENOUGH = 60;
/** Messages looked at, from the last one back. */
const BACK = 5;

/** What one message says in its own words: no earlier mail below it, no signature, no greeting. May be empty. */
export function ownWords(text: string): string {
  const own = withoutGreeting(withoutSignature(withoutHistory(clean(text))));
  return own.replace(/\n{3,}/gu, '\n\n').trim();
}

/**
 * The customer's last words, cleaned, in the order they were written. Starts at the last message and goes back while
 * there is too little to go on. Empty when nothing of their own is left.
 */
export function lastWords(messages: readonly Words[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const message of messages.slice(-BACK).reverse()) {
    const own = ownWords(message.text);
    if (own === '' || kept.includes(own)) continue;
    kept.unshift(own);
    length += own.length;
    if (length >= ENOUGH) break;
  }
  return kept.join('\n\n');
}
