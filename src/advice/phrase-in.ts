/** A text made ready for looking phrases up in it, so that it is made ready once for all of them. */
export interface Searched {
  readonly text: string;
  /** The text with what does not matter made equal. */
  readonly folded: string;
  /** For each unit of `folded` where it began in `text`, and the length of `text` at the end. */
  readonly at: readonly number[];
}

/**
 * Makes equal what no reader tells apart: capitals, apostrophes, hyphens, runs of space, ß and ss, accents in
 * one piece or two. Characters that cannot be seen are left out. Nothing has a meaning of its own: a lead's
 * phrase is text, and no phrase can be wrong.
 */
export function searched(written: string): Searched {
  const text = written.normalize('NFC');
  const at: number[] = [];
  let folded = '';
  let i = 0;
  for (const character of text) {
    const plain = foldOf(character);
    if (!(plain === ' ' && folded.endsWith(' '))) {
      for (let unit = 0; unit < plain.length; unit++) at.push(i);
      folded += plain;
    }
    i += character.length;
  }
  at.push(i);
  return { text, folded, at };
}

/** A phrase as `lastIn` looks for it; empty when there is nothing in it to look for. */
export const foldPhrase = (phrase: string): string => searched(phrase).folded.trim();

/** The last place where the folded phrase stands as whole words, as it was written there; null when nowhere. */
export function lastIn({ text, folded, at }: Searched, phrase: string): string | null {
  // Looking forwards is many times faster, and most phrases are not there.
  if (phrase === '' || !folded.includes(phrase)) return null;
  for (let i = folded.lastIndexOf(phrase); i >= 0; i = i === 0 ? -1 : folded.lastIndexOf(phrase, i - 1)) {
    const end = i + phrase.length;
    if (endsInWord.test(folded.slice(Math.max(0, i - 2), i))) continue;
    if (startsWithWord.test(folded.slice(end, end + 2))) continue;
    return text.slice(at[i], at[end]).trim();
  }
  return null;
}

const endsInWord = /[\p{L}\p{N}]$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

function foldOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x61 && code <= 0x7a) return character;
  if (character === 'ß' || character === 'ẞ') return 'ss';
  if (apostrophe.test(character)) return "'";
  if (/\s/u.test(character)) return ' ';
  if (code < 0x80) return character.toLowerCase();
  if (/[\p{Cf}\p{Cs}]/u.test(character)) return '';
  if (/\p{Pd}/u.test(character)) return '-';
  return character.toLowerCase();
}

const apostrophe = /['’‘`´]/u;
