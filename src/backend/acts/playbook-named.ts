import type { Playbook } from '../../playbook/types';
import type { Writing } from '../database/serially';

const versionGrace = 86_400_000;

/** What was published under a number, and since when it has been in force. */
export interface Named {
  readonly playbook: Playbook;
  readonly since: number;
}

/** A version counts when it is in force or was within the last day. */
export async function playbookNamed(
  tx: Writing,
  org: string,
  version: number,
  now: number,
): Promise<Named | null> {
  const rows = await tx
    .selectFrom('playbooks')
    .select(['version', 'body', 'published_at'])
    .where('org_id', '=', org)
    .where('version', '>=', version)
    .orderBy('version')
    .limit(2)
    .execute();
  const [named, next] = rows;
  if (!named || named.version !== version) return null;
  if (next && next.published_at < now - versionGrace) return null;
  return { playbook: parsedOnce(`${org} ${version}`, named.body), since: named.published_at };
}

const mostParsed = 50;
const parsed = new Map<string, Playbook>();

/** A version never changes, so it is read once; the engine remembers what it made of the same object. */
function parsedOnce(key: string, body: string): Playbook {
  const known = parsed.get(key);
  if (known) return known;
  if (parsed.size >= mostParsed) parsed.clear();
  const playbook = JSON.parse(body) as Playbook;
  parsed.set(key, playbook);
  return playbook;
}
