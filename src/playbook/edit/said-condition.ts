import { factKinds } from '../fact-kinds';
import type { FactKind } from '../facts';
import type { Condition, Playbook } from '../types';
import { askedAs, firstCondition } from './items';
import { quantityIn, readTyped } from './typed';

/** Words by which people mean a fact, in the languages we ship; the first that fits with the number decides. */
const meant: readonly (readonly [string, RegExp])[] = [
  [
    'tenureDays',
    /with us|been a customer|customer (?:for|since)|loyal|tenure|bei uns|kund(?:e|in) seit|treue|con nosotros|cliente desde|antig[uü]edad/iu,
  ],
  ['goodwill365dCount', /goodwill|kindness|generous|kulanz|entgegenkommen|buena voluntad|gesto/iu],
  ['brokenPromises', /promise|versprech|zusage|promesa/iu],
  ['daysToRenewal', /renew|verlänger|renov/iu],
  ['daysSinceDisruption', /disrupt|outage|ausfall|störung|interrup|corte/iu],
  ['contactsSameCause14d', /contact|wrote|called|kontakt|gemeldet|contact[oó]|llam/iu],
  ['coverUses', /\bused|uses?\b|genutzt|benutzt|\busad|\busos?\b/iu],
  ['referrals', /refer|brought|empfohlen|geworben|recomend/iu],
  ['npsScore', /\bnps\b|score|of 10|von 10|de 10/iu],
  ['daysLate', /we were|our delivery|we (?:are|came)|wir waren|lieferung|nosotros llegamos|entrega/iu],
  ['hoursOverdue', /overdue|late|verspätet|zu spät|tarde|retras/iu],
  [
    'daysPastLimit',
    /\bover\b|past|expired|ended|out of|ran out|abgelaufen|drüber|darüber|vorbei|vencid|termin|pasad|caduc/iu,
  ],
  ['spend12m', /(?:spen[dt]|turnover|umsatz|ausgegeben|gast[aoó]).*(?:year|12|jahr|monat|año|meses)/iu],
  ['lifetimeSpend', /spen[dt]|turnover|umsatz|ausgegeben|gast[aoó]/iu],
  [
    'amountAtIssue',
    /at issue|at stake|costs?|worth|price|auf dem spiel|kostet|wert|geht um|en juego|cuesta|vale/iu,
  ],
  [
    'repeatFailure',
    /again|before|second time|repeat|wieder|schon einmal|zweiten mal|otra vez|de nuevo|repet/iu,
  ],
  ['saysLeaving', /leav|cancel|quit|kündig|verlassen|wechsel|irse|cancelar|dejarnos/iu],
  ['outcome', /got nothing|nothing of use|kept|use(?:ful)?|nichts|behalten|nada|útil/iu],
  ['fault', /fault|our mistake|schuld|fehler|verschuldet|culpa|error/iu],
];

const least =
  /at least|or more|more than|over \p{Sc}|minimum|since|mindestens|oder mehr|mehr als|seit|al menos|por lo menos|como mínimo|más de|desde/iu;
const most =
  /at most|up to|or less|less than|under|within|no more than|maximum|höchstens|bis zu|weniger als|innerhalb|maximal|como (?:mucho|máximo)|hasta|menos de|máximo|dentro de/iu;
const not = /\b(?:not|cannot|never|no|nunca|nie)\b|n['’]t\b|nicht|kein/iu;
const notMore = /(?:\bnot?|n['’]t|nicht)\s+(?:be\s+)?(?:more|over|longer|mehr|länger|más)(?!\p{L})/iu;
const notLess = /(?:\bnot?|n['’]t|nicht)\s+(?:be\s+)?(?:less|fewer|under|weniger|kürzer|menos)(?!\p{L})/iu;
/** A time that only says in what a number was counted: "3 times within 14 days". */
const window =
  /(?:within|innerhalb(?: von)?|dentro de)\s+(\S+\s+(?:days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|jahre?n?|d[ií]as?|semanas?|mes(?:es)?|años?))/iu;
/** In what the counting facts count, in days. */
const countedIn: Readonly<Record<string, readonly number[]>> = {
  contactsSameCause14d: [14],
  spend12m: [360, 365],
  goodwill365dCount: [360, 365],
};

/** What one piece of a sentence asks, as a lead would say it; null when it cannot be understood. */
export function saidCondition(line: string, playbook: Playbook): Condition | null {
  const kinds = factKinds(playbook.ownFacts);
  const own = playbook.ownFacts.find(({ label }) =>
    Object.values(label).some((words) => line.toLocaleLowerCase().includes(words.toLocaleLowerCase())),
  );
  const bare = line.replace(window, ' ');
  const spoken = quantityIn(bare) === null ? line : bare;
  const quantity = quantityIn(spoken);
  const fits = (kind: FactKind): boolean => {
    if (kind.type !== 'number') return quantity === null || kind.id === 'repeatFailure';
    if (quantity === null) return false;
    if (kind.unit === 'money') return quantity.money || quantity.hours === null;
    if (quantity.money) return false;
    if (kind.unit === 'hours') return quantity.hours !== null && quantity.hours < 24 * 7;
    return kind.unit === 'days' ? quantity.hours !== null : quantity.hours === null;
  };
  const found = meant.find(([fact, words]) => {
    const kind = kinds.get(fact);
    return kind !== undefined && words.test(line) && fits(kind);
  });
  const kind = kinds.get(own?.id ?? found?.[0] ?? '');
  if (!kind) return null;
  const during = spoken === line ? null : readTyped(window.exec(line)?.[1] ?? '', { unit: 'days' }, '');
  const days = countedIn[kind.id];
  return during !== null && days && !days.includes(during) ? null : conditionFor(kind, spoken, playbook);
}

function conditionFor(kind: FactKind, line: string, playbook: Playbook): Condition | null {
  if (kind.id === 'fault') {
    const value = faultIn(line);
    return value === null ? null : { fact: 'fault', is: 'is', value };
  }
  if (kind.id === 'outcome') {
    if (/noth|nichts|nada/iu.test(line)) return { fact: 'outcome', is: 'is', value: 'nothing' };
    return not.test(line) ? null : { fact: 'outcome', is: 'is', value: 'kept' };
  }
  if (kind.type === 'bool') return { fact: kind.id, is: 'is', value: !not.test(line) };
  const first = firstCondition(kind, playbook);
  if (kind.type !== 'number') {
    const value = kind.values?.find((one) => line.toLocaleLowerCase().includes(one.toLocaleLowerCase()));
    return value === undefined ? null : askedAs({ fact: kind.id, is: 'is', value }, first.is, kind);
  }
  const value = readTyped(line, kind, playbook.currency);
  const bound = boundIn(line);
  if (value === null || bound === 'unread') return null;
  if (kind.group === 'standing' && bound === 'atMost') return null;
  return askedAs({ fact: kind.id, is: 'atLeast', value }, bound ?? first.is, kind);
}

/** On which side of its number a line asks; null when it does not say, `unread` for a "not" nobody can place. */
function boundIn(line: string): 'atLeast' | 'atMost' | 'unread' | null {
  if (notLess.test(line)) return 'atLeast';
  if (notMore.test(line)) return 'atMost';
  if (not.test(line)) return 'unread';
  return most.test(line) ? 'atMost' : least.test(line) ? 'atLeast' : null;
}

/** Whose fault a line names; null when it names nobody, or both sides. */
function faultIn(line: string): string | null {
  if (/nobody|niemand|keines|nadie/iu.test(line)) return 'nobodys';
  if (/partly|teilweise|teils|en parte/iu.test(line)) return 'partly';
  const ours = /\b(?:ours?|we|us|wir|nosotros)\b|\buns|nuestr/iu.test(line);
  const customers = /customer|\btheirs?\b|client|kund/iu.test(line);
  if (ours === customers) return null;
  if (customers) return not.test(line) ? null : 'notOurs';
  return not.test(line) ? 'notOurs' : 'ours';
}
