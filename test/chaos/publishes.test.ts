import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { engines } from '../backend/running';
import { callerAt } from './caller';
import { chanceOf, rounds, seedOfRun } from './chance';
import { publishAllDay } from './publisher';
import { readAll } from './reader';
import { startServer } from './server-process';
import { stageOn } from './stage';

/** A thousand in the long run. */
const each = rounds > 3 ? 250 : 6;
const leads = ['lena', 'omar', 'pia', 'quin'];

test.runIf(engines.includes('postgres'))(
  'of many publishes by four leads at two servers, one of them killed now and then, none is lost and none is doubled',
  { timeout: 120_000 + each * 4_000 },
  async ({ onTestFinished }) => {
    const chance = chanceOf(seedOfRun());
    const stage = await stageOn('postgres');
    onTestFinished(() => stage.close());
    const steady = await startServer({ address: stage.address });
    let struck = await startServer({ address: stage.address });
    onTestFinished(async () => {
      await Promise.all([steady.kill(), struck.kill()]);
    });
    const urls = [steady.url, struck.url];
    const callers = (who: 'agent' | 'lead', name: string) =>
      urls.map((url) => callerAt(url, stage.tokens[who], chance.fork(name)));

    let end: number | null = null;
    const reading = Array.from({ length: 6 }, (_, n) =>
      readAll(callers('agent', `reader ${n}`), chance.fork(`reader ${n}`), () => end),
    );
    let busy = true;
    const publishing = Promise.all(
      leads.map((name) => publishAllDay(name, callers('lead', name), chance.fork(name), (n) => n < each)),
    ).finally(() => {
      busy = false;
    });
    let kills = 0;
    while (busy) {
      await pause(kills === 0 ? chance.whole(50, 200) : chance.whole(300, 1_500));
      if (!busy) break;
      await struck.kill();
      kills += 1;
      struck = await startServer({ address: stage.address, port: Number(new URL(struck.url).port) });
    }
    const published = (await publishing).flatMap((one) => [...one]);
    end = published.length;
    const seen = await Promise.all(reading);

    const numbers = Array.from({ length: leads.length * each }, (_, index) => index + 1);
    expect(published.map(([, version]) => version).sort((one, other) => one - other)).toEqual(numbers);
    const stored = await stage.look(({ db }) =>
      db.selectFrom('playbooks').select(['version', 'reason']).orderBy('version').execute(),
    );
    expect(stored.map(({ version }) => version)).toEqual(numbers);
    expect(new Map(stored.map(({ reason, version }) => [reason, version]))).toEqual(new Map(published));
    for (const changes of seen)
      expect(changes.map((one) => (one.type === 'playbook' ? one.version : one))).toEqual(numbers);
    console.log(`${numbers.length} publishes read by ${seen.length} readers, ${kills} kills`);
    expect(kills).toBeGreaterThan(0);
  },
);
