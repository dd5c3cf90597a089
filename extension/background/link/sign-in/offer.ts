import type * as v from 'valibot';
import type { OpenIdRow } from '../../../../src/cache/link';
import type { hello } from '../../../../src/contract/bodies';
import type { ProviderNamed, SignInOffer } from '../../../../src/messages/link';
import type { pinnedProvider } from '../../policy/policy';

type Pins = Awaited<ReturnType<typeof pinnedProvider>>;
type Said = v.InferOutput<typeof hello>['signIn'];

/** How a server lets people sign in, null when that is not what the administrator has named. */
export function offerOf(said: Said, pins: Pins): SignInOffer | null {
  if (said.how === 'token') return { how: 'token' };
  const { issuer, clientId } = said;
  if (pins.issuer !== null && pins.issuer !== issuer) return null;
  if (pins.clientId !== null && pins.clientId !== clientId) return null;
  return { how: 'openid', provider: providerNamed({ issuer, clientId }) };
}

export const hostOf = (said: Said): string => (said.how === 'oidc' ? new URL(said.issuer).host : '');

export const providerNamed = ({
  issuer,
  clientId,
}: Pick<OpenIdRow, 'issuer' | 'clientId'>): ProviderNamed => ({
  issuer,
  clientId,
  host: new URL(issuer).host,
});
