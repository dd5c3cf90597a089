import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../browser/driver';
import { dollars, transactionsHead as head, upload } from './upload';

const root = join(import.meta.dirname, '../..');

/** The real program, as an operator starts it. */
async function run(folder: string): Promise<{ child: ChildProcess; url: string; token: string | null }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, join(root, 'src/backend/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', LEEWAY_DATA: folder, LEEWAY_LOG: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // The program starts a child of its own; both are ended as one.
    detached: true,
  });
  onTestFinished(() => kill(child));
  let said = '';
  child.stdout?.on('data', (piece) => {
    said += piece;
  });
  const url = await until('the server', () => /on (http:\S+)/.exec(said)?.[1], 30_000);
  return { child, url, token: /shown only now: (\S+)/.exec(said)?.[1] ?? null };
}

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  });

test('a server killed in the middle of an import goes on with it, and no row is lost or counted twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await run(folder);
  const tokens = { agent: '', lead: '', admin: first.token ?? '' };
  const ask = async (url: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${tokens.admin}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as { line: number; kept: number; state: string; results: unknown };
  };
  const path = '/v1/import/transactions?batch=night';
  const whole = head + dollars(1, 9000, 'kill');
  const cut = upload({ url: first.url, tokens }, path);
  await cut.send(whole);
  const kept = async () => {
    const now = await ask(first.url, '/v1/import/night');
    return now.line > 1 ? now : null;
  };
  const acknowledged = await until('some of it to be kept', kept, 60_000);
  await kill(first.child);

  const second = await run(folder);
  const found = await ask(second.url, '/v1/import/night');
  expect(found.line).toBeGreaterThanOrEqual(acknowledged.line);
  expect(found.kept).toBe(found.line - 1);
  const again = upload({ url: second.url, tokens }, path);
  await again.send(whole);
  expect((await again.end()).body).toMatchObject({ state: 'done', rows: 9000, kept: 9000, failed: 0 });
  const lookups = Array.from({ length: 10 }, (_, one) => [{ kind: 'external', value: `kill-C${one}` }]);
  const { results } = await ask(second.url, '/v1/customers/find', { lookups });
  const spent = (results as { profile: { value: { lifetime: number } } }[]).map(
    (one) => one.profile.value.lifetime,
  );
  expect(spent).toEqual(spent.map(() => 90_000));
}, 180_000);
