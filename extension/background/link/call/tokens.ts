import * as v from 'valibot';
import type { LinkRow, OpenIdRow } from '../../../../src/cache/link';
import { inBackground } from '../../report';
import type { World } from '../../world';
import { renewable } from '../read/link';
import { askProvider, errorIn } from './ask-provider';
import { claimsOf } from './claims';

/** What can stand in a header, and is no novel. */
const token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8000}$/));

const tokensAnswer = v.object({
  access_token: token,
  token_type: v.pipe(v.string(), v.regex(/^bearer$/i)),
  expires_in: v.optional(v.pipe(v.unknown(), v.transform(Number), v.number(), v.minValue(1))),
  refresh_token: v.optional(v.nullable(token)),
  id_token: v.optional(v.nullable(token)),
});

export interface Tokens {
  readonly access: string;
  /** Milliseconds that the access token is good for, as of now. */
  readonly lasts: number;
  readonly refresh: string | null;
  readonly id: string | null;
}

export type TokensAnswer =
  | { readonly got: 'tokens'; readonly tokens: Tokens }
  /** The provider will not: with its code, or `unreadable` when it answered with something else. */
  | { readonly got: 'no'; readonly code: string }
  /** No answer, or none for now. */
  | { readonly got: 'nothing'; readonly retryAfter: number | null };

type Client = Pick<OpenIdRow, 'clientId' | 'tokenEndpoint' | 'scope'>;

/** Nobody says how long: then it is asked anew soon. */
const unknownLasts = 300_000;

/** Asks for tokens. A token is for the server at `endpoint` and for nobody else (RFC 8707). */
export async function askTokens(
  world: World,
  { clientId, tokenEndpoint, scope }: Client,
  endpoint: string,
  grant: Readonly<Record<string, string>>,
): Promise<TokensAnswer> {
  const meant = scope === null ? { resource: endpoint } : {};
  const answer = await askProvider(world, tokenEndpoint, { client_id: clientId, ...meant, ...grant });
  if (!answer.ok) return { got: 'nothing', retryAfter: null };
  const { status, said, retryAfter } = answer.value;
  const code = errorIn(said);
  if (status === 429 || status >= 500 || code === 'temporarily_unavailable' || code === 'server_error')
    return { got: 'nothing', retryAfter };
  if (status < 200 || status >= 300)
    return code === null ? { got: 'nothing', retryAfter } : { got: 'no', code };
  const read = v.safeParse(tokensAnswer, said);
  if (!read.success) return { got: 'no', code: 'unreadable' };
  const { access_token: access, expires_in: seconds, refresh_token: refresh, id_token: id } = read.output;
  const lasts = seconds === undefined ? lastsOf(access) : seconds * 1000;
  return { got: 'tokens', tokens: { access, lasts, refresh: refresh ?? null, id: id ?? null } };
}

function lastsOf(access: string): number {
  const claims = claimsOf(access);
  const seconds = Number(claims?.exp) - Number(claims?.iat);
  return seconds > 0 ? seconds * 1000 : unknownLasts;
}

/** When to renew a token that lasts so long: a minute before it ends, and short ones at four fifths. */
export const renewAt = (now: number, lasts: number): number => now + lasts - Math.min(60_000, lasts / 5);

/** Gives a refresh token back, as far as the provider takes it (RFC 7009). */
export async function giveBack(
  world: World,
  { revocation, clientId }: Pick<OpenIdRow, 'revocation' | 'clientId'>,
  refresh: string,
): Promise<void> {
  if (revocation === null) return;
  await askProvider(world, revocation, {
    token: refresh,
    token_type_hint: 'refresh_token',
    client_id: clientId,
  });
}

/** The provider takes back what a sign-in that is over was renewed with; nobody waits for it. */
export function giveBackOf(world: World, row: LinkRow | null): void {
  const refresh = row && renewable(row);
  const openId = row?.openId;
  if (openId && refresh) inBackground(world, 'link/sign-in', () => giveBack(world, openId, refresh));
}
