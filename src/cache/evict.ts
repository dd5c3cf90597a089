import type { Cache } from './open';
import type { OutboxRow } from './rows';

const day = 86_400_000;

/** How much one slice deletes at most, per table: 200 profiles took 99 ms when it was measured. */
export const sliceSize = 200;

export interface Eviction {
  /** Profiles and cases kept or touched before this go. */
  readonly keptBefore: number;
  /** Only what the helpdesk can bring again; imported rows and agents' work stay. */
  readonly onlyRefetchable?: boolean;
}

/**
 * Deletes one slice of expired profiles and cases, and of what expired imports had replaced. True when there
 * may be more.
 */
export async function evictSlice({ rows }: Cache, eviction: Eviction): Promise<boolean> {
  const { keptBefore, onlyRefetchable = false } = eviction;
  return rows.transaction('rw', [rows.profiles, rows.cases, rows.overwritten, rows.batches], async () => {
    const old = rows.profiles.where('keptAt').below(keptBefore);
    const profiles = await (onlyRefetchable ? old.filter(({ source }) => source === 'helpdesk') : old)
      .limit(sliceSize)
      .primaryKeys();
    await rows.profiles.bulkDelete(profiles);
    if (onlyRefetchable) return profiles.length === sliceSize;
    const cases = await rows.cases.where('touchedAt').below(keptBefore).limit(sliceSize).primaryKeys();
    await rows.cases.bulkDelete(cases);
    // What a batch replaced is older than the batch: all of it has expired when the batch has.
    const batches = await rows.batches.where('at').below(keptBefore).primaryKeys();
    const replaced = await rows.overwritten.where('batch').anyOf(batches).limit(sliceSize).primaryKeys();
    await rows.overwritten.bulkDelete(replaced);
    // Nothing of it is left to undo; its row holds the name of a file.
    if (replaced.length < sliceSize) await rows.batches.bulkDelete(batches);
    return [profiles, cases, replaced].some(({ length }) => length === sliceSize);
  });
}

/**
 * For when profiles may not be on the disk: deletes what the helpdesk and a backend said. Imported rows and
 * what agents did stay.
 */
export async function dropFetched({ rows }: Cache): Promise<void> {
  await rows.transaction('rw', [rows.profiles, rows.cases], async () => {
    await rows.profiles.filter(({ source }) => source !== 'import').delete();
    await rows.cases.filter(({ seen }) => seen !== null).modify({ seen: null });
  });
}

/**
 * Lets go of what is kept longer than it must: the link from a decision to its case after `retentionDays`,
 * the words in unsent events after the same time, kept promises 30 days after, decisions and acts that no
 * backend has taken after 400 days.
 */
export async function letGo({ rows }: Cache, retentionDays: number, now: number): Promise<void> {
  const before = now - retentionDays * day;
  await rows.transaction('rw', [rows.decisions, rows.outbox, rows.promises, rows.brought], async () => {
    await rows.decisions
      .where('at')
      .below(now - 400 * day)
      .delete();
    await rows.decisions
      .where('at')
      .below(before)
      .filter((row) => row.caseKey !== '')
      .modify({ caseKey: '' });
    await rows.outbox
      .where('at')
      .below(now - 400 * day)
      .delete();
    await rows.outbox
      .where('at')
      .below(before)
      .modify((row, ref) => {
        if (
          row.sentAt !== undefined ||
          (row.undone && row.waiting === undefined) ||
          row.type === 'snag' ||
          row.type === 'praise'
        ) {
          Reflect.deleteProperty(ref, 'value');
        } else if ('text' in row.body) {
          const { text: _, ...body } = row.body;
          ref.value = { ...row, body };
        }
      });
    await rows.promises
      .where('changedAt')
      .below(now - 30 * day)
      .filter(({ state, undone }) => state !== 'open' || undone === true)
      .delete();
    await rows.brought.where('at').below(before).delete();
  });
}

/** Deletes every cached customer and case; imported rows, decisions, promises and the outbox stay. */
export async function dropCached({ rows }: Cache): Promise<void> {
  await rows.transaction('rw', [rows.profiles, rows.cases], async () => {
    await rows.profiles.filter(({ source }) => source !== 'import').delete();
    await rows.cases.clear();
  });
}

/**
 * Deletes what a backend holds by now: decisions, promises and acts that it was told, in a browser that others
 * use too. What it has not been told yet stays, with the decisions and promises it is about.
 */
export async function dropTold({ rows }: Cache): Promise<void> {
  await rows.transaction('rw', [rows.decisions, rows.promises, rows.outbox], async () => {
    const untold = await rows.outbox.filter(isUntold).toArray();
    const about = new Set(untold.flatMap(({ id, body }) => [id, body.decisionId, body.promiseId]));
    const isAbout = ({ id, toldAs }: { readonly id: string; readonly toldAs?: string }): boolean =>
      about.has(id) || (toldAs !== undefined && about.has(toldAs));
    await rows.outbox.filter((row) => !isUntold(row)).delete();
    await rows.decisions.filter((row) => !isAbout(row)).delete();
    await rows.promises.filter((row) => !isAbout(row)).delete();
  });
}

/** Also a give that was told and has to be taken back there: it waits again. */
const isUntold = ({ waiting, sentAt, undone }: OutboxRow): boolean =>
  waiting !== undefined || (sentAt === undefined && !undone);
