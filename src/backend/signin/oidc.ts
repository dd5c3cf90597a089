import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as v from 'valibot';
import { id as idSchema } from '../../contract/parts';
import type { Role } from '../../contract/routes';
import { newId } from '../../id';
import type { Database } from '../database/tables';
import type { Who } from '../who';

export interface OidcSetup {
  readonly issuer: string;
  readonly clientId: string;
  /** Tokens must be meant for one of these. */
  readonly audience: string | readonly string[];
  /** The claim that names the role, by its name or by a path such as `realm_access.roles`: a text or a list. */
  readonly roleClaim: string;
  readonly teamClaim: string;
  /** Values of that claim that make a lead, and an admin; everybody else is an agent. */
  readonly leads: readonly string[];
  readonly admins: readonly string[];
  readonly org: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

export interface OidcChoice {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string | readonly string[];
  readonly org: string;
  readonly roleClaim?: string;
  readonly teamClaim?: string;
  readonly leads?: readonly string[];
  readonly admins?: readonly string[];
  readonly jwksUri: string;
}

export const oidcSetup = (choice: OidcChoice): OidcSetup => ({
  roleClaim: 'leeway_role',
  teamClaim: 'leeway_team',
  leads: ['lead'],
  admins: ['admin'],
  ...choice,
  keys: createRemoteJWKSet(new URL(choice.jwksUri), { timeoutDuration: 3000, cooldownDuration: 5000 }),
});

/** Seconds that the provider's clock may be before or behind ours. */
const clocksDiffer = 30;

/** `unavailable`: the issuer's keys cannot be fetched now, which is no fault of the token. */
export async function whoOfJwt(
  db: Database,
  setup: OidcSetup,
  token: string,
): Promise<Who | 'refused' | 'unavailable'> {
  try {
    const { payload } = await jwtVerify(token, setup.keys, {
      issuer: setup.issuer,
      audience: [setup.audience].flat(),
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: clocksDiffer,
    });
    return await agentOf(db, setup, payload);
  } catch (trouble) {
    const known = trouble instanceof errors.JOSEError;
    if (known && trouble.code !== 'ERR_JWKS_TIMEOUT' && trouble.code !== 'ERR_JOSE_GENERIC') return 'refused';
    return 'unavailable';
  }
}

async function agentOf(db: Database, setup: OidcSetup, payload: JWTPayload): Promise<Who> {
  const subject = `${setup.issuer}|${payload.sub ?? ''}`;
  const role = roleOf(setup, claimAt(payload, setup.roleClaim));
  const said = claimAt(payload, setup.teamClaim);
  const team = v.is(idSchema, said) ? said : null;
  const name = nameOf(payload);
  // Nearly every call finds them as they were: nothing is written then.
  const known = await db
    .selectFrom('agents')
    .select(['org_id', 'agent_id', 'name', 'role', 'team_id'])
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known && known.name === name && known.role === role && known.team_id === team)
    return { org: known.org_id, agent: known.agent_id, name, role, team };
  // A team comes to be with the first of its agents, under the name the provider gives it.
  if (team !== null) {
    const named = { org_id: setup.org, team_id: team, name: team };
    await db
      .insertInto('teams')
      .values(named)
      .onConflict((conflict) => conflict.columns(['org_id', 'team_id']).doNothing())
      .execute();
  }
  const fresh = {
    org_id: setup.org,
    agent_id: newId(Date.now()),
    name,
    role,
    team_id: team,
    subject,
  };
  const row = await db
    .insertInto('agents')
    .values(fresh)
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ name, role, team_id: team }))
    .returning(['org_id', 'agent_id'])
    .executeTakeFirstOrThrow();
  return { org: row.org_id, agent: row.agent_id, name, role, team };
}

/** People choose their own: what no answer and no database could carry would be everybody's trouble. */
function nameOf({ name, sub }: JWTPayload): string {
  const said = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim() : '';
  return [...(said === '' ? (sub ?? 'agent') : said)].slice(0, 100).join('');
}

/** A claim by its whole name first: some have dots or an address for a name. */
function claimAt(payload: JWTPayload, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  let found: unknown = payload;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

function roleOf({ leads, admins }: OidcSetup, claim: unknown): Role {
  const said = [claim].flat();
  if (said.some((one) => admins.includes(String(one)))) return 'admin';
  return said.some((one) => leads.includes(String(one))) ? 'lead' : 'agent';
}
