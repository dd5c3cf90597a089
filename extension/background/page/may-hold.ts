import { recall, recalled, remember } from '../kept/session';
import type { World } from '../world';

/**
 * Whether a helpdesk's page may hold our frame. One that asks for an embedder policy (COEP) would not show it, and would
 * be told its address by the browser's report. That is seen in the head of the page alone, so it is asked for until the
 * answer is yes, once a browser session as a rule. A helpdesk that does not answer is taken for the usual one.
 */
export async function mayHold(world: World, origin: string, href: string): Promise<boolean> {
  if (world.head === undefined) return true;
  if ((await recall(world, 'holds'))?.includes(origin)) return true;
  const head = await headOf(world.head, origin, href);
  if (head === null) return true;
  const policy = head.get('cross-origin-embedder-policy')?.split(';', 1)[0]?.trim() ?? '';
  const holds = !enforced.includes(policy);
  if (holds) await remember(world, ['holds', [...(recalled(world, 'holds') ?? []), origin].slice(-most)]);
  return holds;
}

/** Helpdesks that are remembered. */
const most = 50;

const enforced: readonly string[] = ['require-corp', 'credentialless'];

async function headOf(
  head: NonNullable<World['head']>,
  origin: string,
  href: string,
): Promise<Headers | null> {
  if (!href.startsWith(`${origin}/`)) return null;
  try {
    // The page alone: what an address asks for beside it may be an act, and HEAD is one to many servers.
    return await head(href.split(/[?#]/, 1)[0] ?? href);
  } catch {
    // Away, or led to somewhere else: nothing is known of this page.
    return null;
  }
}
