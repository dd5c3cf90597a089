import { identify } from '../../customer/identify';
import { parseDate } from '../../import/date-format';
import { readMoney } from '../../import/number-format';
import type { Row } from '../../import/row';
import { currencyDigits } from '../../wording/currency-digits';
import type { Transaction } from '../customers/values';
import type { LineError } from './line-error';
import type { TransactionField, TransactionPlan } from './transaction-plan';

/** Minor units. Nine hundred of the largest still sum up to a number that JSON carries exactly. */
const most = 10_000_000_000_000;

/** A checked transaction, or what is wrong with its line. */
export function readTransaction(
  row: Row,
  plan: TransactionPlan,
  now: number,
): (Transaction & { readonly line: number }) | LineError {
  const written = (field: TransactionField): string | number => {
    const cell = row.cells[plan.columns[field] ?? ''];
    return typeof cell === 'number' ? cell : String(cell ?? '').trim();
  };
  const wrong = (field: TransactionField, message: string): LineError => ({
    line: row.line,
    column: plan.columns[field] ?? field,
    message,
  });
  const id = identify('external', written('id'));
  const customer = identify('external', written('customer'));
  if (id.is === 'unsure') return wrong('id', lost);
  // A numbering may begin with 0; as a customer it is nobody.
  const idText = id.is === 'one' ? id.value : /^0+$/.test(String(written('id'))) ? String(written('id')) : '';
  if (idText === '' || idText.length > 200) return wrong('id', 'an id of 1 to 200 characters is needed');
  if (customer.is === 'unsure') return wrong('customer', lost);
  if (customer.is !== 'one' || customer.value.length > 200)
    return wrong('customer', 'the customer is needed');
  const currency = String(written('currency') || (plan.currency ?? '')).toUpperCase();
  const digits = currencyDigits(currency);
  if (digits === null) return wrong('currency', 'three letters of ISO 4217, such as EUR');
  const at = parseDate(String(written('at')), plan.date);
  if (at === null) return wrong('at', 'a day, such as 2026-09-14');
  if (at > now + 86_400_000) return wrong('at', 'the day is in the future');
  const { decimal, blanks = 'refuse' } = plan;
  const read = readMoney(written('amount'), { decimal, amounts: 'major', blanks });
  if ('problem' in read) return wrong('amount', number);
  if (read.currencies !== null && !read.currencies.includes(currency))
    return wrong('amount', 'its sign is of another currency than the row: correct one of them');
  const amount = read.amount(digits);
  if (amount === null) return wrong('amount', number);
  if (Math.abs(amount) > most) return wrong('amount', 'more than one transaction can be');
  return {
    ...{ line: row.line, id: idText, customer: customer.value, at, currency },
    ...{ amount: Math.abs(amount), cancels: amount < 0 },
  };
}

const lost = 'a spreadsheet has cut digits off this number: format the column as text and export again';
const number = 'an amount as the others of this file, with no more decimals than its currency has';
