import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIdToken, claimsOf, isMeantFor } from '../../../../extension/background/link/call/claims';
import { renewAt } from '../../../../extension/background/link/call/tokens';
import { type Provider, readProvider } from '../../../../extension/background/link/sign-in/provider';
import {
  authorizationUrl,
  challengeOf,
  newProof,
  type Request,
  readCallback,
} from '../../../../extension/background/link/sign-in/request';

const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/oidc';
const issuer = 'https://login.example.com';
const provider: Provider = {
  issuer,
  authorization: `${issuer}/authorize?tenant=acme`,
  token: `${issuer}/token`,
  revocation: null,
  endSession: null,
  namesItself: true,
  scopes: null,
};
const request: Request = {
  provider,
  clientId: 'leeway',
  endpoint: 'https://leeway.example.com',
  scope: null,
  redirect,
  proof: { verifier: 'v', challenge: 'c', state: 'the-state', nonce: 'the-nonce' },
  anew: false,
};
const back = (query: string, more: Partial<Request> = {}) =>
  readCallback(`${redirect}?${query}`, { ...request, ...more });
const good = `code=abc&state=the-state&iss=${encodeURIComponent(issuer)}`;

test('the challenge is the one of the specification for its own example', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('every proof is its own, long enough, and fit for an address', async () => {
  const proofs = await Promise.all(Array.from({ length: 20 }, newProof));
  const all = proofs.flatMap(({ verifier, state, nonce, challenge }) => [verifier, state, nonce, challenge]);
  expect(new Set(all).size).toBe(80);
  for (const one of all) expect(one).toMatch(/^[\w-]{43}$/);
});

test('the window asks for this server and never carries the verifier', () => {
  const url = new URL(authorizationUrl(request));
  expect(url.origin).toBe(issuer);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    tenant: 'acme',
    response_type: 'code',
    client_id: 'leeway',
    redirect_uri: redirect,
    scope: 'openid offline_access',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: 'c',
    code_challenge_method: 'S256',
    resource: 'https://leeway.example.com',
    audience: 'https://leeway.example.com',
  });
});

test('a scope of the administrator stands for the server, and signing in anew is asked for in words', () => {
  const url = new URL(authorizationUrl({ ...request, scope: 'api://leeway/use', anew: true }));
  expect(url.searchParams.get('scope')).toBe('openid offline_access api://leeway/use');
  expect(url.searchParams.has('resource')).toBe(false);
  expect(url.searchParams.has('audience')).toBe(false);
  expect(url.searchParams.get('prompt')).toBe('login');
});

test('offline access is not asked of a provider that does not know it', () => {
  const url = new URL(authorizationUrl({ ...request, provider: { ...provider, scopes: ['openid'] } }));
  expect(url.searchParams.get('scope')).toBe('openid');
});

test('the right answer gives its code', () => {
  expect(back(good)).toEqual({ ok: true, value: 'abc' });
  expect(back('code=abc&state=the-state', { provider: { ...provider, namesItself: false } })).toEqual({
    ok: true,
    value: 'abc',
  });
});

test.each([
  ['no state', 'code=abc', 'state'],
  ['another state', 'code=abc&state=other', 'state'],
  ['two states, one of them right', `${good}&state=other`, 'state'],
  ['two codes', `${good}&code=def`, 'code'],
  ['no issuer where the provider names itself', 'code=abc&state=the-state', 'iss'],
  ['another issuer', 'code=abc&state=the-state&iss=https://evil.example.com', 'iss'],
  ['an issuer with one more slash', `${good}/`, 'iss'],
  ['no code', `state=the-state&iss=${issuer}`, 'code'],
  ['an empty code', `code=&state=the-state&iss=${issuer}`, 'code'],
  ['a code with a line break', `code=a%0d%0ab&state=the-state&iss=${issuer}`, 'code'],
  ['a code of five thousand letters', `code=${'a'.repeat(5_000)}&state=the-state&iss=${issuer}`, 'code'],
  ['an error of somebody else', 'error=access_denied&state=other', 'state'],
])('an answer with %s is not the answer', (_, query, detail) => {
  expect(back(query)).toEqual({ ok: false, reason: 'conflict', detail });
});

test.each([
  undefined,
  '',
  'about:blank',
  'not an address',
  `https://evil.example.com/oidc?${good}`,
  `http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/oidc?${good}`,
  `https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/other?${good}`,
  `https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org:8443/oidc?${good}`,
  `${redirect}#${good}`,
  `${redirect}?${good}&pad=${'a'.repeat(30_000)}`,
])('an address that is not ours is no answer: %#', (address) => {
  expect(readCallback(address, request)).toMatchObject({ ok: false, reason: 'conflict' });
});

test('a no of the provider is told by its code; its sentences stay where they are', () => {
  const said = `error=invalid_target&error_description=Call+0900-EVIL&state=the-state&iss=${issuer}`;
  expect(back(said)).toEqual({ ok: false, reason: 'forbidden', detail: 'invalid_target' });
  const markup = `error=%3Cimg+src%3Dx%3E&state=the-state&iss=${issuer}`;
  expect(back(markup)).toEqual({ ok: false, reason: 'forbidden', detail: 'error' });
});

test('no answer whatever makes it throw, and none without the state has a code', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, query) => {
      for (const address of [url, query, `${redirect}?${query}`, `${redirect}?code=x&${query}`])
        expect(readCallback(address, request).ok).toBe(false);
    }),
  );
});

const jwt = (claims: unknown): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;
const now = Date.UTC(2026, 10, 20, 12);
const seconds = now / 1000;
const right = { iss: issuer, aud: 'leeway', nonce: 'n', iat: seconds - 5, exp: seconds + 60, sub: 'iris' };
const expected = { issuer, clientId: 'leeway', nonce: 'n', now };

test.each([
  ['as it should be', {}, 'fine'],
  ['for us among others', { aud: ['other', 'leeway'], azp: 'leeway' }, 'fine'],
  ['for us among others, but made for another', { aud: ['other', 'leeway'], azp: 'other' }, 'mixed-up'],
  ['for us among others, made for nobody', { aud: ['other', 'leeway'] }, 'mixed-up'],
  ['of another provider', { iss: `${issuer}/` }, 'mixed-up'],
  ['for another client', { aud: 'other' }, 'mixed-up'],
  ['of another sign-in', { nonce: 'other' }, 'mixed-up'],
  ['of no sign-in', { nonce: undefined }, 'mixed-up'],
  ['without an end', { exp: undefined }, 'mixed-up'],
  ['with an end that is a text', { exp: String(seconds + 60) }, 'mixed-up'],
  ['that ended a minute ago by this clock', { exp: seconds - 60 }, 'fine'],
  ['that ended ten minutes ago', { exp: seconds - 600, iat: seconds - 900 }, 'clock-off'],
  ['from ten minutes ahead', { iat: seconds + 600, exp: seconds + 900 }, 'clock-off'],
])('an ID token %s is taken for what it is', (_, change, found) => {
  expect(checkIdToken(jwt({ ...right, ...change }), expected)).toBe(found);
});

test('what is no token at all is nobody’s', () => {
  for (const wrong of [null, '', 'a.b.c', 'e30', jwt([]), jwt('x'), jwt(null), '..', 'é.é.é'])
    expect(checkIdToken(wrong, expected)).toBe('mixed-up');
  expect(claimsOf(jwt({ name: 'Zoë Ōe 🙂' }))).toEqual({ name: 'Zoë Ōe 🙂' });
});

test('a token is for this server only when it says so, or says nothing', () => {
  const server = 'https://leeway.example.com';
  expect(isMeantFor('opaque-token', server)).toBe(true);
  expect(isMeantFor(jwt({ aud: server }), server)).toBe(true);
  expect(isMeantFor(jwt({ aud: ['https://other.example.com', `${server}/`] }), server)).toBe(true);
  expect(isMeantFor(jwt({ aud: 'https://other.example.com' }), server)).toBe(false);
  expect(isMeantFor(jwt({ aud: `${server}.evil.example.com` }), server)).toBe(false);
  expect(isMeantFor(jwt({ aud: [] }), server)).toBe(false);
});

const document = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  end_session_endpoint: `${issuer}/logout`,
  code_challenge_methods_supported: ['plain', 'S256'],
  response_types_supported: ['code'],
};

test('a provider’s document is read, and places that are not safe are left out', () => {
  expect(readProvider(document, issuer)).toMatchObject({
    ok: true,
    value: { revocation: `${issuer}/revoke`, endSession: `${issuer}/logout`, namesItself: false },
  });
  const odd = {
    ...document,
    revocation_endpoint: 'http://login.example.com/revoke',
    end_session_endpoint: 7,
  };
  expect(readProvider(odd, issuer)).toMatchObject({
    ok: true,
    value: { revocation: null, endSession: null },
  });
});

test.each([
  ['issuer', { issuer: 'https://evil.example.com' }],
  ['issuer', { issuer: `${issuer}/` }],
  ['authorization_endpoint', { authorization_endpoint: 'javascript:alert(1)' }],
  ['authorization_endpoint', { authorization_endpoint: 'http://login.example.com/authorize' }],
  ['token_endpoint', { token_endpoint: undefined }],
  ['token_endpoint', { token_endpoint: 'https://user:pass@login.example.com/token' }],
  ['code_challenge_methods_supported', { code_challenge_methods_supported: ['plain'] }],
  ['response_types_supported', { response_types_supported: ['id_token'] }],
])('a document with a wrong %s is refused by that name', (field, change) => {
  expect(readProvider({ ...document, ...change }, issuer)).toMatchObject({
    ok: false,
    reason: 'invalid',
    detail: field,
  });
});

test('a long token is renewed a minute before its end, a short one at four fifths', () => {
  expect(renewAt(1_000, 3_600_000)).toBe(1_000 + 3_540_000);
  expect(renewAt(1_000, 10_000)).toBe(1_000 + 8_000);
});
