import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('what leads see of decisions, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const seen = async (query = '') =>
    (await running.call('GET', `/v1/decisions${query}`, { as: 'lead' })).body as {
      readonly items: readonly { readonly id: string }[];
      readonly next: string | null;
    };

  test('is told by days: not by the id, not by what is asked for, and not by where a page ends', async () => {
    await send(running, [giveOf(running, { case: 'zendesk:acme:1', amount: 1 })]);
    const { db } = running.context.opened;
    const [row] = await db.selectFrom('decisions').selectAll().execute();
    if (!row) throw new Error('nothing was given');
    const more = Array.from({ length: 509 }, (_, n) => {
      const when = row.at + (n < 255 ? 0 : 3_600_000);
      return { ...row, at: when, decision_id: newId(when) };
    });
    await db.insertInto('decisions').values(more).execute();
    const page = await seen();
    const rest = await seen(`?after=${page.next}`);
    const ids = [...page.items, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(510);
    expect(rest.next).toBeNull();
    const made = [row, ...more].map(({ decision_id }) => decision_id);
    for (const id of ids) {
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) % day).toBe(0);
      expect(made.some((one) => one.slice(-12) === id.slice(-12))).toBe(false);
    }
    expect(page.next).not.toContain(String(running.clock.now).slice(0, 7));
    const noon = '2026-11-22T12:30:00Z';
    expect((await seen(`?from=${noon}`)).items).toHaveLength(500);
    expect((await seen(`?from=2026-11-22T12:00:00Z&to=2026-11-22T12:00:00.001Z`)).items).toHaveLength(500);
    expect((await seen('?to=2026-11-22T00:00:00Z')).items).toHaveLength(0);
    const { body } = await running.call('GET', `/v1/insights?from=${noon}&to=2026-11-22T12:40:00Z`, {
      as: 'lead',
    });
    expect([body.from, body.to]).toEqual(['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
  });
});
