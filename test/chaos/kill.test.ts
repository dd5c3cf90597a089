import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Event } from '../../src/contract/events';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { engines } from '../backend/running';
import { callerAt } from './caller';
import { chanceOf, rounds, seedOfRun } from './chance';
import { actAllDay, type Told } from './giver';
import { uploadAllDay } from './importer';
import { publishAllDay } from './publisher';
import { type Change, readAll } from './reader';
import { type ServerProcess, startServer } from './server-process';
import { type Stage, stageOn } from './stage';

/** PostgreSQL has two server processes, of which now one and now both are killed. */
const processes = { sqlite: 1, postgres: 2 } as const;
const minutes = 60_000;

test.for(engines)(
  'a server that is killed while everybody works has lost nothing it acknowledged, and done nothing twice (%s)',
  { timeout: Math.max(5 * minutes, rounds * 20_000) },
  async (engine, { onTestFinished }) => {
    const seed = seedOfRun();
    const chance = chanceOf(seed);
    const stage = await stageOn(engine);
    onTestFinished(() => stage.close());
    const servers = await Promise.all(
      Array.from({ length: processes[engine] }, () => startServer({ address: stage.address })),
    );
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.kill()));
    });
    const day = await workingDay(stage, servers, chance, async (applied) => {
      for (let round = 1; round <= rounds; round++) {
        // However slow the machine is: something was acknowledged since the last kill that could be lost.
        const before = applied();
        await expect.poll(applied, { timeout: 2 * minutes, interval: 10 }).toBeGreaterThan(before + 5);
        await pause(chance.whole(0, 600));
        const struck = servers
          .map((_, index) => index)
          .filter((index) => index === 0 || chance.inHundred(40));
        await Promise.all(struck.map((index) => servers[index]?.kill()));
        await pause(chance.whole(0, 150));
        await Promise.all(struck.map((index) => again(stage, servers, index)));
      }
    });
    console.log(
      `${engine}: ${rounds} kills; ${day.acts.applied.size} acts, ${day.published.length} publishes, ` +
        `${day.uploads.rows} rows; sent again: ${day.acts.again.count} lists, ${day.uploads.again} files`,
    );
    await everythingIsThereOnce(stage, day);
  },
);

/** The same process once more, on the port it had. */
async function again(stage: Stage, servers: ServerProcess[], index: number): Promise<void> {
  const port = Number(new URL(servers[index]?.url ?? '').port);
  servers[index] = await startServer({ address: stage.address, port });
}

type Day = Awaited<ReturnType<typeof workingDay>>;

/** Agents, leads, an upload and three readers at work while `trouble` goes on. */
async function workingDay(
  stage: Stage,
  servers: readonly ServerProcess[],
  chance: ReturnType<typeof chanceOf>,
  trouble: (applied: () => number) => Promise<void>,
) {
  const urls = servers.map(({ url }) => url);
  const callers = (who: 'agent' | 'lead', name: string) =>
    urls.map((url) => callerAt(url, stage.tokens[who], chance.fork(`${name} calls ${url.length}`)));
  const first = callers('lead', 'first')[0];
  const published = await first?.('publish', { body: { playbook: { ...demoStore }, reason: 'first' } });
  expect(published).toMatchObject({ ok: true });

  let working = true;
  let end: number | null = null;
  const going = (): boolean => working;
  const applied = new Map<string, number>();
  const reading = ['r1', 'r2', 'r3'].map((name) =>
    readAll(callers('agent', name), chance.fork(name), () => end),
  );
  const acting = ['iris', 'noor', 'sam'].map((name) =>
    actAllDay(name, callers('agent', name), chance.fork(name), (count) => {
      applied.set(name, count);
      return working;
    }),
  );
  const publishing = ['lena', 'omar'].map((name) =>
    publishAllDay(name, callers('lead', name), chance.fork(name), going),
  );
  const uploading = uploadAllDay(urls, stage.tokens.admin, chance.fork('upload'), going);
  await trouble(() => [...applied.values()].reduce((sum, count) => sum + count, 0));
  working = false;
  const told = await Promise.all(acting);
  const versions = await Promise.all(publishing);
  const uploads = await uploading;
  const newest = await callers('agent', 'end')[0]?.('changes');
  end = newest?.ok ? Number(newest.value.value?.cursor) : null;
  expect(end).not.toBeNull();
  return {
    acts: together(told),
    published: versions.flatMap((one) => [...one]),
    uploads,
    seen: await Promise.all(reading),
    callers: callers('lead', 'look'),
    agents: callers('agent', 'look'),
  };
}

const together = (all: readonly Told[]): Told => ({
  applied: new Map(all.flatMap(({ applied }) => [...applied])),
  rejected: new Map(all.flatMap(({ rejected }) => [...rejected])),
  again: { count: all.reduce((sum, one) => sum + one.again.count, 0) },
});

async function everythingIsThereOnce(stage: Stage, day: Day): Promise<void> {
  const { acts, published, uploads, seen } = day;
  expect(acts.applied.size, 'agents were at work').toBeGreaterThan(rounds * 5);

  const stored = await stage.look(({ db }) => db.selectFrom('events').select(['event_id', 'type']).execute());
  expect(stored.map((row) => row.event_id).sort()).toEqual([...acts.applied.keys()].sort());
  await ledgerIsRight(day);

  const versions = await stage.look(({ db }) =>
    db.selectFrom('playbooks').select(['version', 'reason']).orderBy('version').execute(),
  );
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
  expect(versions.map(({ reason, version }) => [reason, version])).toEqual([
    ['first', 1],
    ...published.sort(([, one], [, other]) => one - other),
  ]);

  const [one = [], ...others] = seen;
  for (const other of others) expect(other).toEqual(one);
  expect(versionsIn(one)).toEqual(versions.map(({ version }) => version));
  expect(countsIn(one)).toEqual(countsOf([...acts.applied.values()]));

  const lookups = [...uploads.spent.keys()].map((value) => [{ kind: 'external', value }]);
  const found = await day.agents[0]?.('find', { body: { lookups } });
  const results = found?.ok ? (found.value.value?.results ?? []) : [];
  const spent = results.map((result) =>
    result.found === 'one' ? result.profile.value?.lifetime : result.found,
  );
  expect(spent).toEqual([...uploads.spent.values()]);
}

/** Every case holds exactly the gives that were accepted, in the state that was acknowledged last. */
async function ledgerIsRight({ acts, agents }: Day): Promise<void> {
  const cases = new Map<string, Map<string, readonly [number, string]>>();
  for (const event of acts.applied.values()) {
    const held = cases.get(event.case) ?? new Map<string, readonly [number, string]>();
    cases.set(event.case, held);
    if (event.type === 'given') held.set(event.decision, [event.amount, 'given']);
    if (event.type === 'declined' || event.type === 'withdrawn' || event.type === 'done')
      held.set(event.decision, [held.get(event.decision)?.[0] ?? Number.NaN, event.type]);
  }
  for (const [key, held] of cases) {
    const answer = await agents[0]?.('ledger', { query: { case: key } });
    const ledger = answer?.ok ? answer.value.value : null;
    const there = ledger?.onCase.map(({ decision, amount, state }) => [decision, [amount, state]] as const);
    expect(new Map(there), key).toEqual(held);
    expect(there?.length, key).toBe(held.size);
    const stands = [...held.values()].filter(([, state]) => state === 'given' || state === 'done');
    expect(ledger?.case.amount).toBe(stands.reduce((sum, [amount]) => sum + amount, 0));
  }
}

const versionsIn = (all: readonly Change[]): number[] =>
  all.flatMap((change) => (change.type === 'playbook' ? [change.version] : []));

/** How many changes of a case are told: one for each act on a decision. */
const countsIn = (all: readonly Change[]) =>
  tally(all.flatMap((one) => (one.type === 'given' ? [one.case] : [])));
const countsOf = (all: readonly Event[]) =>
  tally(all.flatMap((one) => ('decision' in one ? [one.case] : [])));

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
