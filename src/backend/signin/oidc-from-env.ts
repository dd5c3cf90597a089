import { type OidcChoice, type OidcSetup, oidcSetup } from './oidc';

type Env = Readonly<Record<string, string | undefined>>;

/** Why sign-in by OpenID Connect cannot be set up, with the variable to mend. */
export class OidcTrouble extends Error {}

/**
 * Sign-in by OpenID Connect when an issuer is named; its keys are found by discovery. A provider that does not
 * answer now is asked again for `tries` times, because both may be starting.
 */
export async function oidcFromEnv(
  env: Env,
  org: string,
  wait: (ms: number) => Promise<unknown>,
  tries = 5,
): Promise<OidcSetup | null> {
  const issuer = env.OIDC_ISSUER;
  if (!issuer) return null;
  const { OIDC_CLIENT_ID: clientId, OIDC_AUDIENCE: audience } = env;
  if (!URL.canParse(issuer)) throw new OidcTrouble('OIDC_ISSUER is no address: it begins with https://');
  if (!clientId) throw new OidcTrouble('OIDC_ISSUER needs OIDC_CLIENT_ID: the id of the public client there');
  if (!audience)
    throw new OidcTrouble('OIDC_ISSUER needs OIDC_AUDIENCE: the address of this server as browsers see it');
  return oidcSetup({
    issuer,
    clientId,
    audience: listed(audience),
    jwksUri: await jwksUriOf(issuer, wait, tries),
    org,
    ...given('roleClaim', env.OIDC_ROLE_CLAIM),
    ...given('teamClaim', env.OIDC_TEAM_CLAIM),
    ...given('leads', env.OIDC_LEADS && listed(env.OIDC_LEADS)),
    ...given('admins', env.OIDC_ADMINS && listed(env.OIDC_ADMINS)),
  });
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const given = <K extends keyof OidcChoice>(name: K, value: OidcChoice[K] | '' | undefined) =>
  value ? { [name]: value } : {};

async function jwksUriOf(
  issuer: string,
  wait: (ms: number) => Promise<unknown>,
  tries: number,
): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  for (let attempt = 1; ; attempt++) {
    const said = await documentAt(address);
    if (said !== null) {
      if (said.issuer !== issuer)
        throw new OidcTrouble(
          `OIDC_ISSUER is not what the provider calls itself: it says ${String(said.issuer)}`,
        );
      if (typeof said.jwks_uri === 'string') return said.jwks_uri;
      throw new OidcTrouble(`OIDC_ISSUER: ${address} names no jwks_uri`);
    }
    if (attempt >= tries) throw new OidcTrouble(`OIDC_ISSUER: no answer that can be read from ${address}`);
    await wait(1_000 * 2 ** (attempt - 1));
  }
}

async function documentAt(address: string): Promise<Record<string, unknown> | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    const said: unknown = answer.ok ? await answer.json() : null;
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : null;
  } catch {
    // Not there yet, or not what it should be: both may pass.
    return null;
  }
}
