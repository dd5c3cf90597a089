export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'];

export interface EncodingGuess {
  readonly guess: Encoding;
  /** `mark`: the file says so itself. `valid`: every byte fits. `bytes`: the best of those left; ask. */
  readonly why: 'mark' | 'valid' | 'bytes';
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

/** Feeds on the whole file: UTF-8 when every byte fits, else the Windows page (which holds ISO-8859-1's letters). */
export function utf8Check(): { push(bytes: Uint8Array): void; end(): EncodingGuess } {
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
  return {
    push: run,
    end: () => {
      run(null);
      return valid ? { guess: 'utf-8', why: 'valid' } : { guess: 'windows-1252', why: 'bytes' };
    },
  };
}

/** Turns bytes into text piece by piece; a letter may be cut between two pieces. Unreadable bytes become U+FFFD. */
export function textDecoder(encoding: Encoding): { push(bytes: Uint8Array): string; end(): string } {
  if (encoding === 'iso-8859-1') {
    // The web's label of this name means windows-1252; here a byte is its code point.
    return { push: latin1, end: () => '' };
  }
  const decoder = new TextDecoder(encoding);
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}
