import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { postgresPrograms } from './postgres';
import { start } from './running';

it.skipIf(postgresPrograms() === null)(
  'after an import of many rows PostgreSQL knows how large its tables are, so that look-ups use their keys',
  async ({ onTestFinished }) => {
    const running = await start('postgres');
    onTestFinished(() => running.close());
    const lines = Array.from({ length: 1_000 }, (_, n) => `B-${n},c${n}@example.com,Customer ${n}`);
    const text = `id,email,name\n${lines.join('\n')}\n`;
    const answer = await running.call('POST', '/v1/import/customers', {
      as: 'admin',
      text,
      type: 'text/csv',
    });
    expect(answer).toMatchObject({ status: 200, body: { kept: 1_000 } });
    const { rows } = await sql<{ believed: number }>`
      select reltuples as believed from pg_class where relname = 'customers'`.execute(
      running.context.opened.db,
    );
    expect(rows[0]?.believed).toBe(1_000);
  },
  60_000,
);
