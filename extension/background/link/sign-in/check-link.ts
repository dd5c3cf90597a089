import type { LinkRow, OpenIdRow } from '../../../../src/cache/link';
import { checkEndpoint } from '../../../../src/contract/client';
import type { LinkCheck } from '../../../../src/messages/link';
import { type No, no, ok, type Result } from '../../../../src/trouble/result';
import { lastPolicy, pinnedProvider } from '../../policy/policy';
import type { World } from '../../world';
import { callsOf } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { freshToken, tokenAfterRefusal } from '../call/renew';
import { consentIn } from '../read/consent';
import { linkOf } from '../read/link';
import { hostOf, offerOf } from './offer';
import { isOfTeam } from './team';

/** Clocks may differ by this much; beyond it times on acts and promises would be wrong. */
const clocksDiffer = 5 * 60_000;

/** What a check found besides its answer: what a link is made of. */
export interface Checked {
  readonly check: LinkCheck;
  readonly link: {
    readonly endpoint: string;
    readonly server: string;
    readonly epoch: string;
    readonly org: string;
    readonly agent: string;
  } | null;
}

/**
 * Says hello and asks who I am. A request that fails cannot tell a wrong name from a wrong certificate, so
 * that answer brings an address to open in a tab, where the browser says which it is.
 */
export async function checkLink(world: World, typed: string, token: string | null): Promise<Checked> {
  const only = (check: LinkCheck): Checked => ({ check, link: null });
  const address = checkEndpoint(typed.trim());
  if (!address.ok) return only({ found: 'no-address', endpoint: typed.trim() });
  const endpoint = address.value;
  if (token !== null && !(await consentIn(world)).personal) return only({ found: 'no-consent', endpoint });
  const call = callsOf(world, endpoint, async () => token);
  const hello = await call('hello', { timeout: 6_000 });
  if (!hello.ok) return only(notHello(hello, endpoint));
  const { value } = hello.value;
  if (value === null) return only({ found: 'not-leeway', endpoint });
  const { server, epoch } = value;
  const offer = offerOf(value.signIn, await pinnedProvider(world));
  if (offer === null) return only({ found: 'not-allowed', endpoint, host: hostOf(value.signIn) });
  const apart = world.now() - Date.parse(value.time);
  if (Math.abs(apart) > clocksDiffer)
    return only({ found: 'clock-off', endpoint, minutes: Math.round(apart / 60_000) });
  const me = token === null ? null : await call('me', { timeout: 6_000 });
  if (me === null || (!me.ok && ['not-signed-in', 'forbidden'].includes(me.reason)))
    return only({ found: 'not-signed-in', endpoint, server, wrongToken: token !== null, signIn: offer });
  if (!me.ok) return only(notHello(me, endpoint));
  const who = me.value.value;
  if (who === null) return only({ found: 'not-leeway', endpoint });
  const { name, role, team, org, agent } = who;
  const wanted = (await lastPolicy(world)).values.team;
  if (!isOfTeam(wanted, { role, team: team?.name ?? null }))
    return only({ found: 'wrong-team', endpoint, server, team: team?.name ?? null, wanted: wanted ?? '' });
  return {
    check: {
      found: 'fine',
      endpoint,
      server,
      me: { name, role, team: team?.name ?? null, org: org.name },
    },
    link: { endpoint, server, epoch, org: org.id, agent },
  };
}

/** The same for the link as it is; whether there was an answer is told to the sidebars too. */
export async function checkAgain(world: World): Promise<Result<LinkCheck>> {
  const row = await linkOf(world);
  if (row === null) return no('not-found', 'link');
  if (!(await consentIn(world)).personal) return ok({ found: 'no-consent', endpoint: row.endpoint });
  const fresh = await freshToken(world, row);
  if (!fresh.ok && fresh.reason === 'offline' && row.openId) return ok(silent(row, row.openId));
  let token = fresh.ok ? fresh.value : null;
  let { check } = await checkLink(world, row.endpoint, token);
  if (check.found === 'not-signed-in' && token !== null) {
    const another = await tokenAfterRefusal(world, row, token);
    token = another.ok ? another.value : null;
    if (another.ok) ({ check } = await checkLink(world, row.endpoint, token));
  }
  if (check.found === 'fine' || check.found === 'no-answer')
    await heardOfLink(world, token, check.found === 'fine' ? ok(null) : no('offline'));
  return ok(check);
}

const silent = ({ endpoint, server }: LinkRow, { issuer }: OpenIdRow): LinkCheck => ({
  found: 'provider-silent',
  endpoint,
  server,
  host: new URL(issuer).host,
  code: null,
});

function notHello({ reason, detail }: No, endpoint: string): LinkCheck {
  const address = `${endpoint}/v1/hello`;
  if (['offline', 'timeout', 'server-error', 'rate-limited'].includes(reason))
    return { found: 'no-answer', endpoint, address };
  return { found: reason === 'invalid' && detail === 'contract' ? 'wrong-version' : 'not-leeway', endpoint };
}
