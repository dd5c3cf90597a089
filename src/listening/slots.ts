import { clean, oneLine } from './clean';
import { capital } from './english/leads';
import { joined, tokens } from './english/tokens';
import { turn } from './english/turn';
import { isVerb } from './english/verbs';
import { DETERMINERS } from './english/words';
import { frameFor, plainTag } from './frames';
import {
  DEALT_WITH,
  DONE_BY,
  DONE_TO,
  HAD,
  MISSED,
  OUR_DEEDS,
  OWN_DEEDS,
  PEOPLE,
  WISHES,
} from './slot-words';
import { theirs } from './theirs';
import type { Draft, Slots } from './types';

const SLOT = 400;

/** One slot as one line without the mark at its end. */
export const slot = (text: string): string => oneLine(clean(text).slice(0, SLOT)).replace(/[\s.,;:]+$/u, '');

/**
 * The three lines of a call as a repeat-back. Typed in a hurry they become sentences where that is certain
 * (`laptop died 3 days after cover` → `Your laptop died 3 days after cover`); what is not certain stays as it was typed
 * behind a plain heading, and the draft is `quoted`. Null when all three are empty.
 */
export function fromSlots(slots: Slots, language: string): Draft | null {
  const happened = slot(slots.happened);
  const cost = slot(slots.cost);
  const wants = slot(slots.wants);
  if (!happened && !cost && !wants) return null;
  const frame = frameFor(language);
  const english = plainTag(language) === 'en';
  const said = {
    happened: happened && english ? sayHappened(repaired(happened)) : null,
    cost: cost && english ? sayCost(repaired(cost)) : null,
    wants: wants && english ? sayWants(repaired(wants)) : null,
  };
  const kept = (heading: string, words: string): string => `${heading.replace('{words}', words)}.`;
  const lines: string[] = [];
  if (
    said.happened &&
    said.cost &&
    !/[,;]/u.test(said.cost) &&
    said.happened.length + said.cost.length < 160
  ) {
    lines.push(`${said.happened}, and ${small(said.cost)}.`);
  } else {
    if (happened) lines.push(said.happened ? `${said.happened}.` : kept(frame.happened, happened));
    if (cost) lines.push(said.cost ? `${said.cost}.` : kept(frame.cost, cost));
  }
  if (wants) lines.push(said.wants ? `${said.wants}.` : kept(frame.wants, wants));
  const body = lines.join(' ').replace(/([?!…])\./gu, '$1');
  const certain = (!happened || said.happened) && (!cost || said.cost) && (!wants || said.wants);
  return {
    text: `${body} ${frame.question}`,
    how: certain ? 'turned' : 'quoted',
    theirs: theirs(body, 0, body.length, plainTag(language)),
    language: plainTag(language),
  };
}

const small = (text: string): string =>
  /^(?:You|Your|It|The|That|This|Nobody|There)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** `wont` and its like with their apostrophe. */
const repaired = (text: string): string => joined(tokens(text));

const bareEnd = (text: string): string => text.replace(/[.\s]+$/u, '');

/** The customer's own sentence, typed as they said it (`I was charged twice`). */
function asSaid(text: string): string | null {
  if (!/^(?:i|i['’]\w+|my|we|our|the|it|a|an|nobody|no one|there)\b/iu.test(text)) return null;
  if (
    /\b(?:he|she|they|him|her|his|their|them|we|us|our|you|your|customer|cust|client|caller)\b/iu.test(text)
  )
    return null;
  const turned = turn(text);
  return turned?.kind === 'statement' ? bareEnd(turned.text) : null;
}

const first = (text: string): string => text.split(' ')[0]?.toLowerCase() ?? '';
const rest = (text: string): string => text.split(' ').slice(1).join(' ');

/** What happened, from a line that is short for a sentence; null when a person in it is not certain. */
export function sayHappened(text: string): string | null {
  const own = asSaid(text);
  if (own) return own;
  if (PEOPLE.test(text)) return null;
  return deed(text) ?? thing(text);
}

/** `waited 2 hours`, `charged twice`, `had to take a taxi`. */
function deed(text: string): string | null {
  const low = first(text);
  const second = first(rest(text));
  if (low === 'double' && /^(?:charged|billed|booked)$/u.test(second)) return `You were ${uncapital(text)}`;
  if (DONE_TO.has(low))
    return low === 'cut' && second !== 'off' ? null : `You were ${low} ${rest(text)}`.trim();
  if (DONE_BY.has(low)) {
    if ((low === 'missed' || low === 'lost') && MISSED.has(rest(text).toLowerCase()))
      return `You ${low} your ${rest(text).toLowerCase()}`;
    return rest(text) === '' ? null : `You ${low} ${rest(text)}`;
  }
  if (low === 'had' && second === 'to') return `You ${uncapital(text)}`;
  if (
    /^(?:can['’]?t|cannot|couldn['’]?t|could not|unable to|never (?:received|got)|still (?:waiting|no)|no )/iu.test(
      text,
    )
  ) {
    if (/^unable/iu.test(text)) return `You were ${uncapital(text)}`;
    if (/^still waiting/iu.test(text)) return `You are ${uncapital(text)}`;
    if (/^still no /iu.test(text)) return `You still have ${uncapital(text.slice(6))}`;
    if (/^no (?:one|body)\b/iu.test(text)) return capital(text);
    if (/^no .*\b(?:since|for|in)\b/iu.test(text)) return `You have had ${uncapital(text)}`;
    return /^no /iu.test(text)
      ? `You had ${uncapital(text)}`
      : `You ${uncapital(text).replace(/^(can|couldn)t\b/u, '$1’t')}`;
  }
  return null;
}

const uncapital = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** `laptop died …`, `parcel not delivered`, `screen broken`, `the app crashes`. */
function thing(text: string): string | null {
  const words = text.split(' ');
  const determined = DETERMINERS.has(first(text));
  const at = determined ? 1 : 0;
  const named = (word: string | undefined): boolean => HAD.has(word?.toLowerCase() ?? '');
  let head = at;
  if (!named(words[head]) && named(words[head + 1])) head++;
  if (!named(words[head])) return null;
  while (named(words[head + 1]) || /^#?[\p{Lu}-]{0,4}\d[\d-]*$/u.test(words[head + 1] ?? '')) head++;
  const next = words[head + 1]?.toLowerCase() ?? '';
  const subject = words.slice(0, head + 1).join(' ');
  const who = determined ? capital(subject) : `Your ${uncapital(subject)}`;
  const tail = words.slice(head + 1).join(' ');
  const several = /s$/u.test(words[head] ?? '') && !/ss$/u.test(words[head] ?? '');
  const be = several ? 'are' : 'is';
  if (
    /^(?:is|was|has|does|did|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t|won['’]t|will|would|keeps|still|never)$/u.test(
      next,
    )
  ) {
    return /^(?:still|never)$/u.test(next) && !isVerb(words[head + 2]?.toLowerCase() ?? '', 'past', 's')
      ? next === 'still'
        ? `${who} ${be} ${tail}`
        : null
      : `${who} ${tail}`;
  }
  if (next === 'not') {
    const after = words[head + 2]?.toLowerCase() ?? '';
    if (isVerb(after, 'ing') || ['available', 'here', 'ready', 'there'].includes(after))
      return `${who} ${be} ${tail}`;
    return isVerb(after, 'participle') ? `${who} ${several ? 'were' : 'was'} ${tail}` : null;
  }
  if (
    [
      'broken',
      'late',
      'missing',
      'damaged',
      'dead',
      'faulty',
      'wrong',
      'down',
      'blocked',
      'locked',
      'cracked',
      'delayed',
      'lost',
      'defective',
      'slow',
      'cancelled',
      'canceled',
      'double',
    ].includes(next)
  ) {
    return next === 'double'
      ? null
      : ['cancelled', 'canceled', 'delayed', 'lost', 'locked', 'blocked'].includes(next)
        ? `${who} ${several ? 'were' : 'was'} ${tail}`
        : `${who} ${be} ${tail}`;
  }
  // `died`, `broke`, `stopped`, `arrived`: done by the thing itself, so no `was` is missing.
  return /^(?:died|broke|stopped|arrived|failed|crashed|expired|ended|came|fell|went|leaked|overheated|disappeared|never|shows|stops|crashes|leaks|fails|overheats|freezes|froze|keeps)$/u.test(
    next,
  )
    ? `${who} ${tail}`
    : null;
}

const MONEY_OR_TIME =
  /^(?:about |over |nearly |almost |more than |around |at least )?(?:an? extra |extra )?(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|£|\$|euros?|dollars?|pounds?|usd|eur|gbp)|(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|half an?|a whole|several) (?:minutes?|hours?|days?|weeks?|months?|nights?|evenings?|mornings?|day’s work))$/iu;

function sayCost(text: string): string | null {
  const own = asSaid(text);
  if (own) return own;
  if (PEOPLE.test(text)) return null;
  if (MONEY_OR_TIME.test(text)) return `It cost you ${uncapital(text)}`;
  if (
    /^(?:a|an|one|two|\d+) (?:day|days|week|weeks|night|nights) (?:of work|off work|at work|of holiday)$/iu.test(
      text,
    )
  )
    return `It cost you ${uncapital(text)}`;
  return deed(text) ?? thing(text);
}

function sayWants(text: string): string | null {
  const bare = text.replace(
    /^(?:(?:customer |cust |she |he |they )?(?:wants?|would like|needs?|asks? for|asking for|asked for|requests?|requesting|looking for|hopes? for)|i (?:want|would like|need)|i['’]d like|we (?:want|would like|need))\s+/iu,
    '',
  );
  if (PEOPLE.test(bare)) {
    const own = turn(`I would like ${uncapital(bare)}`);
    return own && !/\b(?:he|she|they|him|her|his|their|them|we|us|our|you|your)\b/iu.test(bare)
      ? bareEnd(own.text)
      : null;
  }
  const known = Object.hasOwn(WISHES, bare.toLowerCase()) ? WISHES[bare.toLowerCase()] : undefined;
  if (known) return `You would like ${known}`;
  const low = first(bare);
  const second = first(rest(bare));
  if (
    Object.hasOwn(WISHES, low) &&
    ['of', 'for', 'on', 'before', 'by', 'today', 'this', 'and', 'from'].includes(second)
  ) {
    const more = second === 'and' ? WISHES[rest(rest(bare)).toLowerCase()] : rest(rest(bare));
    return more === undefined ? null : `You would like ${WISHES[low]} ${second} ${more}`;
  }
  if (DETERMINERS.has(low) || low === 'it') return `You would like ${uncapital(bare)}`;
  if (low === 'to' && isVerb(second, 'base')) return `You would like ${uncapital(bare)}`;
  const object = DETERMINERS.has(second) || ['it', 'everything'].includes(second) || /^[$€£\d]/u.test(second);
  const deed = OUR_DEEDS.has(low) ? 'us to ' : OWN_DEEDS.has(low) ? 'to ' : null;
  const noun = bare.split(' ').at(-1)?.toLowerCase() ?? '';
  if (deed && !object && DEALT_WITH.has(noun) && bare.split(' ').length <= 3)
    return `You would like ${deed}${low} the ${rest(bare)}`;
  if (OUR_DEEDS.has(low) && object) return `You would like us to ${uncapital(bare)}`;
  if (
    OWN_DEEDS.has(low) &&
    (object || ['to', 'with', 'where', 'why', 'when', 'what', 'how'].includes(second))
  )
    return `You would like to ${uncapital(bare)}`;
  return null;
}
