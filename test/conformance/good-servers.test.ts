import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../backend/acts-for-test';
import { engines, type Running, start } from '../backend/running';
import { runSuite } from './suite';

const customers = 'id,email,name,customer since\nC-1,dana@example.com,Dana,2020-05-01\n';

describe.each(engines)('the reference server on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine, Date.now());
    await publish(running);
    await running.call('POST', '/v1/import/customers', { as: 'admin', text: customers, type: 'text/csv' });
  }, 60_000);
  afterAll(() => running.close());

  test('keeps every promise of the contract', async () => {
    const { url, tokens } = running;
    const outcomes = await runSuite(
      { url, tokens, known: { kind: 'email', value: 'dana@example.com' } },
      'admin',
    );
    expect(outcomes.filter((one) => one.broken !== null)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(45);
  }, 60_000);
});
