import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/browsers';

/**
 * A browser that an administrator manages, by the very files an administrator writes. The files are mounted over
 * the browser's own folder in a mount namespace that only this browser lives in: no other browser of the machine
 * is managed, and nothing is left behind even when a test is killed.
 */
export interface Managed {
  /** Starts the browser with the policies in place; to be used as its program. */
  readonly program: string;
  write(policies: object): void;
  remove(): void;
  close(): void;
}

/** Of util-linux, on every Linux. */
const unshare = '/usr/bin/unshare';

interface Place {
  /** The folder that the browser reads; it must be there to be mounted over. */
  readonly folder: string;
  /** The file inside it. */
  readonly file: string;
}

const places: Readonly<Record<'chromium' | 'firefox', Place>> = {
  chromium: { folder: '/etc/chromium', file: 'policies/managed/leeway.json' },
  firefox: { folder: '/usr/share/firefox-esr/distribution', file: 'policies.json' },
};

/** Why a managed browser cannot be tried on this machine; null when it can. */
export function whyNotManaged(browser: 'chromium' | 'firefox'): string | null {
  if (process.platform !== 'linux') return 'policy files are tried on Linux only';
  if (process.getuid?.() !== 0) return 'only root can write policy files';
  const { folder } = places[browser];
  if (!existsSync(folder)) return `there is no ${folder}: another package of ${browser}`;
  const { status } = spawnSync(unshare, ['--mount', '--propagation', 'private', 'true']);
  return status === 0 ? null : 'this machine gives no mount namespace of its own';
}

export function managed(browser: 'chromium' | 'firefox'): Managed {
  const own = mkdtempSync(join(tmpdir(), `leeway-managed-${browser}-`));
  const { folder, file } = places[browser];
  const mounted = join(own, 'mounted');
  cpSync(folder, mounted, { recursive: true });
  const path = join(mounted, file);
  mkdirSync(join(path, '..'), { recursive: true });
  const program = join(own, browser);
  const start = `mount --bind '${mounted}' '${folder}' && exec '${findBrowser(browser)}' "$@"`;
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${unshare} --mount --propagation private sh -c '${start.replaceAll("'", `'\\''`)}' sh "$@"\n`,
  );
  chmodSync(program, 0o755);
  return {
    program,
    write: (policies) => writeFileSync(path, JSON.stringify(policies)),
    remove: () => rmSync(path, { force: true }),
    close: () => rmSync(own, { recursive: true, force: true, maxRetries: 3 }),
  };
}
