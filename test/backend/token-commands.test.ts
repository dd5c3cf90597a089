import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCommand, tokenCommand } from '../../src/backend/signin/token-commands';
import { engines, type Running, start } from './running';

describe.each(engines)('tokens from the command line on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const run = async (...args: string[]): Promise<{ code: number; said: string }> => {
    const lines: string[] = [];
    const { opened } = running.context;
    const code = await tokenCommand(
      { opened, now: running.clock.now, say: (line) => lines.push(line) },
      readCommand(args),
    );
    return { code, said: lines.join('\n') };
  };
  const tokenIn = (said: string): string => /leeway_[\w-]+/.exec(said)?.[0] ?? 'none';

  test('a lead gets one, in a team that is made, and a second one for another browser', async () => {
    const made = await run('token', '--for', 'Iris Okafor', '--role', 'lead', '--team', 'Returns');
    expect(made.code).toBe(0);
    const me = await running.call('GET', '/v1/me', { as: tokenIn(made.said) });
    expect(me).toMatchObject({ status: 200, body: { name: 'Iris Okafor', role: 'lead' } });
    const again = await run('token', '--for', 'Iris Okafor', '--role', 'lead', '--name', 'laptop');
    const same = await running.call('GET', '/v1/me', { as: tokenIn(again.said) });
    expect(same.body).toEqual(me.body);
    const all = await run('tokens');
    expect(all.said).toContain('Iris Okafor · lead · made 2026-11-22 · last used 2026-11-22');
    expect(all.said).toContain('Iris Okafor "laptop" · lead');
    expect(all.said).not.toContain(tokenIn(made.said));
  });

  test('one for imports imports, and opens nothing else', async () => {
    const { said } = await run('token', '--for', 'the shop', '--only', 'import');
    const as = tokenIn(said);
    const text = 'id,email,name\nC-1,dana@example.com,Dana\n';
    const imported = await running.call('POST', '/v1/import/customers?batch=b', {
      as,
      text,
      type: 'text/csv',
    });
    expect(imported).toMatchObject({ status: 200, body: { kept: 1 } });
    expect((await running.call('GET', '/v1/import/b', { as })).status).toBe(200);
    for (const [method, path] of [
      ['GET', '/v1/me'],
      ['GET', '/v1/metrics'],
      ['GET', '/v1/changes?after=0'],
      ['POST', '/v1/customers/find'],
      ['GET', '/v1/insights'],
    ] as const)
      expect(await running.call(method, path, { as }), path).toMatchObject({
        status: 403,
        body: { reason: 'forbidden', detail: 'this token is for import alone' },
      });
  });

  test('one for the metrics reads them alone', async () => {
    const as = tokenIn((await run('token', '--for', 'watch', '--only', 'metrics')).said);
    expect((await running.call('GET', '/v1/metrics', { as })).status).toBe(200);
    expect((await running.call('GET', '/v1/customers/x/export', { as })).status).toBe(403);
  });

  test('a revoked one is refused at once, and cannot be revoked twice', async () => {
    const as = tokenIn((await run('token', '--for', 'Noor Haddad')).said);
    expect((await running.call('GET', '/v1/me', { as })).body).toMatchObject({ role: 'agent' });
    const line = (await run('tokens')).said.split('\n').find((one) => one.includes('Noor Haddad')) ?? '';
    const id = line.split(' ')[0] ?? '';
    expect(await run('revoke', id)).toEqual({ code: 0, said: 'Revoked.' });
    expect((await running.call('GET', '/v1/me', { as })).status).toBe(401);
    expect((await run('tokens')).said).toContain(
      'Noor Haddad · agent · made 2026-11-22 · revoked 2026-11-22',
    );
    expect(await run('revoke', id)).toMatchObject({
      code: 2,
      said: expect.stringContaining('No token in use'),
    });
  });

  test.each([
    [['token'], '--for: whose token it is'],
    [['token', '--for', 'X', '--role', 'boss'], '--role: boss is none; agent, lead or admin.'],
    [['token', '--for', 'X', '--only', 'all'], '--only: all is none; import or metrics.'],
    [
      ['token', '--for', 'X', '--only', 'import', '--role', 'agent'],
      "--role: a token for import is an admin's",
    ],
    [['token', '--for', 'x'.repeat(101)], '--for: at most 100 letters.'],
    [['token', '--whose', 'X'], '--whose'],
    [['token', '--for', 'Administrator'], '--role: Administrator is here as admin.'],
    [['tokenz'], 'npm run backend -- token --for'],
    [['tokens', 'all'], 'npm run backend -- tokens'],
  ])('%j makes nothing and says what to write instead', async (args, said) => {
    const before = await run('tokens');
    const answer = await run(...args);
    expect(answer).toMatchObject({ code: 2, said: expect.stringContaining(said) });
    expect(await run('tokens')).toEqual(before);
  });
});

describe('words on the command line that ask for nothing', () => {
  const root = join(import.meta.dirname, '../..');
  test.each([
    [['--help'], 0],
    [['token', '--for', 'X', '-h'], 0],
    [['serve'], 2],
    [['token', '--role', 'lead'], 2],
  ] as const)(
    '%j makes no database: its first token would be spent',
    (args, code) => {
      const folder = mkdtempSync(join(tmpdir(), 'leeway-words-'));
      const data = join(folder, 'data');
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/backend/start.ts'), ...args],
        { env: { ...process.env, LEEWAY_DATA: data, DATABASE_URL: '' }, encoding: 'utf8', timeout: 30_000 },
      );
      expect(stdout).toContain('npm run backend -- token --for');
      expect(stdout).not.toContain('leeway_');
      expect(status).toBe(code);
      expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
      rmSync(folder, { recursive: true });
    },
    40_000,
  );
});
