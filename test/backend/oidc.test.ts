import { createHash, randomBytes } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OidcChoice, oidcSetup } from '../../src/backend/signin/oidc';
import { oidcFromEnv } from '../../src/backend/signin/oidc-from-env';
import { Person } from '../open-id/person';
import { clientId, type RunningProvider, startProvider } from '../open-id/provider';
import { type Running, start } from './running';

const audience = 'https://leeway.example.com';
const redirect = 'https://abcdefgh.chromiumapp.org/oidc';

/** Signs in as a person would: login form, consent form, code for token. */
async function signIn(provider: RunningProvider): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid offline_access',
    prompt: 'consent',
    redirect_uri: redirect,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: audience,
  });
  const back = await new Person('iris').walk(`${provider.issuer}/auth?${query}`, redirect);
  const token = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirect,
      code: new URL(back).searchParams.get('code') ?? '',
      code_verifier: verifier,
      resource: audience,
    }),
  });
  return ((await token.json()) as { access_token: string }).access_token;
}

describe('sign-in by a real OpenID provider', () => {
  let running: Running;
  let provider: RunningProvider;
  beforeAll(async () => {
    provider = await startProvider({ audience, redirects: [redirect] });
    running = await start('sqlite');
    const choice = {
      issuer: provider.issuer,
      clientId,
      audience,
      org: running.org,
      jwksUri: `${provider.issuer}/jwks`,
    };
    Object.assign(running.context, { oidc: oidcSetup(choice) });
  }, 60_000);
  afterAll(async () => {
    await provider.close();
    await running.close();
  });

  test('a token from the provider is an agent of ours, with the role of its claim', async () => {
    const token = await signIn(provider);
    const me = await running.call('GET', '/v1/me', { as: token });
    expect(me).toMatchObject({ status: 200, body: { name: 'Iris Example', role: 'lead' } });
    const again = await running.call('GET', '/v1/me', { as: await signIn(provider) });
    expect(again.body.agent).toBe(me.body.agent);
  });

  test('hello says who the issuer is', async () => {
    const hello = await running.call('GET', '/v1/hello', { as: '' });
    expect(hello.body.signIn).toEqual({ how: 'oidc', issuer: provider.issuer, clientId });
  });

  const made = (
    more: { iss?: string; aud?: string; exp?: number; kid?: string; claims?: Record<string, unknown> },
    key = provider.privateKey,
  ) =>
    new SignJWT(more.claims ?? { leeway_role: 'admin' })
      .setProtectedHeader({ alg: 'RS256', kid: more.kid ?? 'k1' })
      .setSubject('iris')
      .setIssuer(more.iss ?? provider.issuer)
      .setAudience(more.aud ?? audience)
      .setExpirationTime(more.exp ?? Math.floor(Date.now() / 1000) + 60)
      .sign(key);
  const status = async (token: string): Promise<number> =>
    (await running.call('GET', '/v1/me', { as: token })).status;

  test('the same claims made by hand with the right key pass, so that each refusal below has one reason', async () => {
    expect(await status(await made({}))).toBe(200);
  });

  test('another audience, issuer, key, an expired, tampered or unsigned token are refused', async () => {
    expect(await status(await made({ aud: 'https://other.example.com' }))).toBe(401);
    expect(await status(await made({ iss: 'https://other.example.com' }))).toBe(401);
    expect(await status(await made({ exp: Math.floor(Date.now() / 1000) - 60 }))).toBe(401);
    expect(await status(await made({}, (await generateKeyPair('RS256')).privateKey))).toBe(401);
    const [head = '', , tail = ''] = (await made({})).split('.');
    const body = Buffer.from(JSON.stringify({ iss: provider.issuer, aud: audience, sub: 'x', exp: 9e9 }));
    expect(await status(`${head}.${body.toString('base64url')}.${tail}`)).toBe(401);
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await status(`${none}.${body.toString('base64url')}.`)).toBe(401);
    const hs = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('x')
      .setIssuer(provider.issuer)
      .setAudience(audience)
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode('public key as a secret, at least 32 bytes'));
    expect(await status(hs)).toBe(401);
    expect(await status(await made({ kid: 'unknown' }))).toBe(401);
  });

  test('a clock that is half a minute off refuses nobody, one that is more does', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await status(await made({ exp: now - 15 }))).toBe(200);
    expect(await status(await made({ claims: { nbf: now + 15 } }))).toBe(200);
    expect(await status(await made({ claims: { nbf: now + 120 } }))).toBe(401);
  });

  test('a name that somebody chose for themselves is cut to what everybody can read', async () => {
    const name = async (said: unknown) =>
      (await running.call('GET', '/v1/me', { as: await made({ claims: { name: said } }) })).body.name;
    expect(await name('x'.repeat(5_000))).toBe('x'.repeat(100));
    expect(await name('Iris\0\n\u202eelpmaxE')).toBe('Iris elpmaxE');
    expect(await name('\ud800')).toBe('iris');
    expect(await name('')).toBe('iris');
    expect(await name(7)).toBe('iris');
  });

  test('the role is read from the claim that is named, however deep, in the words of that company', async () => {
    const before = running.context.oidc;
    const roleAs = async (more: Partial<OidcChoice>, claims: Record<string, unknown>): Promise<string> => {
      const choice = { issuer: provider.issuer, clientId, audience, org: running.org, ...more };
      Object.assign(running.context, { oidc: oidcSetup({ ...choice, jwksUri: `${provider.issuer}/jwks` }) });
      return (await running.call('GET', '/v1/me', { as: await made({ claims }) })).body.role;
    };
    const nested = { roleClaim: 'realm_access.roles', leads: ['support-leads'], admins: ['it', 'root'] };
    expect(await roleAs(nested, { realm_access: { roles: ['x', 'support-leads'] } })).toBe('lead');
    expect(await roleAs(nested, { realm_access: { roles: ['root'] } })).toBe('admin');
    expect(await roleAs(nested, { realm_access: { roles: ['lead', 'admin'] } })).toBe('agent');
    expect(await roleAs(nested, { realm_access: 'admin', roles: ['it'] })).toBe('agent');
    const address = 'https://acme.example.com/roles';
    expect(await roleAs({ roleClaim: address }, { [address]: 'lead' })).toBe('lead');
    expect(await roleAs({ roleClaim: '__proto__.constructor' }, {})).toBe('agent');
    Object.assign(running.context, { oidc: before });
  });

  test('the team of the claim is there with its first agent, and a claim that can be no name is none', async () => {
    const team = async (leeway_team: unknown) =>
      (await running.call('GET', '/v1/me', { as: await made({ claims: { leeway_team } }) })).body.team;
    expect(await team('Returns')).toEqual({ id: 'Returns', name: 'Returns' });
    expect(await team('first')).toEqual({ id: 'first', name: 'First team' });
    expect(await team('Returns')).toEqual({ id: 'Returns', name: 'Returns' });
    for (const none of ['', 7, null, ['Returns'], 'a\0b', 'x'.repeat(201)])
      expect(await team(none)).toBeNull();
  });

  test('set up from the environment: a wrong value is named with its mend, and a late provider waited for', async () => {
    const env = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId, OIDC_AUDIENCE: audience };
    const from = (more: Record<string, string>) =>
      oidcFromEnv({ ...env, ...more }, running.org, async () => 0, 2);
    expect(await oidcFromEnv({}, running.org, async () => 0)).toBeNull();
    expect(await from({ OIDC_LEADS: 'a, b', OIDC_AUDIENCE: `${audience},api://leeway` })).toMatchObject({
      issuer: provider.issuer,
      audience: [audience, 'api://leeway'],
      leads: ['a', 'b'],
      admins: ['admin'],
      roleClaim: 'leeway_role',
    });
    await expect(from({ OIDC_CLIENT_ID: '' })).rejects.toThrow('OIDC_CLIENT_ID');
    await expect(from({ OIDC_AUDIENCE: '' })).rejects.toThrow('OIDC_AUDIENCE');
    await expect(from({ OIDC_ISSUER: 'acme' })).rejects.toThrow('OIDC_ISSUER');
    await expect(from({ OIDC_ISSUER: `${provider.issuer}/` })).rejects.toThrow('calls itself');
    await expect(from({ OIDC_ISSUER: 'http://127.0.0.1:1' })).rejects.toThrow('no answer');
    let waited = 0;
    provider.silent = true;
    const late = oidcFromEnv(env, running.org, async () => {
      waited += 1;
      provider.silent = false;
    });
    expect(await late).toMatchObject({ clientId });
    expect(waited).toBe(1);
  });

  test('while the provider is down an unknown key is no fault of the token', async () => {
    const setup = oidcSetup({
      issuer: provider.issuer,
      clientId,
      audience,
      org: running.org,
      jwksUri: 'http://127.0.0.1:1/jwks',
    });
    const before = running.context.oidc;
    Object.assign(running.context, { oidc: setup });
    expect(await status(await made({}))).toBe(503);
    Object.assign(running.context, { oidc: before });
  });
});
