import type { Policy } from '../../policy/policy';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { changeLink, linkOf } from '../read/link';
import { setLinkAlarm } from './sign-in';
import { signOut } from './sign-out';
import { isOfTeam } from './team';

/**
 * Moves the link to the backend that the administrator names, nobody signed in there yet. Whoever was signed
 * in elsewhere, or in another team, is signed out as if they had done it themselves, also when their sign-in has
 * ended by then: what can still be told is told first, the rest waits for them. True when something changed.
 */
export async function moveLink(world: World, { values }: Policy): Promise<boolean> {
  const { endpoint, team } = values;
  const row = await linkOf(world);
  const elsewhere = endpoint !== null && row?.endpoint !== endpoint;
  const leaves = row !== null && row.account !== null && (elsewhere || !isOfTeam(team, row.me));
  if (leaves) await signOut(world);
  if (!elsewhere || world.link === undefined) return leaves;
  await changeLink(world, () => ({
    id: 'link',
    endpoint,
    server: new URL(endpoint).host,
    epoch: '',
    account: null,
    org: '',
    me: null,
    token: null,
    tokenUntil: 0,
    cursor: null,
    playbookTag: null,
  }));
  setLinkAlarm(world);
  await redraw(world, () => true);
  return true;
}
