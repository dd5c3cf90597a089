import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a self-signed certificate for the given host names, both PEM; made fresh, valid for a week. */
export function selfSigned(hosts: readonly string[], now = Date.now()): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const name = sequence(set(sequence(oid('2.5.4.3'), node(0x0c, Buffer.from(hosts[0] ?? 'localhost')))));
  const toBeSigned = sequence(
    node(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(utcTime(now - day), utcTime(now + 7 * day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    node(
      0xa3,
      sequence(
        sequence(
          oid('2.5.29.17'),
          node(0x04, sequence(...hosts.map((host) => node(0x82, Buffer.from(host))))),
        ),
      ),
    ),
  );
  const signature = sign('sha256', toBeSigned, createPrivateKey(key));
  const der = sequence(toBeSigned, ecdsaWithSha256, node(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return { key, cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` };
}

const day = 86_400_000;

/** One ASN.1 node in DER: tag, length, content. */
function node(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => node(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => node(0x31, Buffer.concat(parts));
const integer = (value: Buffer): Buffer => node(0x02, value);

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const group = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) group.unshift((left & 0x7f) | 0x80);
    bytes.push(...group);
  }
  return node(0x06, Buffer.from(bytes));
}

const utcTime = (at: number): Buffer =>
  node(
    0x17,
    Buffer.from(
      new Date(at)
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2),
    ),
  );

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
