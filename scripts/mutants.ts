import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { mutantsOf, sampleOf } from './mutants/mutants-of';
import { mark, type Trial, type Word } from './mutants/try-mutants';
import { root } from './step';

/**
 * Puts small faults into the code, one at a time, and says which of them no test notices: a sample of each folder, the
 * same for the same seed. `npm run test:mutants -- [--sample 30] [--seed 1] [folder …]`. A fault counts as found when
 * a test of the list beside its folder fails or never ends; what another test would find counts as not found.
 * Nothing on the disk is changed.
 */
const folders: Readonly<Record<string, { readonly only?: string; readonly tests: readonly string[] }>> = {
  'src/advice': { tests: ['test/advice/'] },
  'src/listening/english': { tests: ['test/listening/'] },
  'src/backend/acts': {
    tests: [
      ...['given-word', 'shared-room', 'forged-acts', 'ledger', 'asks', 'incident-budget', 'whose-word'],
      ...['together', 'facts-held', 'accounts', 'boundaries', 'told-by-days'],
    ].map((name) => `test/backend/${name}.test.ts`),
  },
  'src/backend/customers': {
    only: 'forget',
    tests: ['forgetting', 'agents-let-go', 'export', 'asks', 'incidents'].map(
      (name) => `test/backend/${name}.test.ts`,
    ),
  },
  'extension/background/acts': { tests: ['acts/', 'case/', 'link/'].map(of) },
  'extension/background/link': { tests: ['link/', 'policy/'].map(of) },
  'extension/background/kept': {
    tests: ['kept/', 'restart.test.ts', 'privacy.test.ts', 'way-of-a-case.test.ts', 'link/'].map(of),
  },
  'extension/page': { tests: ['test/extension/page/'] },
};

function of(name: string): string {
  return `test/extension/background/${name}`;
}

const args = process.argv.slice(2);
function option(name: string, without: number): number {
  const at = args.indexOf(name);
  if (at < 0) return without;
  const [, value] = args.splice(at, 2);
  if (value && /^\d+$/.test(value)) return Number(value);
  console.error(`${name} wants a whole number, not ${value ?? 'nothing'}.`);
  process.exit(1);
}
const sample = option('--sample', 30);
const seed = option('--seed', 1);
const unknown = args.find((name) => !Object.hasOwn(folders, name));
if (unknown !== undefined) {
  console.error(`No tests are named for "${unknown}". There are: ${Object.keys(folders).join(', ')}.`);
  process.exit(1);
}

let missed = 0;
const scratch = mkdtempSync(join(tmpdir(), 'leeway-mutants-'));
for (const [folder, { only = '', tests }] of Object.entries(folders)) {
  if (args.length > 0 && !args.includes(folder)) continue;
  const all = codeIn(folder, only).flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  const mutants = sampleOf(all, sample, seed);
  const killers = await killersOf({ mutants, tests });
  console.log('');
  const left = mutants.filter((_, index) => (killers.get(index) ?? null) === null);
  missed += left.length;
  const found = mutants.length - left.length;
  console.log(`${folder}: ${found} of ${mutants.length} found; ${all.length} faults could be put in`);
  for (const { file, line, was, is } of left)
    console.log(`  ${file}:${line}  ${short(was)}  →  ${short(is)}`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`Seed ${seed}: ${missed} not found.`);

function codeIn(folder: string, only: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && file.includes(only))
    .sort();
}

/** By which test each fault was found, by its number. A process that hangs on one is ended and begun on the next. */
async function killersOf(trial: Trial): Promise<ReadonlyMap<number, string | null>> {
  const path = join(scratch, 'trial.json');
  writeFileSync(path, JSON.stringify(trial));
  const killers = new Map<number, string | null>();
  for (let from = 0; from < trial.mutants.length; ) from = await tryFrom(path, from, killers);
  return killers;
}

function tryFrom(path: string, from: number, killers: Map<number, string | null>): Promise<number> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = join(root, 'scripts/mutants/try-mutants.ts');
  const child = spawn(process.execPath, [tsx, script, path, String(from)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const end = (): void => {
    // With its workers, which may be the ones that hang.
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  return new Promise((resolve, reject) => {
    let at = from;
    let patience = 0;
    let timer: NodeJS.Timeout | undefined;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.includes(mark)) return;
      const word = JSON.parse(line.slice(line.indexOf(mark) + 1)) as Word;
      clearTimeout(timer);
      if (word.says === 'ready') {
        console.log(`▸ ${word.tests} test files, ${(word.took / 1000).toFixed(1)} s without a fault`);
        patience = 60_000 + 5 * word.took;
      } else if (word.says === 'begins') {
        at = word.index;
        timer = setTimeout(end, patience);
      } else {
        killers.set(word.index, word.killedBy);
        process.stdout.write(word.killedBy === null ? '!' : '.');
      }
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(Number.MAX_SAFE_INTEGER);
      if (patience === 0) return reject(new Error('The tests do not pass as they are.'));
      if (!killers.has(at)) killers.set(at, 'never ends');
      resolve(at + 1);
    });
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
