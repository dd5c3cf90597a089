import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/backend/database/open';
import { firstRun } from '../../src/backend/organisation';
import { engines } from '../backend/running';
import { callerAt } from './caller';
import { chanceOf, seedOfRun } from './chance';
import { actAllDay } from './giver';
import { publishAllDay } from './publisher';
import { startServer } from './server-process';
import { stageOn } from './stage';

/** For what comes when it comes; the limit is for what never does. */
const eventually = { timeout: 60_000, interval: 20 };

const ask = async (url: string, token = '') => {
  const from = performance.now();
  const answer = await fetch(url, token === '' ? {} : { headers: { authorization: `Bearer ${token}` } });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body, took: performance.now() - from };
};

test.runIf(engines.includes('postgres'))(
  'a database that breaks off, hangs and comes back is said, and everything goes on where it was',
  { timeout: 240_000 },
  async ({ onTestFinished }) => {
    const chance = chanceOf(seedOfRun());
    const stage = await stageOn('postgres');
    onTestFinished(() => stage.close());
    const { postgres } = stage;
    if (postgres === null) throw new Error('no database');
    const server = await startServer({ address: stage.address });
    onTestFinished(() => server.kill());
    let felt = 0;
    const feeling: typeof fetch = async (...request) => {
      const answer = await fetch(...request);
      if (answer.status >= 500) felt += 1;
      return answer;
    };
    const calls = (who: 'agent' | 'lead') => [
      callerAt(server.url, stage.tokens[who], chance.fork(who), feeling),
    ];

    await publishAllDay('first', calls('lead'), chance, (done) => done < 1);
    let working = true;
    const counts = new Map<string, number>();
    const total = () => [...counts.values()].reduce((sum, count) => sum + count, 0);
    /** Agents were told of acts since then, however long that takes on this machine. */
    const workGoesOn = async (): Promise<void> => {
      const before = total();
      await expect.poll(total, eventually).toBeGreaterThan(before + 5);
    };
    const acting = ['iris', 'noor', 'sam', 'tom'].map((name) =>
      actAllDay(name, calls('agent'), chance.fork(name), (count) => {
        counts.set(name, count);
        return working;
      }),
    );
    for (let times = 0; times < 2; times++) {
      await workGoesOn();
      await pause(chance.whole(0, 300));
      const before = felt;
      await postgres.crash();
      const health = await ask(`${server.url}/v1/health`);
      expect(health).toMatchObject({ status: 503, body: { live: true, ready: false } });
      expect(health.took).toBeLessThan(3_000);
      const refused = await ask(`${server.url}/v1/me`, stage.tokens.agent);
      expect(refused).toMatchObject({ status: 503, body: { reason: 'server-error' } });
      await expect.poll(() => felt, eventually).toBeGreaterThan(before);
      await postgres.again();
      await expect.poll(async () => (await ask(`${server.url}/v1/health`)).status, eventually).toBe(200);
    }
    await workGoesOn();
    postgres.freeze();
    const frozen = await ask(`${server.url}/v1/health`);
    postgres.thaw();
    expect(frozen).toMatchObject({ status: 503, body: { ready: false } });
    expect(frozen.took).toBeLessThan(3_500);
    await expect.poll(async () => (await ask(`${server.url}/v1/health`)).status, eventually).toBe(200);
    await workGoesOn();
    working = false;
    const told = await Promise.all(acting);
    const applied = told.flatMap((one) => [...one.applied.keys()]);
    const stored = await stage.look(({ db }) => db.selectFrom('events').select('event_id').execute());
    expect(stored.map((row) => row.event_id).sort()).toEqual(applied.sort());
  },
);

test.runIf(engines.includes('postgres'))(
  'of processes that start at once on an empty database one makes the organisation',
  { timeout: 60_000 },
  async ({ onTestFinished }) => {
    const stage = await stageOn('postgres');
    onTestFinished(() => stage.close());
    const all = await Promise.all(Array.from({ length: 6 }, () => openDatabase(stage.address)));
    onTestFinished(async () => {
      await Promise.all(all.map((one) => one.close()));
    });
    const [one] = all;
    for (const table of ['orgs', 'teams', 'agents', 'tokens'] as const)
      await one?.db.deleteFrom(table).execute();
    const made = await Promise.all(all.map((opened) => firstRun(opened, Date.now())));
    expect(made.filter((first) => first !== null)).toHaveLength(1);
    expect(await one?.db.selectFrom('orgs').select('org_id').execute()).toHaveLength(1);
  },
);
