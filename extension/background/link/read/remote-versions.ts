import type { LinkRow } from '../../../../src/cache/link';
import type { Cache } from '../../../../src/cache/open';

/** Whose numbers the versions of a backend are: another history counts anew. */
export const historyOf = ({ endpoint, org, epoch }: Pick<LinkRow, 'endpoint' | 'org' | 'epoch'>): string =>
  `${endpoint}|${org}|${epoch}`;

/**
 * What this backend calls the versions of this browser; null for those it never had. A version of the history
 * that a restored backend had before is called as it was then, or as the newest one where it was lost with
 * that history; `'later'` until one of the new history is known here.
 */
export async function remoteVersions(
  { rows }: Cache,
  link: LinkRow,
): Promise<(local: number) => number | 'later' | null> {
  const from = historyOf(link);
  const server = historyOf({ ...link, epoch: '' });
  const known = new Map<number, number>();
  const before = new Map<number, number>();
  await rows.playbooks.each(({ version, remote }) => {
    if (remote?.from === from) known.set(version, remote.version);
    else if (remote?.from.startsWith(server)) before.set(version, remote.version);
  });
  const newest = Math.max(0, ...known.values());
  return (local) => {
    const then = before.get(local);
    if (then === undefined) return known.get(local) ?? null;
    return newest === 0 ? 'later' : Math.min(then, newest);
  };
}
