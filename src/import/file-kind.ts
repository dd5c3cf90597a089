/** Why a file is not one of ours; the screen says what it is and what to do. */
export type FileTrouble =
  | 'empty'
  | 'spreadsheet'
  | 'compressed'
  | 'picture'
  | 'pdf'
  | 'web-page'
  | 'binary'
  | 'no-columns';

/** The first bytes of files that people bring by mistake, whatever their name ends with. */
const signatures: readonly (readonly [FileTrouble, readonly (number | null)[]])[] = [
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['compressed', [0x1f, 0x8b]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['compressed', [0x52, 0x61, 0x72, 0x21]],
  ['compressed', [0x42, 0x5a, 0x68]],
  ['compressed', [0xfd, 0x37, 0x7a, 0x58]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['picture', [null, null, null, null, 0x66, 0x74, 0x79, 0x70]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What the first bytes say a file is, when that is nothing a list of customers could be. */
export function troubleByStart(start: Uint8Array): FileTrouble | null {
  const found = signatures.find(([, bytes]) =>
    bytes.every((byte, at) => byte === null || start[at] === byte),
  );
  if (found) return found[0];
  if (start[0] !== 0x50 || start[1] !== 0x4b || start[2] !== 3 || start[3] !== 4) return null;
  // A workbook is a zip with known parts; any other zip has yet to be unpacked.
  const names = new TextDecoder('latin1').decode(start.subarray(0, 64 * 1024));
  return /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet|Index\/Document\.iwa/.test(names)
    ? 'spreadsheet'
    : 'compressed';
}

/** Characters no text has: controls but for tab and line ends, and what could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for here
const notText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffd]/g;
const looked = 20_000;

/** What the decoded start says: a page of the web, or no text at all (more than one character in a hundred). */
export function troubleInText(text: string): FileTrouble | null {
  const first = text.slice(0, looked).replace(/^\uFEFF/, '');
  if (/^\s*<(?:!doctype html|html|head|body|\?xml)\b/i.test(first)) return 'web-page';
  return (first.match(notText)?.length ?? 0) * 100 > first.length ? 'binary' : null;
}
