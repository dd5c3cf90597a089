import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs one tool of node_modules/.bin to its end; ends the whole task with its status when it fails. */
export function step(...tried: Parameters<typeof attempt>): void {
  const status = attempt(...tried);
  if (status !== 0) process.exit(status);
}

/** The same, but says how it ended and goes on. */
export function attempt(
  name: string,
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): number {
  const from = Date.now();
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const took = `(${((Date.now() - from) / 1000).toFixed(1)} s)`;
  if (status === 0) console.log(`✓ ${name} ${took}`);
  else console.error(`✗ ${name} failed ${took}`);
  return status ?? 1;
}
