import type { LinkOverview } from '../../../src/messages/link';

/** Who publishes from here: a lead for everybody, this browser for itself, or nobody. */
export function whoMayPublish(
  link: LinkOverview | null,
  locked: boolean,
): 'alone' | 'lead' | 'agent' | 'locked' {
  const me = link?.me;
  if (me) return me.role === 'agent' ? 'agent' : 'lead';
  return locked ? 'locked' : 'alone';
}
