import type { Role } from '../contract/routes';
import { newId } from '../id';
import { announce } from './changes/feed';
import type { Opened } from './database/open';
import { lock, serially } from './database/serially';
import { makeToken } from './signin/tokens';

export interface FirstRun {
  readonly org: string;
  /** Shown once, never again. */
  readonly adminToken: string;
}

/** Makes the first organisation with its team, admin and token; null when there is one already. */
export async function firstRun(opened: Opened, now: number, name = 'My company'): Promise<FirstRun | null> {
  return serially(opened, async (tx) => {
    // Of several processes that start on an empty database, one makes it.
    await lock(tx, '', 'first-run');
    const existing = await tx.selectFrom('orgs').select('org_id').limit(1).executeTakeFirst();
    if (existing) return null;
    const org = newId(now);
    await tx
      .insertInto('orgs')
      .values({ org_id: org, name, epoch: newId(now), currency: 'USD', change_seq: 0, created_at: now })
      .execute();
    await tx.insertInto('teams').values({ org_id: org, team_id: 'first', name: 'First team' }).execute();
    const agent = await addAgent(
      { db: tx },
      { org, name: 'Administrator', role: 'admin', team: 'first' },
      now,
    );
    return { org, adminToken: await makeToken(tx, { org, agent, name: 'first token' }, now) };
  });
}

export async function addAgent(
  { db }: Pick<Opened, 'db'>,
  made: { org: string; name: string; role: Role; team: string | null },
  now: number,
): Promise<string> {
  const agent = newId(now);
  await db
    .insertInto('agents')
    .values({
      org_id: made.org,
      agent_id: agent,
      name: made.name,
      role: made.role,
      team_id: made.team,
      subject: null,
    })
    .execute();
  return agent;
}

/**
 * Promises whose time has come since the last look are announced once, whichever process looks; they stay
 * open until somebody says kept or broken.
 */
export async function announceDue(opened: Opened, now: number): Promise<void> {
  const orgs = await opened.db.selectFrom('orgs').select('org_id').execute();
  for (const { org_id: org } of orgs) await announceDueOf(opened, org, now);
}

const lookedUpTo = 'promises-due';

async function announceDueOf(opened: Opened, org: string, now: number): Promise<void> {
  await serially(opened, async (tx) => {
    await lock(tx, org, `${lookedUpTo}:turn`);
    const row = await tx
      .selectFrom('locks')
      .select('turn')
      .where('org_id', '=', org)
      .where('name', '=', lookedUpTo)
      .executeTakeFirst();
    const due = await tx
      .selectFrom('promises')
      .select(['promise_id', 'case_key'])
      .where('org_id', '=', org)
      .where('state', '=', 'open')
      .where('due', '>', row?.turn ?? 0)
      .where('due', '<=', now)
      .execute();
    await tx
      .insertInto('locks')
      .values({ org_id: org, name: lookedUpTo, turn: now })
      .onConflict((conflict) => conflict.columns(['org_id', 'name']).doUpdateSet({ turn: now }))
      .execute();
    const news = due.map((one) => ({
      type: 'promise-due' as const,
      promise: one.promise_id,
      case: one.case_key,
    }));
    await announce(tx, org, news, now);
  });
}
