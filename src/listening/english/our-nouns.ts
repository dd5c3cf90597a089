import { pastAdverbs, reported } from './grammar';
import { toThem } from './our-words';
import type { Change } from './own-words';
import type { Token } from './tokens';
import { isVerb } from './verbs';
import { COMPANY_NOUNS, COULD_BE_THEIRS, INVERTERS, isAdverb, OPENERS, STRICT_PREPOSITIONS } from './words';

/** `your driver` → `our driver`: only before a noun that is the company’s and never the customer’s. */
export function your(list: readonly Token[], i: number): Change | null {
  if (list[i + 1]?.low === 'own' && list[i + 2]) return owned(list, i + 2);
  return owned(list, i + 1);
}

function owned(list: readonly Token[], from: number): Change | null {
  let head = -1;
  for (let at = from; at < Math.min(from + 4, list.length); at++) {
    const token = list[at];
    if (!token || token.kind === 'mark') break;
    const bare = token.low.replace(/'s?$/u, '');
    if (COMPANY_NOUNS.has(bare)) head = at;
    if (COMPANY_NOUNS.has(bare) && token.low !== bare) break;
    if (head >= 0 && at > head) break;
    if (STRICT_PREPOSITIONS.has(token.low) || OPENERS.has(token.low) || INVERTERS.has(token.low)) break;
  }
  if (head < 0 || !closes(list, head)) return null;
  const noun = (list[head]?.low ?? '').replace(/'s?$/u, '');
  if (!COULD_BE_THEIRS.has(noun)) return { now: 'our' };
  // What a machine tells the customer: `your invoice has been paid`, `your policy will end`.
  const at = pastAdverbs(list, head + 1);
  const next = list[at]?.low ?? '';
  const then = list[pastAdverbs(list, at + 1)]?.low ?? '';
  if (reported(list, from) || /^(?:will|must|may|can|should)$/u.test(next)) return null;
  if (/^(?:has|have|is|are|was|were)$/u.test(next)) {
    // `Your app has deleted all my playlists`: a machine would not say `my`.
    if (/^ha/u.test(next) && then !== 'been' && !LETTERS.test(noun) && toThem(list, at))
      return { now: 'our' };
    if (LETTERS.test(noun) || then === 'been' || then === 'being' || isVerb(then, 'participle')) {
      return then === 'been' &&
        isVerb(list[pastAdverbs(list, at + 2)]?.low ?? '', 'ing') &&
        !LETTERS.test(noun)
        ? { now: 'our' }
        : null;
    }
  }
  return { now: 'our' };
}

const LETTERS =
  /^(?:polic(?:y|ies)|e-?mails?|letters?|texts?|messages?|calls?|invoices?|quote|estimate|decision|reply|replies|answers?|services?|offers?)$/u;

/** True when the noun phrase ends at `head`: `your email said`, but not `your email address`. */
function closes(list: readonly Token[], head: number): boolean {
  const token = list[head];
  const next = list[head + 1];
  if (!next || next.kind === 'mark' || token?.low.endsWith("'s")) return true;
  if (next.kind !== 'word') return true;
  const low = next.low;
  if (
    /^\p{Lu}/u.test(next.raw) ||
    isAdverb(low) ||
    INVERTERS.has(low) ||
    OPENERS.has(low) ||
    STRICT_PREPOSITIONS.has(low)
  )
    return true;
  if (
    isVerb(low, 'past', 's') ||
    /^[a-z]{3,}ed$/u.test(low) ||
    (token?.low.endsWith('s') && isVerb(low, 'base'))
  )
    return true;
  return AFTER_NOUN.has(low);
}

const AFTER_NOUN = new Set(
  'in out up off over under near today yesterday last this that i we me who there here again ago any anymore asleep my our hard difficult confusing easy two three four five several once is saying dated asking claiming telling between during without or nor either'.split(
    ' ',
  ),
);
