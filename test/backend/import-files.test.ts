import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileFromWire } from '../../src/contract/profile';
import { asLine } from '../import/as-line';
import { type FileCase, files } from '../import/files';
import { engines, type Running, start } from './running';

const delimiterWord = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const typeOf = (file: string): string =>
  file.endsWith('.ndjson')
    ? 'application/x-ndjson'
    : file.endsWith('.json')
      ? 'application/json'
      : 'text/csv';

/** The answers as the parameters of a call. */
const queryOf = (answers: FileCase['answers']): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ currency: 'EUR', ...answers }).map(([name, value]) => [
      name,
      name === 'delimiter'
        ? delimiterWord[value as ',']
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    ]),
  );

describe.each(engines)('a file as a real system exports it, at the server, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine, Date.parse('2026-11-28T12:00:00Z'));
  }, 60_000);
  afterAll(() => running.close());

  const send = async (org: string, kind: string, file: string, answers: FileCase['answers']) => {
    const bytes = readFileSync(join(import.meta.dirname, '../import/files', file));
    const response = await fetch(`${running.url}/v1/import/${kind}?${queryOf(answers)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${org}`, 'content-type': typeOf(file) },
      body: bytes,
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of two shapes are looked into
    return { status: response.status, body: (await response.json()) as any };
  };
  /** Everybody the server keeps, in the order they came in. */
  const everybody = async (): Promise<string[]> => {
    const { db } = running.context.opened;
    const rows = await db.selectFrom('identifiers').select(['kind', 'value', 'customer_id']).execute();
    const lines = new Map<string, string>();
    for (const { kind, value, customer_id: id } of rows.filter((one) => one.kind !== 'phone')) {
      if (lines.has(id)) continue;
      const { body } = await running.call('GET', `/v1/customers/${id}`);
      lines.set(id, asLine(profileFromWire(body)));
      expect([kind, value]).toBeTruthy();
    }
    return [...lines.values()].sort();
  };
  const forgetAll = async () => {
    for (const table of ['identifiers', 'customers', 'accounts', 'batches', 'batch_errors'] as const)
      await running.context.opened.db.deleteFrom(table).execute();
  };

  test.each(files.map((one) => [one.file, one] as const))('%s', async (_, one) => {
    await forgetAll();
    if (one.asks) {
      const refused = await send(running.tokens.admin, 'customers', one.file, undefined);
      expect(refused).toMatchObject({ status: 422, body: { reason: 'invalid' } });
      const paths = refused.body.errors.map(({ path }: { path: string }) => path);
      expect(paths).toEqual(one.asks.map((about) => `/query/${about}`));
      for (const about of one.asks) expect(refused.body.detail).toContain(`?${about}=`);
      expect(await everybody()).toEqual([]);
    }
    const { status, body } = await send(running.tokens.admin, 'customers', one.file, one.answers);
    expect([status, body.state, body.kept]).toEqual([200, 'done', one.kept.length]);
    expect(await everybody()).toEqual([...one.kept].sort());
    const told = (one.told ?? []).map((each) => {
      const [line = '', ...rest] = each.split(' ');
      const column = rest.slice(
        0,
        rest.findIndex((word) => /^[a-z]+(-[a-z]+)+$|^(footer|conflict|duplicate)$/.test(word)),
      );
      return [Number(line), column.join(' ') === 'null' ? null : column.join(' ')];
    });
    if (one.told || !one.answers)
      expect(
        body.errors.map((each: { line: number; column: string | null }) => [each.line, each.column]),
      ).toEqual(told);
  });
});
