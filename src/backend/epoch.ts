import type { Opened } from './database/open';

const knownFor = 1_000;
const known = new WeakMap<Opened, { readonly at: number; readonly epoch: Promise<string | null> }>();

/**
 * The history that this database is of, as `hello` says it; an administrator changes it after a restore. What
 * it reads is what every header says from then on: nobody is told a newer one and then an older one.
 */
export async function readEpoch(opened: Opened): Promise<string> {
  const epoch = await inDatabase(opened);
  known.set(opened, { at: Date.now(), epoch: Promise.resolve(headerOf(epoch)) });
  return epoch;
}

async function inDatabase({ db }: Opened): Promise<string> {
  const org = await db.selectFrom('orgs').select('epoch').orderBy('created_at').executeTakeFirst();
  return org?.epoch ?? 'empty';
}

const headerOf = (epoch: string): string | null => (/^[!-~]{1,200}$/.test(epoch) ? epoch : null);

/**
 * The same for the header of every answer, read at most once a second. Null where it cannot stand in a header
 * or cannot be read: an answer that was made is not lost because of this.
 */
export function epochOf(opened: Opened): Promise<string | null> {
  const before = known.get(opened);
  if (before && Math.abs(Date.now() - before.at) < knownFor) return before.epoch;
  const epoch = inDatabase(opened).then(headerOf, () => null);
  known.set(opened, { at: Date.now(), epoch });
  return epoch;
}
