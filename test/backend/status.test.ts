import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trimReports } from '../../src/backend/routes/status';
import { engines, type Running, start } from './running';

describe.each(engines)('reports of status on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const report = (version: string, playbookVersion: number, as = 'agent') =>
    running.call('POST', '/v1/status', { as, body: { version, playbookVersion, counts: { waiting: 3 } } });
  const told = async (): Promise<string[]> =>
    (await running.call('GET', '/v1/metrics', { as: 'admin' })).body
      .split('\n')
      .filter((line: string) => line.startsWith('leeway_browsers{'));
  const line = (version: string, playbook: number, reports: number, day = '2026-11-22') =>
    `leeway_browsers{day="${day}",version="${version}",playbook="${playbook}"} ${reports}`;

  test('are counted by day, version and playbook, and told to an administrator without anybody in it', async () => {
    const colleague = await running.tokenFor({ role: 'agent' });
    await Promise.all([report('0.1.0', 3), report('0.1.0', 3, colleague), report('0.1.0', 2, 'lead')]);
    expect((await report('0.2.0', 3)).status).toBe(204);
    expect(await told()).toEqual([line('0.1.0', 2, 1), line('0.1.0', 3, 2), line('0.2.0', 3, 1)]);
    const [row] = await running.context.opened.db.selectFrom('status_days').selectAll().execute();
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'day',
      'org_id',
      'playbook_version',
      'reports',
      'version',
    ]);
  });

  test('with a version that is none are counted as other, and no text of theirs is told', async () => {
    await report('"} 1\nleeway_browsers{day="x', 9);
    expect(await told()).toContain(line('other', 9, 1));
  });

  test('are told for a week and let go after ninety days', async () => {
    running.clock.now += 7 * 86_400_000;
    expect(await told()).toEqual([]);
    running.clock.now += 84 * 86_400_000;
    await trimReports(running.context.opened, running.clock.now);
    expect(await running.context.opened.db.selectFrom('status_days').selectAll().execute()).toEqual([]);
  });
});
