import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crx, packKey, updatesXml } from '../../scripts/build/pack';
import { root } from '../../scripts/step';

/** A pack signed with a key of its own, and the place where browsers get it. */
export interface OwnPack {
  readonly id: string;
  /** Address of the update manifest on the loopback. */
  readonly updates: string;
  close(): Promise<void>;
}

/** Packs a built extension under a new id and serves it with its update manifest, as an organisation would. */
export async function serveOwnPack(dist: string): Promise<OwnPack> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-pack-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = packKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const source = join(folder, 'source');
  cpSync(dist, source, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as { version: string };
  writeFileSync(join(source, 'manifest.json'), JSON.stringify({ ...manifest, key: key.publicKey }));
  const pack = crx(readFileSync(zipped(source, folder)), key);
  rmSync(folder, { recursive: true, force: true });
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', address());
    if (pathname === '/updates.xml')
      response.end(updatesXml(key.id, manifest.version, address(), 'leeway.crx'));
    else if (pathname === '/leeway.crx')
      response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(pack);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    id: key.id,
    updates: `${address()}updates.xml`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The built extension as one file in a folder, as stores and administrators get it. */
export function zipped(source: string, folder: string): string {
  const name = 'leeway.zip';
  const { status, stderr } = spawnSync(
    join(root, 'node_modules/.bin/web-ext'),
    ['build', '--source-dir', source, '--artifacts-dir', folder, '--filename', name, '--no-config-discovery'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`no zip: ${stderr}`);
  return join(folder, name);
}
