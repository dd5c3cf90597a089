export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250' | 'iso-8859-1';

export const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-1',
];

export interface EncodingGuess {
  readonly guess: Encoding;
  /**
   * `mark`: the file says so itself. `valid`: every byte fits. `same`: of several that fit, all read it alike. `bytes`:
   * the best of those left; ask.
   */
  readonly why: 'mark' | 'valid' | 'same' | 'bytes';
}

/** Says what the first bytes say by themselves: a byte order mark, or the zero bytes of UTF-16. Null: look at all. */
export function encodingByStart(start: Uint8Array): EncodingGuess | null {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { guess: 'utf-8', why: 'mark' };
  if (a === 0xff && b === 0xfe) return { guess: 'utf-16le', why: 'mark' };
  if (a === 0xfe && b === 0xff) return { guess: 'utf-16be', why: 'mark' };
  const part = start.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of part.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > part.length / 8 && odd > even * 4) return { guess: 'utf-16le', why: 'bytes' };
  if (even > part.length / 8 && even > odd * 4) return { guess: 'utf-16be', why: 'bytes' };
  return null;
}

/**
 * Feeds on the whole file: UTF-8 when every byte fits, else one of the Windows pages. Western and Central European
 * share most letters; only where they differ in this file is it a question, and the one whose letters stand better
 * in their words is the guess. `more`: the file goes on behind what was pushed.
 */
export function utf8Check(): { push(bytes: Uint8Array): void; end(more?: boolean): EncodingGuess } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  const run = (bytes: Uint8Array | null): void => {
    if (!valid) return;
    try {
      if (bytes) decoder.decode(bytes, { stream: true });
      else decoder.decode();
    } catch {
      valid = false;
    }
  };
  const pages = { western: pageCheck('windows-1252'), central: pageCheck('windows-1250') };
  let differ = false;
  return {
    push(bytes) {
      run(bytes);
      pages.western.push(bytes);
      pages.central.push(bytes);
      differ ||= bytes.some((byte) => byte >= 0x80 && differing.has(byte));
    },
    end(more = false) {
      if (!more) run(null);
      if (valid) return { guess: 'utf-8', why: 'valid' };
      if (!differ) return { guess: 'windows-1252', why: 'same' };
      const central = pages.central.strange() < pages.western.strange();
      return { guess: central ? 'windows-1250' : 'windows-1252', why: 'bytes' };
    },
  };
}

const outOfPlace = /\p{L}[^\p{L}\p{P}\p{ASCII}\s]|[^\p{L}\p{P}\p{ASCII}\s]\p{L}/gu;

/** Counts signs of money, of arithmetic and the like that stand against a letter. */
function pageCheck(encoding: Encoding): { push(bytes: Uint8Array): void; strange(): number } {
  const decoder = textDecoder(encoding);
  let count = 0;
  return {
    push(bytes) {
      if (!bytes.some((byte) => byte >= 0x80)) return;
      const text = decoder.push(bytes);
      count += (text.match(outOfPlace) ?? []).length;
    },
    strange: () => count,
  };
}

/** Turns bytes into text piece by piece; a letter may be cut between two pieces. Unreadable bytes become U+FFFD. */
export function textDecoder(encoding: Encoding): { push(bytes: Uint8Array): string; end(): string } {
  // The web's label of this name means windows-1252; here a byte is its code point.
  if (encoding === 'iso-8859-1') return { push: (bytes) => byTable(bytes, ''), end: () => '' };
  // Runtimes have differed in the upper half of this page, so it is written down.
  if (encoding === 'windows-1252') return { push: (bytes) => byTable(bytes, western), end: () => '' };
  const decoder = new TextDecoder(encoding);
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** 0x80 to 0x9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function byTable(bytes: Uint8Array, upper: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return upper === ''
    ? text
    : text.replace(/[\u0080-\u009F]/g, (one) => upper[one.charCodeAt(0) - 0x80] ?? one);
}

/** Bytes that are another letter in Central Europe. */
const differing: ReadonlySet<number> = (() => {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 0x80);
  const central = textDecoder('windows-1250').push(bytes);
  const other = textDecoder('windows-1252').push(bytes);
  return new Set([...bytes].filter((_, at) => central[at] !== other[at]));
})();
