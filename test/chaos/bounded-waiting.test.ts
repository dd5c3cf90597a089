import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveOf, publish, send } from '../backend/acts-for-test';
import { type Answer, engines, type Running, start } from '../backend/running';

/** What a person takes for at once, on a machine that does a lot besides. */
const atOnce = 1_500;

describe.runIf(engines.includes('postgres'))('a database that makes some wait harms nobody else', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('postgres');
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const timed = async (call: Promise<Answer>): Promise<Answer & { readonly took: number }> => {
    const from = performance.now();
    const answer = await call;
    return { ...answer, took: performance.now() - from };
  };
  const gives = (count: number, more: (n: number) => object) =>
    Array.from({ length: count }, (_, n) => giveOf(running, { amount: 1, ...more(n) }));
  const sendEach = (events: readonly object[]) => events.map((event) => timed(send(running, [event])));
  const held = async (customer: string, work: () => Promise<void>): Promise<void> => {
    const { db } = running.context.opened.beside('imports');
    await db.transaction().execute(async (tx) => {
      const turn = { org_id: running.org, name: `customer:${customer}`, turn: 1 };
      await tx
        .insertInto('locks')
        .values(turn)
        .onConflict((conflict) => conflict.columns(['org_id', 'name']).doUpdateSet({ turn: 2 }))
        .execute();
      await work();
    });
  };
  const othersAreWell = async (): Promise<void> => {
    for (const path of ['/v1/health', '/v1/health/live', '/v1/health/ready', '/v1/me', '/v1/playbook']) {
      const { status, took } = await timed(running.call('GET', path));
      expect(status, path).toBe(200);
      expect(took, path).toBeLessThan(atOnce);
    }
    const { body } = await send(
      running,
      gives(1, () => ({ case: `c:${Math.random()}` })),
    );
    expect(body.results).toMatchObject([{ result: 'accepted' }]);
  };
  const busy = { status: 503, body: { reason: 'server-error', detail: /busy/ } };
  const isBusy = ({ status, body, headers }: Answer): void => {
    expect({ status, reason: body.reason }).toEqual({ status: busy.status, reason: busy.body.reason });
    expect(body.detail).toMatch(busy.body.detail);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };

  test('forty gives to a customer whose row is held: the others go on, and they may come again', async () => {
    const events = gives(40, (n) => ({ customer: 'slow', case: `c:slow-${n}` }));
    let answers: (Answer & { readonly took: number })[] = [];
    await held('slow', async () => {
      const sent = sendEach(events);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await othersAreWell();
      answers = await Promise.all(sent);
    });
    for (const answer of answers) {
      isBusy(answer);
      expect(answer.took).toBeLessThan(8_000);
    }
    const again = await Promise.all(sendEach(events));
    expect(again.map(({ body }) => body.results[0].result)).toEqual(events.map(() => 'accepted'));
  }, 60_000);

  test('a slow disk: what is taken in is answered soon, the rest is sent away at once', async () => {
    const { db } = running.context.opened.beside('imports');
    await sql`create function slow_disk() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.8); return new; end $$`.execute(db);
    await sql`create trigger slow_disk before insert on events for each row execute function slow_disk()`.execute(
      db,
    );
    const events = gives(200, (n) => ({ case: `c:disk-${n}` }));
    const first = sendEach(events);
    // Once the line stands, whenever that is on this machine, whoever comes is not made to wait.
    const sentAway: Answer[] = [];
    const coming = setInterval(async () => {
      const answer = await timed(running.call('GET', '/v1/me'));
      if (answer.status === 503 && answer.took < 500) sentAway.push(answer);
    }, 100);
    await expect.poll(() => sentAway.length, { timeout: 9_000, interval: 50 }).toBeGreaterThan(0);
    clearInterval(coming);
    for (const one of sentAway) isBusy(one);
    const { status, took } = await timed(running.call('GET', '/v1/health/ready'));
    expect(status).toBe(200);
    expect(took).toBeLessThan(atOnce);
    for (const one of await Promise.all(first)) expect(one.took).toBeLessThan(15_000);
    await sql`drop trigger slow_disk on events`.execute(db);
    const again = await Promise.all(sendEach(events));
    for (const { body } of again) expect(['accepted', 'duplicate']).toContain(body.results[0].result);
  }, 90_000);

  test('every ordinary connection in use: health, insights and imports have their own', async () => {
    const { db } = running.context.opened;
    const hogs = Array.from({ length: 10 }, () => sql`select pg_sleep(6)`.execute(db));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const waits = timed(running.call('GET', '/v1/me'));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const shed = await timed(running.call('GET', '/v1/me'));
    isBusy(shed);
    expect(shed.took).toBeLessThan(atOnce);
    for (const path of ['/v1/health', '/v1/health/ready', '/v1/health/live'])
      expect((await timed(running.call('GET', path))).took, path).toBeLessThan(atOnce);
    await Promise.all(hogs);
    expect([200, 503]).toContain((await waits).status);
    await othersAreWell();
  }, 60_000);

  test('a statement without end is ended, and said to be worth another try', async () => {
    const { db } = running.context.opened;
    const from = performance.now();
    await expect(sql`select pg_sleep(60)`.execute(db)).rejects.toMatchObject({ code: '57014' });
    expect(performance.now() - from).toBeLessThan(15_000);
    await othersAreWell();
  }, 60_000);

  test('health is not counted against any limit', async () => {
    const { buildServer } = await import('../../src/backend/server');
    const app = await buildServer(running.context, { perMinute: 3 });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const statuses = async (path: string) => {
      const all = await Promise.all(Array.from({ length: 8 }, () => fetch(url + path)));
      return all.filter(({ status }) => status === 200).length;
    };
    for (const path of ['/v1/health', '/v1/health/live', '/v1/health/ready'])
      expect(await statuses(path)).toBe(8);
    expect(await statuses('/v1/hello')).toBe(3);
    await app.close();
  }, 30_000);
});
