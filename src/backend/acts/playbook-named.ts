import type { Playbook } from '../../playbook/types';
import { compiledOnce } from '../database/compiled-once';
import type { Writing } from '../database/serially';
import type { Database } from '../database/tables';

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
  const [named, next] = await compiledOnce(tx, 'versions from', [org, version, 2], () =>
    tx
      .selectFrom('playbooks')
      .select(['version', 'published_at'])
      .where('org_id', '=', org)
      .where('version', '>=', version)
      .orderBy('version')
      .limit(2),
  );
  if (!named || named.version !== version) return null;
  if (next && next.published_at < now - versionGrace) return null;
  return { playbook: await readOnce(tx, org, named), since: named.published_at };
}

/** The one that was published last; null while none is. */
export async function playbookInForce(db: Database, org: string): Promise<Playbook | null> {
  const latest = await db
    .selectFrom('playbooks')
    .select(['version', 'published_at'])
    .where('org_id', '=', org)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ? readOnce(db, org, latest) : null;
}

const mostParsed = 50;
const parsed = new Map<string, Playbook>();

/** A version never changes, so it is read once; the engine remembers what it made of the same object. */
async function readOnce(
  db: Database,
  org: string,
  { version, published_at }: { readonly version: number; readonly published_at: number },
): Promise<Playbook> {
  // With its time: one that was never committed must not stand for another of the same number.
  const key = `${org} ${version} ${published_at}`;
  const known = parsed.get(key);
  if (known) return known;
  const { body } = await db
    .selectFrom('playbooks')
    .select('body')
    .where('org_id', '=', org)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (parsed.size >= mostParsed) parsed.clear();
  const playbook = JSON.parse(body) as Playbook;
  parsed.set(key, playbook);
  return playbook;
}
