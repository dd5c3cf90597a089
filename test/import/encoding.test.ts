import { describe, expect, it } from 'vitest';
import { blobSource } from '../../src/import/byte-source';
import { type Encoding, textDecoder } from '../../src/import/encoding';
import { inspectFile } from '../../src/import/inspect';

const text = 'id;name;město\r\n1;Zoë Müller;x\r\n2;Øystein;y\r\n';
const western = 'id;name\r\n1;Zoë Müller – 5 €\r\n';

const utf16 = (value: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), little);
  return bytes;
};

/** The Windows page for the letters used here. */
const windows1252 = (value: string): Uint8Array =>
  Uint8Array.from(value, (letter) => ({ '€': 0x80, '–': 0x96 })[letter] ?? letter.charCodeAt(0));

const file = (...parts: Uint8Array[]): ReturnType<typeof blobSource> =>
  blobSource(new Blob(parts as Uint8Array<ArrayBuffer>[]), 'customers.csv');

const cases: readonly [string, Uint8Array, Encoding, 'mark' | 'valid' | 'same' | 'bytes', string][] = [
  ['UTF-8', new TextEncoder().encode(text), 'utf-8', 'valid', 'Zoë Müller'],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8', 'mark', 'Zoë Müller'],
  ['UTF-16 little end first', utf16(`\uFEFF${text}`, true), 'utf-16le', 'mark', 'Zoë Müller'],
  ['UTF-16 big end first', utf16(`\uFEFF${text}`, false), 'utf-16be', 'mark', 'Zoë Müller'],
  ['UTF-16 without a mark', utf16(text, true), 'utf-16le', 'bytes', 'Zoë Müller'],
  ['UTF-16 big end first without a mark', utf16(text, false), 'utf-16be', 'bytes', 'Zoë Müller'],
  [
    'the Windows page, where all of them agree',
    windows1252(western),
    'windows-1252',
    'same',
    'Zoë Müller – 5 €',
  ],
  [
    'the Windows page, where they do not',
    windows1252('id;name\r\n1;Zoë Muñoz\r\n'),
    'windows-1252',
    'bytes',
    'Zoë Muñoz',
  ],
  [
    'the Windows page of Central Europe',
    Uint8Array.of(
      ...new TextEncoder().encode('id;name\r\n1;'),
      0xa3,
      ...new TextEncoder().encode('ukasz\r\n'),
    ),
    'windows-1250',
    'bytes',
    'Łukasz',
  ],
];

describe('how a file writes its letters', () => {
  it.each(cases)('is guessed for %s', async (_, bytes, encoding, why, name) => {
    const seen = await inspectFile(file(bytes));
    if (!seen.ok) throw new Error(seen.detail);
    expect([seen.value.encoding, seen.value.encodingWhy]).toEqual([encoding, why]);
    expect(seen.value.columns[0]?.name).toBe('id');
    expect(seen.value.rows[0]?.cells.name).toBe(name);
  });

  it('is judged by the whole file, not by how it begins', async () => {
    const seen = await inspectFile(
      file(new TextEncoder().encode(`name\n${'plain\n'.repeat(200_000)}`), windows1252('Zoë\n')),
    );
    expect(seen.ok && seen.value.encoding).toBe('windows-1252');
  });

  it('can be chosen by hand, and the preview follows', async () => {
    const seen = await inspectFile(file(windows1252(western)), { encoding: 'utf-8' });
    if (!seen.ok) throw new Error(seen.detail);
    expect(seen.value.encodingWhy).toBe('chosen');
    expect(seen.value.rows[0]?.cells.name).toContain('\uFFFD');
  });

  it('decodes letters cut between two pieces', () => {
    const bytes = new TextEncoder().encode('Zoë€𝄞');
    const decoder = textDecoder('utf-8');
    const got = [...bytes].map((byte) => decoder.push(Uint8Array.of(byte))).join('') + decoder.end();
    expect(got).toBe('Zoë€𝄞');
  });

  it('reads the Windows page alike in every runtime', () => {
    expect(textDecoder('windows-1252').push(Uint8Array.of(0x80, 0x92, 0x9f, 0xff, 0x41))).toBe('€’ŸÿA');
  });

  it('reads ISO-8859-1 byte for byte, also where Windows differs', () => {
    expect(textDecoder('iso-8859-1').push(Uint8Array.of(0x5a, 0xeb, 0x80))).toBe('Zë\u0080');
  });
});
