import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidcSetup } from '../../src/backend/signin/oidc';
import { type Running, start } from './running';

const audience = 'https://leeway.example.com';
const clientId = 'leeway-extension';
const redirect = 'https://abcdefgh.chromiumapp.org/oidc';

/** A real OpenID provider on loopback, one public client with PKCE, access tokens as JWT for our audience. */
async function issuer() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => void callback(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const provider = new Provider(url, {
    jwks: { keys: [jwk] as never },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirect],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'native',
      },
    ],
    scopes: ['openid', 'offline_access'],
    cookies: { keys: ['test'] },
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({ scope: 'openid', audience, accessTokenFormat: 'jwt' as const }),
        useGrantedResource: () => true,
      },
    },
    extraTokenClaims: () => ({ leeway_role: 'lead', name: 'Iris Example' }),
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const callback = provider.callback();
  return { url, privateKey, close: () => server.close() };
}

/** Signs in as a person would: login form, consent form, code for token. */
async function signIn(url: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid offline_access',
    prompt: 'consent',
    redirect_uri: redirect,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    resource: audience,
  });
  const jar = new Map<string, string>();
  const step = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, url), {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  let response = await step(`/auth?${query}`);
  for (let hop = 0; hop < 12; hop++) {
    const next = response.headers.get('location') ?? '';
    if (next.startsWith(redirect)) {
      const code = new URL(next).searchParams.get('code') ?? '';
      const token = await step('/token', {
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: redirect,
        code,
        code_verifier: verifier,
        resource: audience,
      });
      return ((await token.json()) as { access_token: string }).access_token;
    }
    if (next !== '') {
      response = await step(next);
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
    response = await step(action, { prompt, login: 'iris', password: 'x' });
  }
  throw new Error('sign-in did not come back');
}

describe('sign-in by a real OpenID provider', () => {
  let running: Running;
  let provider: Awaited<ReturnType<typeof issuer>>;
  beforeAll(async () => {
    provider = await issuer();
    running = await start('sqlite');
    const choice = {
      issuer: provider.url,
      clientId,
      audience,
      org: running.org,
      jwksUri: `${provider.url}/jwks`,
    };
    Object.assign(running.context, { oidc: oidcSetup(choice) });
  }, 60_000);
  afterAll(async () => {
    provider.close();
    await running.close();
  });

  test('a token from the provider is an agent of ours, with the role of its claim', async () => {
    const token = await signIn(provider.url);
    const me = await running.call('GET', '/v1/me', { as: token });
    expect(me).toMatchObject({ status: 200, body: { name: 'Iris Example', role: 'lead' } });
    const again = await running.call('GET', '/v1/me', { as: await signIn(provider.url) });
    expect(again.body.agent).toBe(me.body.agent);
  });

  test('hello says who the issuer is', async () => {
    const hello = await running.call('GET', '/v1/hello', { as: '' });
    expect(hello.body.signIn).toEqual({ how: 'oidc', issuer: provider.url, clientId });
  });

  const made = (
    more: { iss?: string; aud?: string; exp?: number; kid?: string },
    key = provider.privateKey,
  ) =>
    new SignJWT({ leeway_role: 'admin' })
      .setProtectedHeader({ alg: 'RS256', kid: more.kid ?? 'k1' })
      .setSubject('iris')
      .setIssuer(more.iss ?? provider.url)
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
    const body = Buffer.from(JSON.stringify({ iss: provider.url, aud: audience, sub: 'x', exp: 9e9 }));
    expect(await status(`${head}.${body.toString('base64url')}.${tail}`)).toBe(401);
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await status(`${none}.${body.toString('base64url')}.`)).toBe(401);
    const hs = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('x')
      .setIssuer(provider.url)
      .setAudience(audience)
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode('public key as a secret, at least 32 bytes'));
    expect(await status(hs)).toBe(401);
    expect(await status(await made({ kid: 'unknown' }))).toBe(401);
  });

  test('while the provider is down an unknown key is no fault of the token', async () => {
    const setup = oidcSetup({
      issuer: provider.url,
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
