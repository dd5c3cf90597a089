import type { LinkOverview } from '../../../src/messages/link';
import type { World } from '../world';
import { linkOf, tokenOf } from './link';
import { renewable } from './row';
import { providerNamed } from './sign-in-offer';
import { heardAt, linkState } from './state';

/** How many refused acts are listed. */
const most = 20;

/** The link as the options page shows it; null while Leeway stands alone. */
export async function linkOverview(world: World): Promise<LinkOverview | null> {
  const row = await linkOf(world);
  if (row === null) return null;
  const { backend, queued } = await linkState(world);
  const told =
    row.account === null
      ? []
      : await world.cache.rows.outbox
          .filter(({ link, result }) => link === row.account && (result === 'rejected' || isOver(result)))
          .reverse()
          .toArray();
  return {
    endpoint: row.endpoint,
    server: row.server,
    state: backend === 'standalone' ? 'not-signed-in' : backend,
    me: row.me,
    signedInUntil: renewable(row) !== null || tokenOf(row, world.now()) === null ? null : row.tokenUntil,
    provider: row.openId ? providerNamed(row.openId) : null,
    heardAt: await heardAt(world),
    queued,
    refused: told
      .filter(({ result }) => result === 'rejected')
      .slice(0, most)
      .map(({ id, at, type, reason }) => ({ id, at, type, reason: reason ?? '' })),
    over: told.filter(({ result }) => isOver(result)).length,
  };
}

const isOver = (result: string | undefined): boolean => result === 'accepted-overdraft';
