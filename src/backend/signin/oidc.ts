import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Role } from '../../contract/routes';
import type { Who } from '../context';
import type { Database } from '../database/tables';
import { newId } from '../id';

export interface OidcSetup {
  readonly issuer: string;
  readonly clientId: string;
  /** Tokens must be meant for this origin. */
  readonly audience: string;
  /** The claim that names the role; values other than `lead` and `admin` are agents. */
  readonly roleClaim: string;
  readonly teamClaim: string;
  readonly org: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

export interface OidcChoice {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  readonly org: string;
  readonly roleClaim?: string;
  readonly teamClaim?: string;
  readonly jwksUri: string;
}

export const oidcSetup = (choice: OidcChoice): OidcSetup => ({
  roleClaim: 'leeway_role',
  teamClaim: 'leeway_team',
  ...choice,
  keys: createRemoteJWKSet(new URL(choice.jwksUri), { timeoutDuration: 3000, cooldownDuration: 5000 }),
});

/** `unavailable`: the issuer's keys cannot be fetched now, which is no fault of the token. */
export async function whoOfJwt(
  db: Database,
  setup: OidcSetup,
  token: string,
): Promise<Who | 'refused' | 'unavailable'> {
  try {
    const { payload } = await jwtVerify(token, setup.keys, {
      issuer: setup.issuer,
      audience: setup.audience,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      requiredClaims: ['sub', 'exp'],
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
  const role = roleOf(payload[setup.roleClaim]);
  const team = typeof payload[setup.teamClaim] === 'string' ? String(payload[setup.teamClaim]) : null;
  const name = typeof payload.name === 'string' ? payload.name : (payload.sub ?? 'agent');
  // Nearly every call finds them as they were: nothing is written then.
  const known = await db
    .selectFrom('agents')
    .select(['org_id', 'agent_id', 'name', 'role', 'team_id'])
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known && known.name === name && known.role === role && known.team_id === team)
    return { org: known.org_id, agent: known.agent_id, name, role, team };
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

function roleOf(claim: unknown): Role {
  const said = Array.isArray(claim) ? claim : [claim];
  if (said.includes('admin')) return 'admin';
  return said.includes('lead') ? 'lead' : 'agent';
}
