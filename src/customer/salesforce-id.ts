/**
 * Salesforce writes one id in two ways: 15 characters of which the case counts, or the same with three more that
 * say which of them are capitals (https://help.salesforce.com, "18-character IDs"). Answers the 15, so that both are
 * one; anything that is not shaped so is left alone. Two of the three must be right: one may be mistyped, while
 * numbers of 18 digits are never taken for such an id.
 */
export function salesforceId(text: string): string {
  if (!/^(?:0[0-9A-Za-z]|[a-z][0-9A-Za-z])[0-9A-Za-z]{13}[A-Z0-5]{3}$/.test(text)) return text;
  const id = text.slice(0, 15);
  const right = [0, 5, 10].filter((at) => text[15 + at / 5] === capitalsOf(id.slice(at, at + 5)));
  return right.length >= 2 ? id : text;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

const capitalsOf = (five: string): string | undefined =>
  letters[[...five].reduce((sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 1 << at : 0), 0)];
