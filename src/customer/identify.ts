import { cleanText, withoutTextMark } from './clean-text';
import type { Identified } from './identified';
import { phoneOf } from './phone';
import type { Identifier } from './profile';
import { salesforceId } from './salesforce-id';

const one = (value: string): Identified => ({ is: 'one', value });
const nothing: Identified = { is: 'nothing' };
const unsure: Identified = { is: 'unsure' };
const wrong: Identified = { is: 'wrong' };

/**
 * The one way an identifier is written, wherever it comes from: a file, the helpdesk, the find box, a server's
 * caller. E-mail in lower case and alone, phone as `phoneOf` has it, own ids without the marks of spreadsheets.
 */
export function identify(kind: string, written: string | number): Identified {
  if (typeof written === 'number' && !Number.isSafeInteger(written)) return unsure;
  const text = cleanText(String(written));
  if (kind.includes(':')) return text === '' ? nothing : one(text);
  const bare = withoutTextMark(text);
  if (saysNothing(bare) || (kind !== 'name' && /^na$/i.test(bare))) return nothing;
  if (kind === 'email') return emailOf(bare);
  if (kind === 'phone') return phoneOf(bare);
  return kind === 'external' || kind === 'account' ? ownIdOf(bare) : one(text);
}

/** The identifier as it is kept and looked up; null when it can identify nobody. */
export function normalised({ kind, value }: Identifier): Identifier | null {
  const got = identify(kind, value);
  return got.is === 'one' ? { kind, value: got.value } : null;
}

/** Cells with which systems write "there is none". `NA` is not among them: it may be Namibia. */
const none =
  /^(?:|n\/a|n\.a\.|#n\/a|#n\/v|#nv|k\.a\.|<na>|\(?(?:null|blank|empty|none|leer|nil|undefined|unknown)\)?|nan|-+|[–—.?]+|#(?:ref|value|name|null|num|div\/0)!?|#name\?|\\n)$/i;

/** The longest word of them has eleven letters; what is longer is nothing only as a row of dashes or dots. */
export const saysNothing = (text: string): boolean =>
  text.length > 11 && !'-–—.?'.includes(text.charAt(0)) ? false : none.test(text);

/** One address of plain letters, as nearly every cell holds. */
const plainAddress = /^[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,2}$/;

/** The addresses of a cell, each alone and in lower case: `Kim Roe <kim@example.com>; kim@work.example`. */
export function addressesIn(written: string): readonly string[] | null {
  if (plainAddress.test(written)) return [written.toLowerCase()];
  const named = [...cleanText(written).matchAll(/<([^<>]+)>/g)].map((found) => found[1] ?? '');
  const parts = named.length > 0 ? named : cleanText(written).split(/[;,|\s]+/);
  const found = parts.filter((part) => part !== '').map(emailOf);
  const good = found.flatMap((got) => (got.is === 'one' ? [got.value] : []));
  return good.length === found.length && good.length > 0 ? [...new Set(good)] : null;
}

function emailOf(text: string): Identified {
  const inside = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  const email = inside
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/.test(email) && email.length <= 254
    ? one(email)
    : wrong;
}

function ownIdOf(text: string): Identified {
  if (/^0+$/.test(text)) return nothing;
  // A spreadsheet or a table of numbers wrote it: the digits behind the first few are gone.
  if (isScientific(text)) return unsure;
  const whole = /^(\d+)[.,]0+$/.exec(text);
  if (whole) return /^0+$/.test(whole[1] ?? '') ? nothing : one(whole[1] ?? '');
  return one(salesforceId(text));
}

/** `7.26E+12`, `2,08E+10`, `1e+21`; not `12E5`, which is as likely an id of letters and digits. */
export const isScientific = (text: string): boolean =>
  /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$/i.test(text) || /^[+-]?\d+[.,]\d+E\d+$/i.test(text);
