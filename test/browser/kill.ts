import { readdirSync, readFileSync } from 'node:fs';

/** Kills the browser that runs on this profile folder as a power cut would: no signal it could answer. */
export function killBrowserOf(profile: string): number {
  const mine = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`));
  for (const pid of mine) process.kill(pid, 'SIGKILL');
  return mine.length;
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}
