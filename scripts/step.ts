import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs one tool of node_modules/.bin to its end; ends the whole task with its status when it fails. */
export function step(name: string, tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const from = Date.now();
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`✗ ${name} failed`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}
