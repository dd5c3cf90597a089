import { expect, it } from 'vitest';
import { newId } from '../../src/id';
import { giveOf, publish, send } from './acts-for-test';
import { hasPooler } from './pgbouncer';
import { postgresPrograms } from './postgres';
import { start } from './running';

it.skipIf(postgresPrograms() === null || !hasPooler())(
  'behind a pooler that hands out another connection each time, gives and look-ups are as always',
  async ({ onTestFinished }) => {
    const running = await start('postgres', undefined, { pooled: true });
    onTestFinished(() => running.close());
    await publish(running);
    const imported = await running.call('POST', '/v1/import/customers', {
      as: 'admin',
      text: 'id,email,name\nB-1,dana@example.com,Dana\n',
      type: 'text/csv',
    });
    expect(imported).toMatchObject({ status: 200, body: { kept: 1, failed: 0 } });
    const look = () =>
      running.call('POST', '/v1/customers/find', {
        body: { lookups: [[{ kind: 'email', value: 'dana@example.com' }]] },
      });
    const give = (n: number) => {
      const { now } = running.clock;
      const id = newId(now);
      const one = giveOf(running, { id, decision: newId(now), case: `zendesk:acme:${n % 4}`, amount: 2_000 });
      return send(running, [one]);
    };
    const both = await Promise.all(Array.from({ length: 40 }, async (_, n) => [await look(), await give(n)]));
    expect(both.map(([found]) => found?.body.results[0].profile?.name)).toEqual(Array(40).fill('Dana'));
    const results = both.map(([, given]) => given?.body.results[0].result);
    // Room for two of them on each of the four cases.
    expect(results.filter((one) => one === 'accepted')).toHaveLength(8);
    expect(results.filter((one) => one === 'rejected')).toHaveLength(32);
  },
);
