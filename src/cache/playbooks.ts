import type { Playbook } from '../playbook/types';
import type { Cache } from './open';
import type { PlaybookRow } from './rows';

/**
 * Puts a playbook in force as the next version; older ones stay, since cases and decisions name them.
 * `pulled` says where it came from, and whether open cases are to change over at once.
 */
export async function usePlaybook(
  { rows }: Cache,
  playbook: Playbook,
  reason: string,
  now: number,
  pulled?: {
    readonly remote: NonNullable<PlaybookRow['remote']>;
    readonly published: NonNullable<PlaybookRow['published']>;
    readonly stopNow: boolean;
  },
): Promise<PlaybookRow> {
  return rows.transaction('rw', rows.playbooks, async () => {
    const last = await rows.playbooks.orderBy('version').last();
    const version = (last?.version ?? 0) + 1;
    const stopsBefore = pulled?.stopNow ? version : last?.stopsBefore;
    const row: PlaybookRow = {
      version,
      playbook,
      since: now,
      reason,
      ...(pulled ? { remote: pulled.remote, published: pulled.published } : {}),
      ...(stopsBefore === undefined ? {} : { stopsBefore }),
    };
    await rows.playbooks.add(row);
    return row;
  });
}

/** The playbook in force: the newest version; undefined before the first choice. */
export async function playbookInForce({ rows }: Cache): Promise<PlaybookRow | undefined> {
  return rows.playbooks.orderBy('version').last();
}

/** The number of the version in force, without reading the playbook; undefined before the first choice. */
export async function versionInForce({ rows }: Cache): Promise<number | undefined> {
  const last = await rows.playbooks.orderBy('version').lastKey();
  return last === undefined ? undefined : Number(last);
}
