import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the built extension lies; `LEEWAY_DIST` names another folder with `chromium` and `firefox` in it. */
export function built(name: 'chromium' | 'firefox'): string {
  const folder = join(process.env.LEEWAY_DIST ?? join(import.meta.dirname, '..', '..', 'dist'), name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No built extension in ${folder}: run "npm run build" first.`);
  }
  return folder;
}

/** Git-ignored folder for pictures of failures and of every screen. */
export const pictures = join(import.meta.dirname, '..', '..', '.demo', 'pictures');
