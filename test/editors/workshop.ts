import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { build } from 'vite';
import { selfSigned } from '../../scripts/helpdesk/certificate';

const root = join(import.meta.dirname, '..', '..');
export const address = 'https://editors.example.org/';

export interface Workshop {
  readonly port: number;
  readonly dist: string;
  close(): Promise<void>;
}

/** Builds the page with the editors and the extension with the hand, and serves the page over TLS. */
export async function openWorkshop(browser: 'chromium' | 'firefox'): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), `leeway-editors-${browser}-`));
  await Promise.all([buildPage(join(folder, 'page')), buildHand(join(folder, 'hand'), browser)]);
  const server = createServer(selfSigned(['editors.example.org']), (request, response) => {
    const path = normalize(new URL(request.url ?? '/', address).pathname).replace(/^(\.\.[/\\])+/, '');
    const file = path.startsWith('/ckeditor4/')
      ? join(root, 'node_modules', path)
      : join(folder, 'page', path);
    try {
      const html = path === '/';
      const type = html ? 'text/html' : types[path.split('.').at(-1) ?? ''];
      const body = html ? page : readFileSync(file);
      response.writeHead(200, { 'content-type': `${type ?? 'application/octet-stream'}; charset=utf-8` });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    dist: join(folder, 'hand'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

const page =
  '<!doctype html><meta charset="utf-8"><title>Editors</title><link rel="stylesheet" href="/page.css">' +
  '<script type="module" src="/page.js"></script><body>';

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir,
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        output: { entryFileNames: 'page.js', assetFileNames: 'page.[ext]', codeSplitting: false },
      },
    },
  });
}

async function buildHand(dist: string, browser: 'chromium' | 'firefox'): Promise<void> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, 'hand.ts'), formats: ['iife'], name: 'hand' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  write('hand.js', first.output[0].code);
  write('background.js', '');
  const own = {
    chromium: { background: { service_worker: 'background.js' } },
    firefox: {
      background: { scripts: ['background.js'] },
      browser_specific_settings: { gecko: { id: 'leeway@leeway.example', strict_min_version: '140.0' } },
    },
  };
  const manifest = {
    manifest_version: 3,
    name: 'Hand',
    version: '1.0',
    host_permissions: ['https://*.example.org/*'],
    content_scripts: [{ matches: ['https://*.example.org/*'], js: ['hand.js'], run_at: 'document_idle' }],
    ...own[browser],
  };
  write('manifest.json', JSON.stringify(manifest));
}
