import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Opened, openDatabase } from '../../src/backend/database/open';
import { serially, type Writing } from '../../src/backend/database/serially';

describe('works that are written together on SQLite', () => {
  let folder: string;
  let opened: Opened;
  let other: Opened;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leeway-together-'));
    const file = join(folder, 'leeway.sqlite');
    opened = await openDatabase(file);
    other = connect(file, (work) => work());
  });
  afterEach(async () => {
    await Promise.all([opened.close(), other.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const teamsIn = async ({ db }: Pick<Opened, 'db'>): Promise<string[]> =>
    (await db.selectFrom('teams').select('team_id').orderBy('team_id').execute()).map((one) => one.team_id);
  const add = (tx: Writing, team: string) =>
    tx.insertInto('teams').values({ org_id: 'o', team_id: team, name: team }).execute();

  test('each sees those before it, and nobody else sees any of them before all are on the disk', async () => {
    let toldFirst = false;
    const first = serially(opened, (tx) => add(tx, 'a')).then(() => {
      toldFirst = true;
    });
    const second = serially(opened, async (tx) => {
      await add(tx, 'b');
      return { mine: await teamsIn({ db: tx }), others: await teamsIn(other), toldFirst };
    });
    expect(await second).toEqual({ mine: ['a', 'b'], others: [], toldFirst: false });
    await first;
    expect(await teamsIn(other)).toEqual(['a', 'b']);
  });

  test('one that fails is undone alone, and told so alone', async () => {
    const done = await Promise.allSettled([
      serially(opened, (tx) => add(tx, 'a')),
      serially(opened, async (tx) => {
        await add(tx, 'b');
        throw new Error('of its own');
      }),
      serially(opened, (tx) => add(tx, 'c')),
    ]);
    expect(done.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done[1]).toMatchObject({ reason: { message: 'of its own' } });
    expect(await teamsIn(other)).toEqual(['a', 'c']);
  });

  test('where the database undoes all of them, none is told that it was done', async () => {
    const done = await Promise.allSettled([
      serially(opened, (tx) => add(tx, 'a')),
      serially(opened, (tx) => sql`rollback`.execute(tx)),
      serially(opened, (tx) => add(tx, 'c')),
    ]);
    expect(done.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await teamsIn(other)).toEqual([]);
    await serially(opened, (tx) => add(tx, 'd'));
    expect(await teamsIn(other)).toEqual(['d']);
  });

  test('a thousand at once are all done, in their order', async () => {
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 1000 }, (_, n) =>
        serially(opened, async (tx) => {
          order.push(n);
          await add(tx, String(n).padStart(4, '0'));
        }),
      ),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await teamsIn(other)).toHaveLength(1000);
  });
});
