import type { Identified } from './identified';

/** Words and marks after which a number inside the house follows; the number is the same without it. */
const extension =
  /\s*(?:[;,]?\s*ext(?:ension)?\.?|;ext=|[;,]?\s*(?:x|#|durchwahl|dw\.?|int\.?|poste|anexo))\s*[:.=]?\s*\d{1,7}$/i;

/**
 * A phone number as digits, with `+` in front where its country was written (`+` or `00`); a number without one
 * keeps its digits and is found by its last seven. A `(0)` behind the country is not dialled and left out, and so is an
 * extension. All the same digit, or counting up, is how forms are filled in that insist on a number: nobody's.
 */
export function phoneOf(text: string): Identified {
  if (/^[+-]?\d+[.,]\d+E\+?\d+$|^\d+E\+\d+$/i.test(text)) return { is: 'unsure' };
  const whole = text
    .replace(/^(?:tel|phone|mobile|fax):?\s*/i, '')
    .replace(extension, '')
    .replace(/\.0+$/, '');
  const abroad = /^(?:\+|00|\(\+|\(00)/.test(whole);
  const dialled = abroad ? whole.replace(/\(\s*0\s*\)/, ' ') : whole;
  const bare = dialled.replace(/[\s().\-/·'\u2010-\u2015\u2212]/g, '');
  const digits = bare.replace(/^\+|^00/, '');
  if (/^0*$/.test(digits) && bare !== '' && /^\+?\d*$/.test(bare)) return { is: 'nothing' };
  if (!/^\+?\d+$/.test(bare) || digits.length < 8 || digits.length > 15) return { is: 'wrong' };
  if (isFiller(digits)) return { is: 'nothing' };
  return { is: 'one', value: abroad ? `+${digits}` : bare };
}

/** At least seven of one digit behind at most three others, or a run of the keys. */
const isFiller = (digits: string): boolean =>
  /^\d{0,3}?(\d)\1{6,}$/.test(digits) || '01234567890'.includes(digits) || '9876543210'.includes(digits);
