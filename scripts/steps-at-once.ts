import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './step';

interface Step {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

/**
 * Runs tools of node_modules/.bin, as many side by side as there are cores, the first of the list first. What
 * each one says is printed when it has ended. Ends the whole task when any has failed, after all have ended.
 */
export async function stepsAtOnce(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      if (!(await ran(next))) failed.push(next.name);
  };
  await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, lane));
  if (failed.length > 0) process.exit(1);
}

function ran({ name, tool, args }: Step): Promise<boolean> {
  const from = Date.now();
  const child = spawn(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    const end = (fine: boolean, more = ''): void => {
      const took = `(${((Date.now() - from) / 1000).toFixed(1)} s)`;
      process.stdout.write(`${Buffer.concat(said)}${more}`);
      console.log(fine ? `✓ ${name} ${took}` : `✗ ${name} failed ${took}`);
      resolve(fine);
    };
    child.once('error', (fault) => end(false, `${fault.message}\n`));
    child.once('close', (status) => end(status === 0));
  });
}
