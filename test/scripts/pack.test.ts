import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { crx, packKey, updatesXml } from '../../scripts/build/pack';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const zip = Buffer.from('PK and so on');

/** The fields of a protocol buffer by number; only those that hold bytes. */
function fields(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const varint = (): number => {
    let n = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      n += (byte & 127) * shift;
      if (byte < 128) return n;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const length = varint();
    found.set(tag >> 3, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

test('the id is what Chromium makes of the public key', () => {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex').slice(0, 32);
  expect(packKey(pem).id).toBe([...hex].map((d) => 'abcdefghijklmnop'[Number.parseInt(d, 16)]).join(''));
  expect(packKey(pem).publicKey).toBe(der.toString('base64'));
});

test('a pack holds the zip, the key and a signature over both the id and the zip', () => {
  const made = crx(zip, packKey(pem));
  expect(made.subarray(0, 4).toString()).toBe('Cr24');
  expect(made.readUInt32LE(4)).toBe(3);
  const length = made.readUInt32LE(8);
  expect(made.subarray(12 + length)).toEqual(zip);
  const head = fields(made.subarray(12, 12 + length));
  const proof = fields(head.get(2) ?? Buffer.alloc(0));
  const signedData = head.get(10_000) ?? Buffer.alloc(0);
  const id = fields(signedData).get(1);
  expect(id?.toString('hex')).toBe(
    createHash('sha256')
      .update(proof.get(1) ?? '')
      .digest('hex')
      .slice(0, 32),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(signedData.length);
  const signed = (body: Buffer) => Buffer.concat([Buffer.from('CRX3 SignedData\0'), size, signedData, body]);
  const key = createPublicKey({ key: proof.get(1) ?? Buffer.alloc(0), format: 'der', type: 'spki' });
  const signature = proof.get(2) ?? Buffer.alloc(0);
  expect(verify('sha256', signed(zip), key, signature)).toBe(true);
  expect(verify('sha256', signed(Buffer.from('another zip')), key, signature)).toBe(false);
});

test('a key that is none, or no RSA key, signs nothing', () => {
  expect(() => packKey('not a key')).toThrow();
  const { privateKey: curve } = generateKeyPairSync('ed25519');
  expect(() => packKey(curve.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('not an RSA key');
});

test('the update manifest names the pack by its address', () => {
  const xml = updatesXml('a'.repeat(32), '0.1.0.7', 'https://it.example.com/leeway/?a=1&b=', 'leeway.crx');
  expect(xml).toContain(`<app appid="${'a'.repeat(32)}">`);
  expect(xml).toContain('codebase="https://it.example.com/leeway/?a=1&amp;b=leeway.crx" version="0.1.0.7"');
});
