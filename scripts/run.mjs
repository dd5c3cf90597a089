/**
 * One door for every task, plain Node so that it works before anything is installed:
 * it installs what is missing, then hands over to the TypeScript in this folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task = 'help', ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Leeway needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing packages …');
  // Not `npm ci`: it refuses a lockfile that lacks a binary made for another platform (docs/decisions/05).
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
}

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const tasks = JSON.parse(readFileSync(join(root, 'scripts', 'tasks.json'), 'utf8'));
const script = tasks[task];
if (!script) {
  console.error(`No task "${task}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(1);
}
run(process.execPath, [tsx, join(root, script), ...rest]);
