import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postgresPrograms, startPostgres } from '../backend/postgres';
import { engines } from '../backend/running';
import { until } from '../browser/driver';

const root = join(import.meta.dirname, '../..');
const rows = Number(process.env.LEEWAY_ROWS ?? 1_000_000);
const customers = Math.ceil(rows / 10);

/** What the process holds in memory, in megabytes, as the system counts it. */
const resident = (child: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function* file(): AsyncGenerator<Buffer> {
  yield Buffer.from('id,customer,at,amount,currency\n');
  for (let from = 0; from < rows; from += 1000) {
    let text = '';
    for (let one = from; one < Math.min(rows, from + 1000); one++) {
      const day = `20${20 + (one % 6)}-0${1 + (one % 9)}-${10 + (one % 19)}`;
      text += `T-${one},C-${(one * 7919) % customers},${day},${(one % 90) + 1}.50,USD\n`;
    }
    yield Buffer.from(text);
  }
}

const rank = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

test.for(engines)(
  'a million rows come in within bounded memory, and others are served meanwhile, on %s',
  // What is promised is memory and that others are served; how long it takes is the machine's.
  { timeout: 40 * 60_000 },
  async (engine, { onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'leeway-million-'));
    const programs = postgresPrograms();
    const postgres = engine === 'postgres' && programs ? await startPostgres(programs) : null;
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/backend/start.ts')], {
      cwd: root,
      env: {
        ...process.env,
        ...{ PORT: '0', LEEWAY_DATA: folder, LEEWAY_LOG: 'off', LEEWAY_CALLS_PER_MINUTE: '1000000' },
        DATABASE_URL: postgres?.url ?? '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await new Promise((done) => child.once('exit', done));
      }
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    const token = await until('the server', () => /shown only now: (\S+)/.exec(said)?.[1], 30_000);
    const url = /on (http:\S+)/.exec(said)?.[1] ?? '';
    const headers = { authorization: `Bearer ${token}` };
    const idle = resident(child);

    const health: number[] = [];
    const find: number[] = [];
    let most = 0;
    let over = false;
    const others = (async () => {
      while (!over) {
        let from = performance.now();
        await (await fetch(`${url}/v1/health`)).arrayBuffer();
        health.push(performance.now() - from);
        from = performance.now();
        const value = `C-${Math.floor(Math.random() * customers)}`;
        const body = JSON.stringify({ lookups: [[{ kind: 'external', value }]] });
        const call = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
        await (await fetch(`${url}/v1/customers/find`, call)).arrayBuffer();
        find.push(performance.now() - from);
        most = Math.max(most, resident(child));
        await new Promise((done) => setTimeout(done, 20));
      }
    })();
    const from = performance.now();
    const answer = await fetch(`${url}/v1/import/transactions?batch=million`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: file() as never,
      duplex: 'half',
    } as RequestInit);
    const took = performance.now() - from;
    over = true;
    await others;
    expect(await answer.json()).toMatchObject({ state: 'done', rows, kept: rows, failed: 0, line: rows + 1 });
    console.log(
      `${engine}: ${rows} rows in ${(took / 1000).toFixed(0)} s, ${Math.round((rows / took) * 1000)} a second; ` +
        `memory ${idle.toFixed(0)} MB idle, ${most.toFixed(0)} MB at most; ` +
        `health p50 ${rank(health, 0.5).toFixed(1)} p99 ${rank(health, 0.99).toFixed(1)} ms, ` +
        `find p50 ${rank(find, 0.5).toFixed(1)} p99 ${rank(find, 0.99).toFixed(1)} ms`,
    );
    expect(most).toBeLessThan(idle + 350);
    expect(rank(health, 0.99)).toBeLessThan(500);
    expect(rank(find, 0.99)).toBeLessThan(1000);
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  },
);
