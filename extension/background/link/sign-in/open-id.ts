import type { OpenIdRow } from '../../../../src/cache/link';
import type { LinkCheck, ProviderNamed, SignInTrouble } from '../../../../src/messages/link';
import { inTurn } from '../../in-turn';
import { pinnedProvider } from '../../policy/policy';
import type { World } from '../../world';
import { checkIdToken, claimsOf, isMeantFor } from '../call/claims';
import { askTokens, giveBack, renewAt, type Tokens } from '../call/tokens';
import { consentIn } from '../read/consent';
import { linkOf } from '../read/link';
import { checkLink } from './check-link';
import { type Provider, providerOf } from './provider';
import { authorizationUrl, newProof, type Request, readCallback, redirectOf } from './request';
import { takeUp } from './sign-in';

/** What the agent has seen and confirmed. */
export type Confirmed = Pick<ProviderNamed, 'issuer' | 'clientId'> & { readonly endpoint: string };

/** The window that is open now; a second press waits for the same one. */
const open = new WeakMap<World, Promise<LinkCheck>>();

/**
 * Signs in at a provider, in a window of its own: authorization code with PKCE. Only the background ever sees
 * a code or a token. Nothing changes unless everything is fine, so that it can be tried as often as needed.
 */
export function signInAtProvider(world: World, confirmed: Confirmed): Promise<LinkCheck> {
  const under = open.get(world);
  if (under) return under;
  const mine = attempt(world, confirmed).finally(() => open.delete(world));
  open.set(world, mine);
  return mine;
}

/** Signs in again where this browser was signed in; null when that was no provider. */
export async function signInAgain(world: World): Promise<LinkCheck | null> {
  const row = await linkOf(world);
  if (!row?.openId) return null;
  const { issuer, clientId } = row.openId;
  return signInAtProvider(world, { endpoint: row.endpoint, issuer, clientId });
}

async function attempt(world: World, confirmed: Confirmed): Promise<LinkCheck> {
  if (!(await consentIn(world)).personal) return { found: 'no-consent', endpoint: confirmed.endpoint };
  const { check } = await checkLink(world, confirmed.endpoint, null);
  if (check.found !== 'not-signed-in') return check;
  const { endpoint, server, signIn } = check;
  const { issuer, clientId } = confirmed;
  if (signIn.how !== 'openid' || signIn.provider.issuer !== issuer || signIn.provider.clientId !== clientId)
    return { found: 'provider-changed', endpoint, server, signIn };
  const trouble = (found: SignInTrouble, code: string | null = null): LinkCheck => ({
    found,
    endpoint,
    server,
    host: signIn.provider.host,
    code,
  });

  const provider = await providerOf(world, issuer);
  if (!provider.ok)
    return provider.reason === 'offline'
      ? trouble('provider-silent')
      : trouble('provider-wrong', provider.detail ?? null);
  const row = await linkOf(world);
  const request: Request = {
    provider: provider.value,
    clientId,
    endpoint,
    scope: (await pinnedProvider(world)).scope,
    redirect: redirectOf(world),
    proof: await newProof(),
    anew: row !== null && row.endpoint === endpoint && row.openId != null && row.account === null,
  };
  const back = await openWindow(world, authorizationUrl(request));
  if (back.ended !== 'here') return trouble(back.ended);
  const code = readCallback(back.address, request);
  if (!code.ok) {
    if (code.reason === 'conflict') return trouble('mixed-up', code.detail ?? null);
    if (code.detail === 'access_denied') return trouble('cancelled');
    return trouble(
      code.detail === 'invalid_target' ? 'wrong-audience' : 'provider-refused',
      code.detail ?? null,
    );
  }

  const answer = await askTokens(world, clientOf(request), endpoint, {
    grant_type: 'authorization_code',
    code: code.value,
    redirect_uri: request.redirect,
    code_verifier: request.proof.verifier,
  });
  if (answer.got === 'nothing') return trouble('provider-silent');
  if (answer.got === 'no')
    return trouble(answer.code === 'invalid_target' ? 'wrong-audience' : 'provider-refused', answer.code);
  const { tokens } = answer;
  const openId = openIdRow(request, tokens, world.now());
  const done = await checkTokens(world, request, tokens, trouble);
  if (done !== null) {
    if (tokens.refresh) await giveBack(world, openId, tokens.refresh);
    return done;
  }
  return inTurn('console', async () => {
    const checked = await checkLink(world, endpoint, tokens.access);
    const by = { token: tokens.access, tokenUntil: world.now() + tokens.lasts, openId };
    await takeUp(world, checked, by);
    if (checked.check.found !== 'fine' && tokens.refresh) await giveBack(world, openId, tokens.refresh);
    return checked.check.found === 'not-signed-in' ? trouble('not-accepted') : checked.check;
  });
}

/** Null when the tokens are the answer to this request, and for this server. */
async function checkTokens(
  world: World,
  { provider, clientId, endpoint, scope, proof }: Request,
  tokens: Tokens,
  trouble: (found: SignInTrouble, code?: string) => LinkCheck,
): Promise<LinkCheck | null> {
  const now = world.now();
  const id = checkIdToken(tokens.id, { issuer: provider.issuer, clientId, nonce: proof.nonce, now });
  if (id === 'mixed-up') return trouble('mixed-up', 'id_token');
  if (id === 'clock-off') {
    const issued = Number(claimsOf(tokens.id ?? '')?.iat) * 1000;
    return { found: 'clock-off', endpoint, minutes: Math.round((now - issued) / 60_000) };
  }
  if (scope === null && !isMeantFor(tokens.access, endpoint)) return trouble('wrong-audience');
  return null;
}

type Back =
  | { readonly ended: 'here'; readonly address: string | undefined }
  | { readonly ended: 'cancelled' | 'no-window' | 'provider-silent' };

/** The browsers say why only in words: these are Chromium's and Firefox's. */
async function openWindow({ browser }: World, url: string): Promise<Back> {
  try {
    return { ended: 'here', address: await browser.identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/did not approve|cancel|denied/i.test(said)) return { ended: 'cancelled' };
    return { ended: /could not be loaded|timed out/i.test(said) ? 'provider-silent' : 'no-window' };
  }
}

const clientOf = ({
  clientId,
  scope,
  provider,
}: {
  clientId: string;
  scope: string | null;
  provider: Provider;
}) => ({
  clientId,
  scope,
  tokenEndpoint: provider.token,
});

const openIdRow = (request: Request, tokens: Tokens, now: number): OpenIdRow => ({
  issuer: request.provider.issuer,
  ...clientOf(request),
  revocation: request.provider.revocation,
  endSession: request.provider.endSession,
  refresh: tokens.refresh,
  refreshAt: renewAt(now, tokens.lasts),
  asked: null,
});
