import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TeamInsights } from '../../../../src/messages/insights';
import type { Result } from '../../../../src/trouble/result';
import { publish } from '../../../backend/acts-for-test';
import { type LinkedDesk, linkedDesk } from '../linked-desk';

let it: LinkedDesk;
beforeEach(async () => {
  it = await linkedDesk();
});
afterEach(() => it.close());

const insights = async () => (await it.say.console({ type: 'console/insights' })) as Result<TeamInsights>;

test('a lead is told the figures of the backend', async () => {
  const rows = Array.from({ length: 6 }, (_, one) => `I-${one},P-${one},2026-08-0${one + 1},10.00,USD\n`);
  const text = `id,customer,at,amount,currency\n${rows.join('')}`;
  await it.server.call('POST', '/v1/import/transactions', { as: 'admin', text, type: 'text/csv' });
  await publish(it.server);
  await it.signIn(it.server.tokens.lead);
  const told = await insights();
  expect(told).toMatchObject({ ok: true, value: { fewest: 5, rules: [], customers: { currency: 'USD' } } });
  const months = told.ok ? (told.value.customers?.months ?? []) : [];
  expect(months.at(-1)).toMatchObject({ month: '2026-08', new: { customers: 6, spend: 6000 } });
});

test('an agent is refused, nobody signed in is told so, and a pulled cable is no answer', async () => {
  expect(await insights()).toMatchObject({ ok: false, reason: 'not-signed-in' });
  await it.signIn();
  expect(await insights()).toMatchObject({ ok: false, reason: 'forbidden' });
  it.cable.out = true;
  expect(await insights()).toMatchObject({ ok: false, reason: 'offline' });
});
