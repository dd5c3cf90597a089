import { isSafeTransport } from '../../../../src/contract/loopback';
import { no, ok, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { askProvider } from '../call/ask-provider';

/** What an OpenID provider says of itself (OpenID Connect Discovery 1.0). */
export interface Provider {
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  readonly revocation: string | null;
  readonly endSession: string | null;
  /** It names itself in its answers, so one without its name is not from it (RFC 9207). */
  readonly namesItself: boolean;
  /** Null when it does not say which scopes it knows. */
  readonly scopes: readonly string[] | null;
}

/**
 * Reads the provider's own document. `offline`: it did not answer. `invalid`: it is no provider, calls itself
 * by another name, has an address that is not safe, or says that it lacks what is needed here.
 */
export async function providerOf(world: World, issuer: string): Promise<Result<Provider>> {
  if (!isSafe(issuer)) return no('invalid', 'issuer');
  const answer = await askProvider(world, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) return answer;
  const { status, said } = answer.value;
  if (status === 429 || status >= 500) return no('offline', 'provider');
  return status === 200 ? readProvider(said, issuer) : no('invalid', 'discovery');
}

export function readProvider(said: Readonly<Record<string, unknown>>, issuer: string): Result<Provider> {
  if (said.issuer !== issuer) return no('invalid', 'issuer');
  const { authorization_endpoint: authorization, token_endpoint: token } = said;
  if (!isSafe(authorization)) return no('invalid', 'authorization_endpoint');
  if (!isSafe(token)) return no('invalid', 'token_endpoint');
  const methods = listed(said.code_challenge_methods_supported);
  // Some leave the list out although they take S256; one that has it must name it.
  if (methods !== null && !methods.includes('S256')) return no('invalid', 'code_challenge_methods_supported');
  const types = listed(said.response_types_supported);
  if (types !== null && !types.includes('code')) return no('invalid', 'response_types_supported');
  return ok({
    issuer,
    authorization,
    token,
    revocation: isSafe(said.revocation_endpoint) ? said.revocation_endpoint : null,
    endSession: isSafe(said.end_session_endpoint) ? said.end_session_endpoint : null,
    namesItself: said.authorization_response_iss_parameter_supported === true,
    scopes: listed(said.scopes_supported),
  });
}

const listed = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;

/** TLS, or this very machine; no user name, no fragment. */
function isSafe(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return false;
  const url = new URL(value);
  const { username, password, hash } = url;
  return isSafeTransport(url) && `${username}${password}${hash}` === '';
}
