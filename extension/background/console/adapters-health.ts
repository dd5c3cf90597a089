import type { Overview } from '../../../src/messages/console';
import { changesIn, isNothing, keptAdapters } from '../link/read/adapters';
import { linkOf } from '../link/read/link';
import type { World } from '../world';

/** The line about pushed adapters: the package's own, what is in force, or what was refused and in which field. */
export async function adaptersHealth(world: World): Promise<Overview['health'][number]> {
  const link = await linkOf(world);
  const kept = link?.account ? await keptAdapters(world, link) : { list: [], refused: null };
  if (kept.refused !== null) {
    const [problem = '', field = ''] = kept.refused.split(' ');
    const key = `console.healthAdapters.${problem}`;
    return { part: 'adapters', state: 'care', key, ...(field === '' ? {} : { detail: `adapters.${field}` }) };
  }
  const changes = Object.entries(changesIn(kept, world.version)).filter(([, change]) => !isNothing(change));
  if (changes.length === 0) return { part: 'adapters', state: 'good', key: 'console.healthAdapters' };
  const names = changes.map(([id, { selectors, off }]) => {
    const said = [...Object.keys(selectors), ...off.map((part) => `−${part}`)];
    return `${id}: ${said.join(', ')}`;
  });
  return { part: 'adapters', state: 'good', key: 'console.healthAdaptersPushed', detail: names.join('; ') };
}
