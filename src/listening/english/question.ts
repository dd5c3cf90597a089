import { pastAdverbs } from './grammar';
import { persons } from './persons';
import { type Token, tokens, word } from './tokens';
import { basesOf, isVerb, pastOf, thirdOf } from './verbs';
import { INVERTERS, isAdverb, SMALL } from './words';

const ASKS = new Set(['why', 'when', 'where', 'how', 'what', 'which', 'who']);
const PRONOUNS = new Set(['i', 'we', 'you', 'it', 'they', 'he', 'she', 'there', 'this', 'that']);
const OWNERS = new Set(['my', 'our', 'the', 'this', 'your']);
/** What may follow the subject's noun so that we see where the noun ends. */
const STATES = new Set(
  'been being be not still so already going ready available covered included closed open late missing wrong broken blocked locked high low slow different valid delayed active gone due safe ok okay free possible normal true correct right eligible refundable compatible enough faulty full'.split(
    ' ',
  ),
);
const TOGETHER_OK = new Set([
  'get',
  'have',
  'return',
  'cancel',
  'exchange',
  'check',
  'change',
  'book',
  'add',
  'move',
  'stay',
  'reschedule',
  'upgrade',
  'keep',
  'expect',
  'use',
  'pay',
  'receive',
]);

const SHORT: Readonly<Record<string, readonly string[]>> = {
  "where's": ['where', 'is'],
  "what's": ['what', 'is'],
  "when's": ['when', 'is'],
  "how's": ['how', 'is'],
  "who's": ['who', 'is'],
  "why's": ['why', 'is'],
  wheres: ['where', 'is'],
  whats: ['what', 'is'],
  whens: ['when', 'is'],
  hows: ['how', 'is'],
};

/** How many pieces the question word takes: `how long`, `what time`, `how much money`. */
function asked(list: readonly Token[]): number {
  const first = list[0]?.low ?? '';
  if (!ASKS.has(first)) return 0;
  for (let at = 1; at < Math.min(5, list.length); at++) if (INVERTERS.has(list[at]?.low ?? '')) return at;
  return -1;
}

/** Where the subject that starts at `at` ends (exclusive); -1 when that is not certain. */
function subjectEnd(list: readonly Token[], at: number, be: boolean, wh: string): number {
  const first = list[at]?.low ?? '';
  if (PRONOUNS.has(first)) {
    if ((first === 'this' || first === 'that') && list[at + 1]?.kind === 'word') {
      const next = list[at + 1]?.low ?? '';
      if (!STATES.has(next) && !isAdverb(next) && !isVerb(next, 'ing') && !isVerb(next, 'base')) return -1;
    }
    return at + 1;
  }
  if (!OWNERS.has(first)) return bareNoun(list, at, be);
  for (let end = at + 2; end <= Math.min(at + 5, list.length); end++) {
    const token = list[end];
    if (!token) return be && ['where', 'what', 'how', 'when', 'who'].includes(wh) && end - at <= 4 ? end : -1;
    const low = token.low;
    if (STATES.has(low) || isAdverb(low) || (be && token.kind === 'number')) return end;
    if (be && (isVerb(low, 'ing') || (isVerb(low, 'participle') && !isVerb(low, 'base')))) return end;
    // With `do` and `will` the first base form is the verb; a second one could be it as well.
    if (!be && isVerb(low, 'base')) return list.slice(end + 1).some((t) => isVerb(t.low, 'base')) ? -1 : end;
    if (token.kind === 'mark') return -1;
    if (basesOf(low, 'past', 's').length > 0 && !be) return -1;
    if (['of', 'from', 'to', 'for', 'with', 'in', 'on', 'that', 'which', 'and', 'or'].includes(low))
      return -1;
  }
  return -1;
}

/** `Is breakfast included …`: one plain noun, and then a state. */
function bareNoun(list: readonly Token[], at: number, be: boolean): number {
  const noun = list[at];
  const next = list[at + 1]?.low ?? '';
  if (
    !be ||
    noun?.kind !== 'word' ||
    SMALL.has(noun.low) ||
    basesOf(noun.low).length > 0 ||
    isAdverb(noun.low)
  )
    return -1;
  return STATES.has(next) || (isVerb(next, 'participle') && !isVerb(next, 'base')) ? at + 1 : -1;
}

interface Straight {
  readonly list: readonly Token[];
  readonly sure: ReadonlySet<number>;
}

/** `can I get it` → `I can get it`; `did you send it` → `you sent it`. Null when the order is not certain. */
function straighten(aux: Token, rest: readonly Token[], wh: string): Straight | null {
  const be = [
    'is',
    'are',
    'was',
    'were',
    'am',
    'has',
    'have',
    "isn't",
    "wasn't",
    "aren't",
    "weren't",
    "hasn't",
  ].includes(aux.low);
  const end = subjectEnd(rest, 0, be, wh);
  if (end < 0) return null;
  const who = rest.slice(0, end);
  const after = rest.slice(end);
  const first = who[0]?.low ?? '';
  const verbAt = pastAdverbs(after, 0);
  const verb = after[verbAt]?.low ?? '';
  if (
    first === 'we' &&
    (aux.low === 'can' || aux.low === 'could' || aux.low === 'should') &&
    !TOGETHER_OK.has(verb)
  )
    return null;
  if (aux.low === 'shall' || (first === 'we' && aux.low === 'are' && verb === 'going')) return null;
  const sure = first === 'you' ? new Set([0]) : new Set<number>();
  if (aux.low === 'do' || aux.low === 'does' || aux.low === 'did') {
    if (!isVerb(verb, 'base')) return null;
    const form = aux.low === 'do' ? verb : aux.low === 'does' ? thirdOf(verb) : pastOf(verb);
    if (form === undefined || verb === 'be') return null;
    const spoken = after.map((t, i) => (i === verbAt ? { ...t, raw: form, low: form } : t));
    // `you sent`: what was asked with `did` is the company's doing just as well.
    if (first === 'you' && aux.low === 'did') return { list: [...who, word('did'), ...after], sure };
    return { list: [...who, ...spoken], sure };
  }
  return { list: [...who, word(aux.low === 'am' ? 'am' : aux.raw.toLowerCase()), ...after], sure };
}

const STATUS =
  /^(?:what is|what's|whats) the (?:current |latest )?(status|progress|state) (of|on|with) (.+)$/iu;
const NEWS =
  /^(?:is there |are there |do you have |have you got )?any (update|updates|news|progress|information|info) (on|about|regarding|of|for) (.+)$/iu;

/** Questions for what to do, not for what is so: `where do I send it`, `who do I talk to`. */
const HOW_TO: Readonly<Record<string, RegExp>> = {
  where:
    /^(?:send|return|post|mail|take|bring|go|find|enter|put|sign|upload|change|click|call|write|report|pick|collect|leave|drop)$/u,
  who: /^(?:talk|speak|call|contact|ask|email|write|send|pay|complain|report|turn)$/u,
  what: /^do$/u,
};

/** A question told back: `You are asking why …`. Null when it is not certain. */
export function question(text: string): string | null {
  const bare = text.replace(/[?!.\s]+$/u, '').replace(/,? (?:please|pls|plz|thanks|thank you)$/iu, '');
  const status = STATUS.exec(bare);
  if (status) return told(tokens(`about the ${status[1]?.toLowerCase()} ${status[2]} ${status[3]}`));
  const news = NEWS.exec(bare);
  if (news) {
    const what = news[1]?.toLowerCase() ?? '';
    return told(tokens(`for ${what === 'update' ? 'an update' : what} ${news[2]} ${news[3]}`));
  }
  const come = /^how come (.+)$/iu.exec(bare);
  if (come) return told(tokens(`why ${come[1]}`));
  const chance = /^(?:is there )?any chance (?:of |that )(.+)$/iu.exec(bare);
  if (chance && /^any/iu.test(bare))
    return told(tokens(`if there is ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`));
  const idea =
    /^(?:do you have |have you )?any (?:idea|clue) ((?:when|why|where|how|if|whether|what) .+)$/iu.exec(bare);
  if (idea) return told(tokens(idea[1] ?? ''));
  const any = /^any (?:more |new |further )?(updates?|news|progress)(?: yet)?$/iu.exec(bare);
  if (any)
    return `You are asking for ${/^update$/iu.test(any[1] ?? '') ? 'an update' : any[1]?.toLowerCase()}.`;
  const opened = tokens(bare.replace(/^(?:so|and|but|also|ok|okay|well|please|sorry|now)[, ]+/iu, ''));
  const split = SHORT[opened[0]?.low ?? ''];
  const list = split ? [...split.map(word), ...opened.slice(1)] : opened;
  const wh = asked(list);
  if (wh < 0) return whoAsSubject(list);
  const aux = list[wh];
  if (!aux || !INVERTERS.has(aux.low)) return null;
  const rest = list.slice(wh + 1);
  const ask = list[0]?.low ?? '';
  if (wh > 0 && (ask === 'what' || ask === 'who') && aux.low.startsWith('i') && wh === 1) {
    const first = rest[0]?.low ?? '';
    if (!OWNERS.has(first) && !PRONOUNS.has(first) && ask === 'who' && first !== '')
      return whoAsSubject(list);
    if (isVerb(first, 'ing') || isVerb(first, 'participle') || STATES.has(first)) return whoAsSubject(list);
  }
  const lead =
    wh === 0 ? [word('if')] : list.slice(0, wh).map((t, i) => (i === 0 ? word(t.raw.toLowerCase()) : t));
  const first = rest[0]?.low ?? '';
  if (
    wh === 1 &&
    (ask === 'how' || HOW_TO[ask]?.test(rest[1]?.low ?? '')) &&
    (first === 'i' || first === 'we') &&
    aux.low === 'do' &&
    isVerb(rest[1]?.low ?? '', 'base')
  ) {
    const turned = persons([word('I'), ...rest.slice(1)]);
    return turned ? `You are asking ${ask} to${text_(turned.slice(1))}.` : null;
  }
  const straight = straighten(aux, rest, ask);
  if (!straight) return null;
  const turned = persons(straight.list, straight.sure);
  if (!turned) return null;
  return `You are asking${text_([...lead, ...plain(turned)])}.`;
}

/** `we did send` → `we sent`, once we know that it was the company. */
function plain(list: readonly Token[]): readonly Token[] {
  if (list[0]?.low !== 'we' || list[1]?.low !== 'did') return list;
  const at = pastAdverbs(list, 2);
  const verb = list[at];
  const past = verb && pastOf(verb.low);
  if (!past) return list;
  return [...list.slice(0, 1), ...list.slice(2, at), word(past), ...list.slice(at + 1)];
}

/** `What happened to my order`, `who is responsible`: the order of words stays. */
function whoAsSubject(list: readonly Token[]): string | null {
  const ask = list[0]?.low ?? '';
  if (ask !== 'what' && ask !== 'who') return null;
  const verb = list[pastAdverbs(list, 1)]?.low ?? '';
  if (!isVerb(verb, 'past', 's') && !['is', 'was'].includes(verb)) return null;
  const turned = persons(list.slice(1));
  return turned ? `You are asking ${ask}${text_(turned)}.` : null;
}

function told(list: readonly Token[]): string | null {
  const turned = persons(list);
  return turned ? `You are asking${text_(turned)}.` : null;
}

const text_ = (list: readonly Token[]): string =>
  list.map((t, i) => (i === 0 && t.gap === '' ? ' ' : t.gap) + t.raw).join('');
