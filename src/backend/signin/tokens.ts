import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../contract/routes';
import { newId } from '../../id';
import type { Who } from '../context';
import { compiledOnce } from '../database/compiled-once';
import type { Database } from '../database/tables';

const prefix = 'leeway_';

/** 256 random bits need no slow hash: SHA-256 under a unique index is enough, and no lever for overload. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface NewToken {
  readonly org: string;
  readonly agent: string;
  readonly name: string;
  /** The one part of the server it opens; absent: all that the agent may do. */
  readonly only?: Who['only'];
}

/** Makes a token; the answer is the only time it is seen in clear. */
export async function makeToken(db: Database, made: NewToken, now: number): Promise<string> {
  const token = prefix + randomBytes(32).toString('base64url');
  await db
    .insertInto('tokens')
    .values({
      org_id: made.org,
      token_id: newId(now),
      hash: hashOf(token),
      name: made.name,
      agent_id: made.agent,
      created_at: now,
      last_used_at: null,
      revoked_at: null,
      only: made.only ?? null,
    })
    .execute();
  return token;
}

/** Null for an unknown or revoked token. Last use is noted at most once a minute. */
export async function whoOfToken(db: Database, token: string, now: number): Promise<Who | null> {
  if (!token.startsWith(prefix)) return null;
  const hash = hashOf(token);
  const [row] = await compiledOnce(db, 'who of token', [hash], () =>
    db
      .selectFrom('tokens')
      .innerJoin('agents', (join) =>
        join.onRef('agents.org_id', '=', 'tokens.org_id').onRef('agents.agent_id', '=', 'tokens.agent_id'),
      )
      .select(['tokens.org_id', 'tokens.token_id', 'tokens.last_used_at', 'tokens.revoked_at', 'tokens.only'])
      .select(['agents.agent_id', 'agents.name', 'agents.role', 'agents.team_id'])
      .where('tokens.hash', '=', hash),
  );
  if (!row || row.revoked_at !== null) return null;
  if (row.last_used_at === null || now - row.last_used_at > 60_000) {
    await db
      .updateTable('tokens')
      .set({ last_used_at: now })
      .where('org_id', '=', row.org_id)
      .where('token_id', '=', row.token_id)
      .execute();
  }
  return {
    org: row.org_id,
    agent: row.agent_id,
    name: row.name,
    role: row.role,
    team: row.team_id,
    ...(row.only === null ? {} : { only: row.only }),
  };
}

/** It is refused from the next call on. False when there is none of that id, or it was revoked before. */
export async function revokeToken(db: Database, org: string, tokenId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('org_id', '=', org)
    .where('token_id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a token for one part opens, by the beginning of the path. */
const parts: Readonly<Record<NonNullable<Who['only']>, string>> = {
  import: '/v1/import/',
  metrics: '/v1/metrics',
};

/** Whether the caller's token is for this path: one made for imports reads no customer. */
export const opens = ({ only }: Who, path: string): boolean => !only || path.startsWith(parts[only]);

export const rank: Readonly<Record<Role, number>> = { agent: 0, lead: 1, admin: 2 };
