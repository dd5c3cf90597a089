import { parseDate } from '../../import/date-format';
import { currencyDigits, parseMoney } from '../../import/number-format';
import type { Row } from '../../import/row';
import type { Transaction } from '../customers/values';
import type { LineError } from './line-error';

/** Minor units. Nine hundred of the largest still sum up to a number that JSON carries exactly. */
const most = 10_000_000_000_000;

/** A checked transaction, or what is wrong with its line. */
export function readTransaction(
  row: Row,
  now: number,
): (Transaction & { readonly line: number }) | LineError {
  const cell = (name: string): string => String(row.cells[name] ?? '').trim();
  const wrong = (column: string, message: string): LineError => ({ line: row.line, column, message });
  const id = cell('id');
  const customer = cell('customer');
  const currency = cell('currency').toUpperCase();
  if (id === '' || id.length > 200) return wrong('id', 'an id of 1 to 200 characters is needed');
  if (customer === '' || customer.length > 200) return wrong('customer', 'the customer is needed');
  const digits = currencyDigits(currency);
  if (digits === null) return wrong('currency', 'three letters of ISO 4217, such as EUR');
  const at = parseDate(cell('at'), 'iso');
  if (at === null) return wrong('at', 'an ISO date or time, such as 2026-09-14');
  if (at > now + 86_400_000) return wrong('at', 'the day is in the future');
  const amount = parseMoney(cell('amount').replace(/^-/, ''), 'point', 'major', digits);
  if (amount === null) return wrong('amount', 'a number with a decimal point');
  if (amount > most) return wrong('amount', 'more than one transaction can be');
  return { line: row.line, id, customer, at, amount, currency, cancels: cell('amount').startsWith('-') };
}
