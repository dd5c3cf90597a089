import type { CaseSeen } from '../../../src/customer/seen';
import { guessDate, readDay } from '../../../src/import/date-format';
import { guessDecimal, parseNumber, readMoney } from '../../../src/import/number-format';
import type { FieldMapping } from '../../../src/messages/settings';
import type { Facts, FactValue } from '../../../src/playbook/facts';
import { minorDigits } from '../../../src/wording/money';

type Fields = Readonly<Record<string, string | number | boolean>>;

/** Values of mapped helpdesk fields by what they are mapped to: times in ms, money in minor units. */
export interface Mapped {
  readonly user: Readonly<Record<string, string | number | boolean>>;
  readonly organization: Readonly<Record<string, string | number | boolean>>;
  readonly case: Readonly<Record<string, string | number | boolean>>;
}

/** Reads the mapped fields of a case and its people. A value that does not read as what it is said to be is left out. */
export function mappedFields(seen: CaseSeen, map: readonly FieldMapping[], currency: string): Mapped {
  const of = (from: FieldMapping['from'], fields: Fields | undefined): Fields => {
    const values: Record<string, string | number | boolean> = {};
    for (const one of map) {
      if (one.adapter !== seen.adapter || one.from !== from) continue;
      const value = readField(fields?.[one.field], one.as, currency);
      if (value !== null) values[one.to] = value;
    }
    return values;
  };
  return {
    user: of('user', seen.requester?.fields),
    organization: of('organization', seen.requester?.organization?.fields),
    case: of('case', seen.fields),
  };
}

/** Case fields that are facts of the catalogue; advice decides which of them a field may set. */
export function mappedFacts({ case: fields }: Mapped): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [to, value] of Object.entries(fields)) if (!to.startsWith('own.')) facts[to] = value;
  return facts;
}

function readField(
  value: string | number | boolean | undefined,
  as: FieldMapping['as'],
  currency: string,
): string | number | boolean | null {
  if (value === undefined || value === '') return null;
  switch (as) {
    case 'text':
      return String(value).slice(0, 200);
    case 'bool':
      return typeof value === 'boolean' ? value : (words.get(String(value).toLowerCase()) ?? null);
    case 'date':
      return typeof value === 'boolean' ? null : dateOf(value);
    case 'number': {
      if (typeof value === 'boolean') return null;
      return typeof value === 'number' ? finite(value) : parseNumber(value, decimalOf(value));
    }
    default:
      return typeof value === 'boolean' ? null : moneyOf(value, as, currency);
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A field stands alone: what may be a comma or a mark of thousands is read as helpdesks write numbers, with a point. */
const decimalOf = (value: string) => guessDecimal([value]).guess;

/** In minor units; null where its sign names another currency than the playbook's, or it has more digits than that. */
function moneyOf(value: string | number, as: FieldMapping['as'], currency: string): number | null {
  const amounts = as === 'money-minor' ? 'minor' : 'major';
  const read = readMoney(value, { decimal: decimalOf(String(value)), amounts, blanks: 'thousands' });
  if ('problem' in read || read.currencies?.includes(currency) === false) return null;
  return read.amount(minorDigits(currency));
}

/** A moment of the helpdesk's, or a day that can be read in one way alone. */
function dateOf(value: string | number): number | null {
  const text = String(value);
  const guess = typeof value === 'number' ? null : guessDate([text]);
  const format = typeof value === 'number' ? 'milliseconds' : guess?.sure ? guess.guess : 'iso';
  const at = readDay(text, format);
  return at === 'none' ? null : at;
}

const words = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
