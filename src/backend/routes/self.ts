import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { contractVersion } from '../../contract/parts';
import { type Call, type Context, iso, type Reply } from '../context';
import { readEpoch } from '../epoch';
import { reportsAsText } from './status';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

export async function hello(context: Context): Promise<Reply> {
  const { oidc } = context;
  return {
    body: {
      server: context.name,
      contract: contractVersion,
      epoch: await readEpoch(context.opened),
      time: iso(context.now()),
      signIn: oidc ? { how: 'oidc', issuer: oidc.issuer, clientId: oidc.clientId } : { how: 'token' },
    },
  };
}

export async function me(context: Context, call: Call): Promise<Reply> {
  const { db } = context.opened;
  const { who } = call;
  const org = await db
    .selectFrom('orgs')
    .select(['org_id', 'name'])
    .where('org_id', '=', who.org)
    .executeTakeFirstOrThrow();
  const team =
    who.team === null
      ? null
      : await db
          .selectFrom('teams')
          .select(['team_id', 'name'])
          .where('org_id', '=', who.org)
          .where('team_id', '=', who.team)
          .executeTakeFirst();
  return {
    body: {
      agent: who.agent,
      name: who.name,
      role: who.role,
      team: team ? { id: team.team_id, name: team.name } : null,
      org: { id: org.org_id, name: org.name },
    },
  };
}

/** Longer than this, and a load balancer is better served by another copy. */
const readyWithin = 2_000;

/** Alive as long as it answers: restarting the process would mend nothing that the database lacks. */
export const live = async (): Promise<Reply> => ({ body: { live: true } });

/** Ready means that the database answers, and soon; asked on a connection that nothing else waits for. */
export async function health(context: Context): Promise<Reply> {
  const answered = sql`select 1`.execute(context.opened.beside('health').db).then(
    () => true,
    () => false,
  );
  const late = pause(readyWithin, false, { ref: false });
  const ready = await Promise.race([answered, late]);
  return { status: ready ? 200 : 503, body: { live: true, ready } };
}

export async function metrics(context: Context, call: Call): Promise<Reply> {
  const [own, reports] = await Promise.all([registry.metrics(), reportsAsText(context, call.who.org)]);
  return { body: `${own.trimEnd()}\n${reports}`, type: registry.contentType };
}
