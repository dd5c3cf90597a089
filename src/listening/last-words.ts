import { clean } from './clean';
import { ANSWER } from './cues';
import { withoutGreeting } from './greeting';
import { withoutHistory } from './history';
import { withoutSignature } from './signature';
import { withoutMachine } from './transcript';

/** What this folder needs of a message of the customer; oldest first. */
export interface Words {
  readonly text: string;
}

/** Messages looked at, from the last one back: the story, and what was added to it. */
const BACK = 8;
/** No more is read of a story; what a person can repeat back stands far before it. */
const MOST = 20_000;

/** What was before is dealt with, or is not the matter any more. */
const ANOTHER =
  /\b(?:(?:this|it)(?:['’]s| is) (?:about )?(?:something|somebody|a matter) else|(?:a|an)(?:other| different| separate| new) (?:matter|issue|problem|question|thing)|that one(?:['’]s| is) (?:sorted|solved|done|fixed)|andere (?:sache|frage)|anderes (?:problem|thema)|otr[oa] (?:cosa|tema|problema|consulta))\b/iu;

/** What one message says in its own words: no earlier mail below it, no signature, no greeting. May be empty. */
export function ownWords(text: string): string {
  const own = withoutGreeting(withoutSignature(withoutHistory(withoutMachine(clean(text)))));
  return own.replace(/\n{3,}/gu, '\n\n').trim();
}

/** The customer's story and what they added to it, oldest first, each cleaned; mere answers are not among them. */
export function story(messages: readonly Words[]): readonly string[] {
  let kept: string[] = [];
  let left = MOST;
  for (const message of messages.slice(-BACK)) {
    const own = ownWords(message.text).slice(0, Math.max(0, left));
    if (own === '' || kept.includes(own)) continue;
    if (ANOTHER.test(own.slice(0, 200))) kept = [];
    else if (ANSWER.test(own) && kept.length > 0) continue;
    kept.push(own);
    left -= own.length;
  }
  const told = kept.filter((own) => !ANSWER.test(own));
  return told.length > 0 ? told : kept;
}

/** The whole of it as one text. Empty when nothing of their own is left. */
export const lastWords = (messages: readonly Words[]): string => story(messages).join('\n\n');
