import type { LinkRow } from '../../../../src/cache/link';
import { no, ok, type Result } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { recall, remember } from '../../kept/session';
import { redraw } from '../../redraw';
import { inBackground } from '../../report';
import type { World } from '../../world';
import { changeLink, linkOf, linkOnDisk, renewable, tokenOf, withoutTokens } from '../read/link';
import { isMeantFor } from './claims';
import { askTokens, giveBack, renewAt, type Tokens } from './tokens';

/** A provider that did not answer is left alone for this long. */
const restsFor = 10_000;
const longestRest = 600_000;

/**
 * A token that may be used now. One that ends soon is renewed beside the work; one that has ended is waited
 * for. `not-signed-in` when only the agent can go on, `offline` when the provider does not answer.
 */
export async function freshToken(world: World, { account, since }: LinkRow): Promise<Result<string>> {
  const row = await linkOf(world);
  if (row === null || row.account !== account || row.since !== since) return no('not-signed-in');
  const token = tokenOf(row, world.now());
  if (renewable(row) === null) return token === null ? no('not-signed-in') : ok(token);
  if (token === null) return renew(world, row.token);
  if (isDue(row, world.now())) inBackground(world, 'link/sign-in-renew', () => renew(world, token));
  return ok(token);
}

/** Another token for one that the server did not take; `not-signed-in` ends the sign-in. */
export async function tokenAfterRefusal(
  world: World,
  { account, since }: LinkRow,
  refused: string,
): Promise<Result<string>> {
  const row = await linkOf(world);
  if (row === null || row.account !== account || row.since !== since) return no('not-signed-in');
  if (renewable(row) !== null) return renew(world, refused);
  await endSignIn(world, refused);
  return no('not-signed-in');
}

/** The sign-in has ended, if it is still the one with this token; where to sign in again stays known. */
export async function endSignIn(world: World, token: string | null): Promise<void> {
  const before = await linkOf(world);
  const after = await changeLink(world, (row) =>
    row !== null && row.token !== null && row.token === token ? withoutTokens(row) : row,
  );
  if (before !== after) await redraw(world, () => true);
}

const isDue = ({ openId }: LinkRow, now: number): boolean =>
  openId != null && (openId.asked !== null || openId.refreshAt <= now);

/**
 * One renewal at a time in the whole browser. `stale` is the token to be replaced: when another has replaced
 * it meanwhile, theirs is the answer. That one is being asked for is written before the provider hears of it:
 * it may have taken the refresh token back although its answer is never stored, and then accepts the old one
 * only for a while.
 */
function renew(world: World, stale: string | null): Promise<Result<string>> {
  const { link } = world;
  if (link === undefined) return Promise.resolve(no('not-signed-in'));
  return inTurn('link-renew', () =>
    link.lock('leeway-link-renew', async () => {
      const row = await linkOnDisk(world);
      const refresh = row && renewable(row);
      if (!row?.openId || !refresh) return no('not-signed-in');
      const token = tokenOf(row, world.now());
      if (token !== null && token !== stale && row.openId.asked === null) return ok(token);
      if (await rests(world)) return usable(world, row, stale);
      const { openId } = row;
      await changeLink(world, (now) =>
        isSame(now, refresh) ? { ...now, openId: { ...openId, asked: world.now() } } : now,
      );
      const grant = { grant_type: 'refresh_token', refresh_token: refresh };
      const answer = await askTokens(world, openId, row.endpoint, grant);
      if (answer.got === 'nothing') {
        await remember(world, ['linkRenewAfter', world.now() + (answer.retryAfter ?? restsFor)]);
        return usable(world, row, stale);
      }
      const right =
        answer.got === 'tokens' && (openId.scope !== null || isMeantFor(answer.tokens.access, row.endpoint));
      if (answer.got === 'tokens' && right) return store(world, row, refresh, answer.tokens);
      const after = await changeLink(world, (now) => (isSame(now, refresh) ? withoutTokens(now) : now));
      if (after?.token === null) await redraw(world, () => true);
      return no('not-signed-in');
    }),
  );
}

const isSame = (row: LinkRow | null, refresh: string): row is LinkRow =>
  row !== null && renewable(row) === refresh;

/** The old token as long as it lasts, unless it is the one that was refused. */
function usable(world: World, row: LinkRow, stale: string | null): Result<string> {
  const token = tokenOf(row, world.now());
  return token === null || token === stale ? no('offline', 'provider') : ok(token);
}

async function rests(world: World): Promise<boolean> {
  const left = ((await recall(world, 'linkRenewAfter')) ?? 0) - world.now();
  // Longer than anybody is left alone: the clock has been put back.
  return left > 0 && left <= longestRest;
}

/** Stored before it is used. Whoever signed out meanwhile is not signed in again: then it goes back. */
async function store(world: World, row: LinkRow, refresh: string, tokens: Tokens): Promise<Result<string>> {
  const now = world.now();
  const next = tokens.refresh ?? refresh;
  const after = await changeLink(world, (before) =>
    isSame(before, refresh) && before.openId
      ? {
          ...before,
          token: tokens.access,
          tokenUntil: now + tokens.lasts,
          openId: { ...before.openId, refresh: next, refreshAt: renewAt(now, tokens.lasts), asked: null },
        }
      : before,
  );
  if (after?.token === tokens.access) return ok(tokens.access);
  if (row.openId) await giveBack(world, row.openId, next);
  return no('not-signed-in');
}
