import { no, ok, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { errorIn } from '../call/ask-provider';
import type { Provider } from './provider';

/** What only this sign-in knows; it lives in memory until the window closes. */
export interface Proof {
  readonly verifier: string;
  readonly challenge: string;
  readonly state: string;
  readonly nonce: string;
}

export async function newProof(): Promise<Proof> {
  const verifier = random();
  return { verifier, challenge: await challengeOf(verifier), state: random(), nonce: random() };
}

/** S256 of RFC 7636. */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(hash));
}

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

export interface Request {
  readonly provider: Provider;
  readonly clientId: string;
  /** Origin of the server that the token is for. */
  readonly endpoint: string;
  /** Asked for instead of naming the endpoint; null to name it. */
  readonly scope: string | null;
  readonly redirect: string;
  readonly proof: Proof;
  /** The person has to say anew who they are, whatever the provider remembers. */
  readonly anew: boolean;
}

/** Where the window comes back to; its host is the extension's own name, so nobody else can receive it. */
export const redirectOf = ({ browser }: World): string => browser.identity.getRedirectURL('oidc');

/** Where the window is opened. Some providers name the server by `resource` (RFC 8707), some by `audience`. */
export function authorizationUrl(request: Request): string {
  const { provider, proof, scope } = request;
  const url = new URL(provider.authorization);
  const offline = provider.scopes === null || provider.scopes.includes('offline_access');
  const asked: Record<string, string> = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirect,
    scope: ['openid', ...(offline ? ['offline_access'] : []), ...(scope === null ? [] : [scope])].join(' '),
    state: proof.state,
    nonce: proof.nonce,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
    ...(scope === null ? { resource: request.endpoint, audience: request.endpoint } : {}),
    ...(request.anew ? { prompt: 'login' } : {}),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The code in the address that the window came back to. `conflict`: it is not the answer to this request.
 * `forbidden`: the provider's own no, with its code.
 */
export function readCallback(
  address: string | undefined,
  { provider, redirect, proof }: Request,
): Result<string> {
  if (address === undefined || address.length > 20_000 || !URL.canParse(address))
    return no('conflict', 'address');
  const url = new URL(address);
  const meant = new URL(redirect);
  if (url.origin !== meant.origin || url.host !== meant.host || url.pathname !== meant.pathname)
    return no('conflict', 'address');
  const all = url.searchParams;
  for (const name of ['state', 'iss', 'code', 'error'])
    if (all.getAll(name).length > 1) return no('conflict', name);
  if (all.get('state') !== proof.state) return no('conflict', 'state');
  const iss = all.get('iss');
  if (iss === null ? provider.namesItself : iss !== provider.issuer) return no('conflict', 'iss');
  if (all.has('error')) {
    return no('forbidden', errorIn({ error: all.get('error') }) ?? 'error');
  }
  const code = all.get('code') ?? '';
  return /^[\x21-\x7e]{1,4000}$/.test(code) ? ok(code) : no('conflict', 'code');
}
