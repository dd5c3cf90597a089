import { recall, recalled, remember } from '../kept/session';
import type { World } from '../world';

/**
 * Whether a helpdesk's page may hold our frame. One that asks for an embedder policy (COEP) would not show it, and would
 * be told its address by the browser's report. That is seen in the head of the page alone, so it is asked for once a
 * browser session; a helpdesk that does not answer is taken for the usual one, and asked again the next time.
 */
export async function mayHold(world: World, origin: string, href: string): Promise<boolean> {
  if (world.head === undefined) return true;
  const before = (await recall(world, 'holds')) ?? {};
  const known = Object.hasOwn(before, origin) ? before[origin] : undefined;
  if (known !== undefined) return known;
  const head = await headOf(world.head, origin, href);
  if (head === null) return true;
  const policy = head.get('cross-origin-embedder-policy')?.split(';', 1)[0]?.trim() ?? '';
  const holds = !enforced.includes(policy);
  await remember(world, ['holds', { ...recalled(world, 'holds'), [origin]: holds }]);
  return holds;
}

const enforced: readonly string[] = ['require-corp', 'credentialless'];

async function headOf(
  head: NonNullable<World['head']>,
  origin: string,
  href: string,
): Promise<Headers | null> {
  if (!href.startsWith(`${origin}/`)) return null;
  try {
    return await head(href);
  } catch {
    // Away, or led to somewhere else: nothing is known of this page.
    return null;
  }
}
