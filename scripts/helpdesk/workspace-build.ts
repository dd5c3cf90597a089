import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const out = join(root, '.demo', 'workspace');

/**
 * Bundles the workspace page with the real CKEditor 5 and answers the folder it lies in. Built again only
 * when a source or the lockfile is newer; two processes may do it at once, the last rename wins.
 */
export async function buildWorkspace(): Promise<string> {
  const sources = readdirSync(join(here, 'workspace')).map((name) => join(here, 'workspace', name));
  const newest = Math.max(
    ...[...sources, join(root, 'package-lock.json')].map((file) => statSync(file).mtimeMs),
  );
  const made = join(out, 'workspace.js');
  if (existsSync(made) && statSync(made).mtimeMs > newest) return out;
  mkdirSync(join(root, '.demo'), { recursive: true });
  const fresh = mkdtempSync(join(root, '.demo', 'workspace-'));
  await build({
    configFile: false,
    root: join(here, 'workspace'),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      modulePreload: false,
      cssCodeSplit: false,
      target: 'es2022',
      cssTarget: 'chrome123',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        input: join(here, 'workspace', 'start.tsx'),
        output: { entryFileNames: 'workspace.js', assetFileNames: 'workspace.[ext]', codeSplitting: false },
      },
    },
  });
  const old = `${fresh}-old`;
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
  return out;
}
