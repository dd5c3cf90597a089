import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What a private key says of the pack that it signs. */
export interface PackKey {
  readonly pem: string;
  /** DER of the public key, as the manifest's `key` holds it. */
  readonly publicKey: string;
  /** The extension's id in every browser made of Chromium. */
  readonly id: string;
}

/** Reads a private RSA key in PEM; throws what the key is not. */
export function packKey(pem: string): PackKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('not an RSA key');
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { pem, publicKey: der.toString('base64'), id: letters(sha256(der).subarray(0, 16)) };
}

/**
 * A Chromium pack, version 3: a head with the public key and its signature over the id and the zip, then the
 * zip. Written as Chromium's own `components/crx_file/crx3.proto` describes it.
 */
export function crx(zip: Buffer, { pem, publicKey }: PackKey): Buffer {
  const der = Buffer.from(publicKey, 'base64');
  const signedData = field(1, sha256(der).subarray(0, 16));
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, zip]),
    pem,
  );
  const proof = Buffer.concat([field(1, der), field(2, signature)]);
  const head = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(head.length), head, zip]);
}

/** What a browser reads to learn of a newer pack. */
export const updatesXml = (id: string, version: string, packUrl: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escaped(packUrl + file)}" version="${version}" />
  </app>
</gupdate>
`;

/** The same for Firefox. */
export const updatesJson = (id: string, version: string, packUrl: string, file: string): string =>
  `${JSON.stringify({ addons: { [id]: { updates: [{ version, update_link: packUrl + file }] } } }, null, 2)}\n`;

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const letters = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

const uint32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
};

/** One field of bytes in a protocol buffer. */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);

function varint(n: number): Buffer {
  const bytes: number[] = [];
  let rest = n;
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
