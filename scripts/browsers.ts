import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { root } from './step';

export type BrowserName = 'chromium' | 'firefox';

const named: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

const elsewhere: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/usr/lib/chromium/chromium'],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const override: Readonly<Record<BrowserName, string>> = {
  chromium: 'LEEWAY_CHROMIUM',
  firefox: 'LEEWAY_FIREFOX',
};

/** A browser that is already on this machine and starts, or null. */
export function installedBrowser(name: BrowserName): string | null {
  const wished = process.env[override[name]];
  if (wished) return wished;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...named[name].flatMap((program) => folders.map((folder) => join(folder, program))),
    ...elsewhere[name],
    ...(name === 'chromium' ? [playwright.executablePath()] : []),
  ];
  return candidates.find((path) => path && existsSync(path) && works(path, name)) ?? null;
}

/**
 * The path of a browser to drive: an installed one, else Playwright's download, else (as root, where there
 * is apt-get) the distribution's package. Throws one sentence that says what is missing and how to get it.
 */
export function findBrowser(name: BrowserName): string {
  const found = installedBrowser(name) ?? downloaded(name) ?? packaged(name);
  if (found) return found;
  const choices = named[name].slice(0, 2).join(' or ');
  throw new Error(
    `No ${name} to drive. Install ${choices}, or set ${override[name]} to the path of one ` +
      '(branded Chrome since 137 cannot load an unpacked extension).',
  );
}

/** Both browsers as the environment that tests read, or the end of the task with what is missing. */
export function browsersOrEnd(): Readonly<Record<string, string>> {
  try {
    return { [override.chromium]: findBrowser('chromium'), [override.firefox]: findBrowser('firefox') };
  } catch (missing) {
    console.error(missing instanceof Error ? missing.message : String(missing));
    process.exit(1);
  }
}

/** It answers `--version`; branded Chrome only while it still loads unpacked extensions. */
function works(path: string, name: BrowserName): boolean {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  if (status !== 0) return false;
  const branded = name === 'chromium' && /^Google Chrome (\d+)/.exec(stdout.trim());
  return !branded || Number(branded[1]) < 137;
}

function downloaded(name: BrowserName): string | null {
  if (name !== 'chromium') return null;
  console.log('No Chromium on this machine; asking Playwright for its own …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return installedBrowser(name);
}

function packaged(name: BrowserName): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return null;
  const program = named[name][0] ?? name;
  console.log(`Installing ${program} with apt-get …`);
  const apt = (args: readonly string[]): void => {
    spawnSync('apt-get', [...args], { stdio: 'inherit', timeout: 600_000 });
  };
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', program, 'fonts-dejavu-core']);
  return installedBrowser(name);
}
