import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { find } from '../../src/backend/routes/customers';
import { start } from './running';

test('a look-up never reads all rows of an organisation, in any table', async ({ onTestFinished }) => {
  const running = await start('sqlite');
  onTestFinished(() => running.close());
  const { context, org } = running;
  const { db } = context.opened;
  await running.call('POST', '/v1/import/customers', {
    as: 'admin',
    text: 'id,email,name\nB-1,dana@example.com,Dana\n',
    type: 'text/csv',
  });
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const heard = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      asked.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const who = { org, agent: 'a', name: 'A', role: 'agent', team: null } as const;
  const body = { lookups: [[{ kind: 'email', value: 'dana@example.com' }]] };
  const call = { who, id: '', query: {}, body, header: () => undefined, stream: null };
  const { signal } = new AbortController();
  const answer = await find({ ...context, opened: { ...context.opened, db: heard } }, { ...call, signal });
  expect(answer).toMatchObject({ body: { results: [{ found: 'one' }] } });
  expect(asked).toHaveLength(1);
  for (const { sql: text } of asked) {
    const plan = await sql
      .raw<{ detail: string }>(`explain query plan ${text.replaceAll('?', "'x'")}`)
      .execute(db);
    const tables = plan.rows.filter(({ detail }) => /^SEARCH/.test(detail));
    expect(tables.length).toBeGreaterThan(7);
    // What was asked, and rows already narrowed to one customer's, are the only lists read from end to end.
    for (const { detail } of plan.rows)
      expect(detail).not.toMatch(/SCAN (?!json_each |part$|p$)|\(org_id=\?\)$/);
  }
}, 30_000);
