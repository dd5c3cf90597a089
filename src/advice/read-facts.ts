import type { FactValue } from '../playbook/facts';
import { parseMoney } from '../wording/money';

/** A fact that seems to stand in the customer's words: shown with them, and nothing until the agent accepts it. */
export interface ReadFact {
  readonly fact: string;
  /** Days, hours or minor units for numbers, as the fact is answered. */
  readonly value: FactValue;
  /** The words it was read from, as they wrote them. */
  readonly evidence: string;
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a an one ein eine einen einem einer un una uno',
    'two zwei dos',
    'three drei tres',
    'four vier cuatro',
    'five fünf cinco',
    'six sechs seis',
    'seven sieben siete',
    'eight acht ocho',
    'nine neun nueve',
    'ten zehn diez',
    'eleven elf once',
    'twelve zwölf doce',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1])),
);
const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const DAYS = '(days?|weeks?|months?|tagen?|wochen?|monaten?|días?|semanas?|mes(?:es)?)';
const HOURS = '(?:hours?|stunden?|horas?)';
const LIMIT =
  '(?:it|the (?:\\p{L}+ ){0,2}?(?:warranty|guarantee|cover|coverage|protection|return period|window|deadline)|my (?:\\p{L}+ )?(?:warranty|guarantee|cover))';
const LIMIT_DE =
  '(?:ablauf|ende|auslaufen) (?:der|des|meiner) (?:\\p{L}+ )?(?:garantie|gewährleistung|frist|schutz\\p{L}*|rückgabefrist)';
const LIMIT_ES =
  '(?:de (?:terminar|acabar|vencer|caducar|expirar)(?:se)?|de que (?:terminara|acabara|venciera|caducara)) (?:la|mi|el) (?:garantía|cobertura|plazo|seguro)';

const pattern = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');

/** Each with its number first and its unit second. */
const PAST_LIMIT: readonly RegExp[] = [
  pattern(
    `${COUNT} ${DAYS} (?:after|past) ${LIMIT} (?:had |has )?(?:ended|expired|ran out|lapsed|ends|expires)`,
  ),
  pattern(
    `${COUNT} ${DAYS} (?:out of|past|outside|over) (?:the |my )?(?:warranty|guarantee|cover|return period)`,
  ),
  pattern(`${LIMIT} (?:had |has )?(?:ended|expired|ran out|lapsed) ${COUNT} ${DAYS} ago`),
  pattern(`(?:the )?\\d{1,3} days (?:ended|expired|ran out|were over|were up) ${COUNT} ${DAYS} ago`),
  pattern(`out of (?:warranty|guarantee|cover) (?:by|for) ${COUNT} ${DAYS}`),
  pattern(`${COUNT} ${DAYS} nach (?:dem )?${LIMIT_DE}`),
  pattern(`${COUNT} ${DAYS} después ${LIMIT_ES}`),
];
const LATE: readonly RegExp[] = [
  pattern(`${COUNT} ${DAYS} (?:too )?(?:late|overdue|behind schedule)`),
  pattern(
    `(?:due|promised|supposed to (?:come|arrive|be here)|should have (?:come|arrived)) ${COUNT} ${DAYS} ago`,
  ),
  pattern(`${COUNT} ${DAYS} (?:zu spät|verspätet|überfällig|verspätung|in verzug)`),
  pattern(`${COUNT} ${DAYS} (?:de retraso|tarde|de demora)`),
];
const OVERDUE: readonly RegExp[] = [
  pattern(`${COUNT} ${HOURS} (?:too )?(?:late|overdue)`),
  pattern(`${COUNT} ${HOURS} (?:zu spät|verspätet)`),
  pattern(`${COUNT} ${HOURS} (?:tarde|de retraso)`),
];
/** Came to nothing: no thing, no service. */
const NOTHING: readonly RegExp[] = [
  pattern(
    "(?:never|(?:has|have|did)(?: not|n['’]t)|still (?:has|have)(?: not|n['’]t)) (?:yet )?(?:arrived?|come?|turned up|been delivered|show(?:ed|n)? up|received it)",
  ),
  pattern('nobody (?:came|turned up|showed up)'),
  pattern('(?:nie|nicht|immer noch nicht) (?:angekommen|geliefert(?: worden)?|gekommen|erschienen)'),
  pattern(
    '(?:nunca|no|todavía no|aún no) (?:ha |han |me ha )?(?:llegó|llegado|llegaron|vino|venido|apareció|entregado)',
  ),
];
/** Broke or went wrong before; writing for the third time is another matter. */
const AGAIN: readonly RegExp[] = [
  pattern(
    "(?:second|third|fourth|fifth|2nd|3rd|4th|5th) time (?:(?:it|this|that)(?:['’]s| has| is)? (?:\\p{L}+ )?(?:broken?|happened|failed|happens|gone|stopped)|the \\p{L}+ (?:has|is|was|went|broke|failed|died|stopped))",
  ),
  pattern(
    '(?:broke|failed|died|stopped working|went down|happened|charged me|sent the wrong \\p{L}+) (?:yet )?again',
  ),
  pattern('keeps (?:happening|breaking|failing|dropping|crashing|cutting out|going down)'),
  pattern(
    '(?:schon |zum )(?:wieder|zweiten mal|dritten mal|vierten mal) (?:kaputt|defekt|ausgefallen|passiert|falsch)',
  ),
  pattern(
    '(?:otra vez|por (?:segunda|tercera|cuarta) vez) (?:se ha roto|ha fallado|no funciona|estropead[oa]|mal)',
  ),
];
const OURS: readonly RegExp[] = [
  pattern(
    '(?:you|we were|i was|was|been|were) (?:have )?(?:double[- ]?(?:charged|billed)|(?:charged|billed)(?: me| us)? (?:twice|double|two times|three times|3 times))',
  ),
  pattern('(?:you|your \\p{L}+) (?:have )?(?:sent|delivered|gave)(?: me| us)? (?:the|a) wrong \\p{L}+'),
  pattern(
    "your (?:driver|courier|technician|engineer|agent|branch|shop) (?:left|lost|broke|forgot|dropped|never|did(?: not|n['’]t)|threw|damaged)",
  ),
  pattern('(?:doppelt|zweimal|zwei mal) (?:abgebucht|berechnet|belastet)'),
  pattern('(?:me han|me habéis|han) cobrado (?:dos veces|dos|doble|de más)'),
];
const NOT_OURS: readonly RegExp[] = [
  pattern(
    'i (?:accidentally )?(?:dropped|spilled|spilt|broke|lost|changed my mind|forgot)(?: (?:it|my|the|to|a|one|\\p{L}+)){0,3}',
  ),
  pattern(
    '(?:ist mir (?:runtergefallen|heruntergefallen)|habe ich (?:verloren|vergessen)|habe es mir anders überlegt)',
  ),
  pattern('(?:se me (?:cayó|ha caído|perdió|olvidó)|he cambiado de opinión|cambié de opinión)'),
];
const NOBODYS: readonly RegExp[] = [
  pattern(
    '(?:motorway|road|bridge|airport|tunnel|border) (?:was|is) (?:closed|blocked)|because of (?:the )?(?:snow|storm|flood|strike|weather|fog)',
  ),
  pattern(
    '(?:autobahn|straße|brücke|flughafen) (?:war )?gesperrt|wegen (?:des |der )?(?:schnees?|sturms?|streiks?|unwetters?)',
  ),
  pattern(
    '(?:autopista|carretera|puente|aeropuerto) (?:estaba )?cerrad[oa]|por (?:la |el )?(?:nieve|tormenta|huelga|temporal)',
  ),
];

const SUM =
  /(?:[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d[\d.,]*\d\s?[€£$]|\d\s?[€£$]|\d[\d.,]*\s?(?:euros?|dollars?|pounds?|dólares)(?!\p{L}))/giu;
const SIGNS: Readonly<Record<string, RegExp>> = {
  USD: /\$|dollars?|dólares/iu,
  EUR: /€|euros?/iu,
  GBP: /£|pounds?/iu,
};
/** Read of the newest messages together; what matters of a ticket stands far before it. */
const MOST = 20_000;

/**
 * What the customer's messages (oldest first) say of facts that an agent can answer, each with its words: how late we
 * or they were, how long a limit is over, whether it came to nothing, whether it happened before, whose fault they
 * describe, and the amount when there is one only in the playbook's currency (an ISO 4217 code). In the three languages we ship. A guess: no rule reads it.
 */
export function readFacts(messages: readonly string[], currency: string): readonly ReadFact[] {
  const text = messages.join('\n').slice(-MOST).replace(/\s+/gu, ' ');
  const found: (ReadFact | null)[] = [
    counted('daysPastLimit', text, PAST_LIMIT),
    counted('daysLate', text, LATE),
    counted('hoursOverdue', text, OVERDUE),
    named('outcome', 'nothing', text, NOTHING),
    named('repeatFailure', true, text, AGAIN),
    named('fault', 'ours', text, OURS) ??
      named('fault', 'nobodys', text, NOBODYS) ??
      named('fault', 'notOurs', text, NOT_OURS),
    amountIn(text, currency),
  ];
  return found.filter((one) => one !== null);
}

function counted(fact: string, text: string, patterns: readonly RegExp[]): ReadFact | null {
  for (const one of patterns) {
    const at = one.exec(text);
    if (!at) continue;
    const count = NUMBERS[at[1]?.toLowerCase() ?? ''] ?? Number(at[1]);
    const unit = at[2] ?? '';
    const days = /^(?:week|woche|semana)/iu.test(unit) ? 7 : /^(?:month|monat|mes)/iu.test(unit) ? 30 : 1;
    if (Number.isInteger(count) && count > 0) return { fact, value: count * days, evidence: at[0] };
  }
  return null;
}

function named(fact: string, value: FactValue, text: string, patterns: readonly RegExp[]): ReadFact | null {
  for (const one of patterns) {
    const words = one.exec(text)?.[0];
    if (words !== undefined) return { fact, value, evidence: words };
  }
  return null;
}

/** One sum, however often it is named; of two nobody knows which is meant. */
function amountIn(text: string, currency: string): ReadFact | null {
  const sign = SIGNS[currency];
  const sums = (text.match(SUM) ?? []).filter((sum) => sign?.test(sum));
  const values = new Set(sums.map((sum) => parseMoney(sum, currency)));
  const [value] = values;
  return values.size === 1 && typeof value === 'number' && value > 0
    ? { fact: 'amountAtIssue', value, evidence: around(text, sums[0] ?? '') }
    : null;
}

/** A sum says little alone: the words beside it say what it is for. */
function around(text: string, sum: string): string {
  const at = text.indexOf(sum);
  const before = /(?:[\p{L}'’-]+ ){0,2}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const after = /^(?: [\p{L}'’-]+){0,4}/u.exec(text.slice(at + sum.length, at + sum.length + 80))?.[0] ?? '';
  return `${before}${sum}${after}`.trim();
}
