/** Text that is clean already, as nearly all is. */
const plain = /^[\x21-\x7e]*$/;

/**
 * Text without the characters nobody sees (zero-width letters, marks of direction, soft hyphens, byte order marks),
 * blanks of any kind as one plain blank, letters composed, trimmed.
 */
export const cleanText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/\p{Cf}/gu, '')
        .normalize('NFC')
        .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
        .trim();

/** How a spreadsheet keeps digits from becoming a number: `'0042` and `="0042"` are 0042. */
export const withoutTextMark = (text: string): string => {
  const formula = /^="(.*)"$/.exec(text);
  if (formula) return (formula[1] ?? '').trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
};
