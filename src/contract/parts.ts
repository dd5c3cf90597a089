import * as v from 'valibot';
import { currencyDigits } from '../wording/currency-digits';

/** The pieces that every body is made of. Sizes are limits of the wire, not of a screen. */

export const contractVersion = 1;

/** RFC 3339 in UTC, to the millisecond: `2026-09-14T16:20:38.000Z`. A month 13, a 31st of June, an hour 24 is no time. */
export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/),
  v.check((text) => Number(text.slice(8, 10)) <= daysIn(text), 'a day of the calendar'),
);

/** Browsers differ in what they make of a day that is none. */
const daysIn = (text: string): number =>
  new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();

/** UUIDv7, made by the client: the same id twice is the same act. */
export const uuid7 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

/** ISO 4217, upper case. */
/** A code of ISO 4217: whoever sends another is told which field it is, for sums without digits are a hundredfold wrong. */
export const currency = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/),
  v.check((code) => currencyDigits(code) !== null, 'no currency of ISO 4217, like EUR or USD'),
);

/** Minor units; up to 2^53 so that JSON carries it exactly. */
export const minor = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

export const money = v.strictObject({ amount: minor, currency });

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));

/** Names, titles, topics. No NUL: no database keeps one. */
export const shortText = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\0]*$/));

/** Notes, repeat-backs, reasons. */
export const longText = v.pipe(v.string(), v.maxLength(5000), v.regex(/^[^\0]*$/));

/** An opaque id of the server's own or of a helpdesk. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\0]+$/));

/** `zendesk:acme:4812` */
export const caseKey = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.regex(/^[^\0]+$/));

export const identifier = v.strictObject({
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(120), v.regex(/^[a-z0-9][a-z0-9:._-]*$/i)),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(320), v.regex(/^[^\0]+$/)),
});

export const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[\w.:-]+$/));

export const role = v.picklist(['agent', 'lead', 'admin']);

/** Values of facts as they travel: numbers, choices, yes/no and sets. */
export const factValue = v.union([
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  shortText,
  v.pipe(v.array(shortText), v.maxLength(100)),
]);

export const facts = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][\w.]{0,60}$/)), factValue);

/** What every list that can be long answers with. */
export const page = <S extends v.GenericSchema>(item: S) =>
  v.strictObject({ items: v.array(item), next: v.nullable(cursor) });
