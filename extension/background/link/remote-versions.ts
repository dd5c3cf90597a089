import type { LinkRow } from '../../../src/cache/link';
import type { Cache } from '../../../src/cache/open';

/** Whose numbers the versions of a backend are: another history counts anew. */
export const historyOf = ({ endpoint, org, epoch }: Pick<LinkRow, 'endpoint' | 'org' | 'epoch'>): string =>
  `${endpoint}|${org}|${epoch}`;

/** What this backend calls the versions of this browser; null for those it never had. */
export async function remoteVersions(
  { rows }: Cache,
  link: LinkRow,
): Promise<(local: number) => number | null> {
  const from = historyOf(link);
  const known = new Map<number, number>();
  await rows.playbooks.each(({ version, remote }) => {
    if (remote?.from === from) known.set(version, remote.version);
  });
  return (local) => known.get(local) ?? null;
}
