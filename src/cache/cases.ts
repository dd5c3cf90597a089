import type { Profile } from '../customer/profile';
import type { CaseSeen } from '../customer/seen';
import { type Cache, isNewer } from './open';
import { profileRow } from './profiles';
import type { CaseRow, InsertedRow, SeenFieldRow } from './rows';

/** A case nobody has touched yet. */
export function newCase(caseKey: string, now: number): CaseRow {
  const [adapter = '', tenant = ''] = caseKey.split(':');
  return {
    caseKey,
    label: '',
    adapter,
    tenant,
    seen: null,
    seenAt: 0,
    who: [],
    chosen: null,
    verifiedByAgent: false,
    answers: {},
    hear: { text: null, slots: null, confirmedAt: null, upTo: null, heard: null },
    step: 'hear',
    solveOpen: null,
    notNeeded: [],
    asked: [],
    note: null,
    pinned: null,
    closedAt: null,
    undo: null,
    touchedAt: now,
  };
}

/** So many insertions of a case are remembered. */
const mostInserted = 12;

/** Remembers that a text stands in the reply or the note, so that it is not offered again as if it were new. */
export async function keepInserted(
  { acts }: Cache,
  caseKey: string,
  one: InsertedRow,
  now: number,
): Promise<void> {
  await acts.transaction('rw', acts.cases, async () => {
    const row = (await acts.cases.get(caseKey)) ?? newCase(caseKey, now);
    const inserted = [...(row.inserted ?? []), one].slice(-mostInserted);
    await acts.cases.put({ ...row, inserted, touchedAt: now });
  });
}

export interface SeenToKeep {
  readonly caseKey: string;
  readonly label: string;
  readonly seen: CaseSeen | null;
  readonly who: readonly string[];
  readonly profile: Profile | null;
  readonly pinned: CaseRow['pinned'];
  /** False in memory-only mode: then no profile and nothing of the helpdesk's answer touches the disk. */
  readonly onDisk: boolean;
}

/**
 * Keeps what the helpdesk said about a case and its customer, without the messages, leaving what the agent
 * did on it untouched. Does nothing on a database of a newer Leeway, nor when the same was kept within the hour.
 */
export async function keepSeen(cache: Cache, keep: SeenToKeep, now: number): Promise<void> {
  if (await isNewer(cache)) return;
  const { rows } = cache;
  const profile = keep.profile && keep.onDisk ? profileRow(keep.profile, 'helpdesk', now) : null;
  await rows.transaction('rw', [rows.cases, rows.profiles], async () => {
    const [known, stored] = await Promise.all([
      rows.cases.get(keep.caseKey),
      profile ? rows.profiles.get(profile.key) : undefined,
    ]);
    const before = known ?? newCase(keep.caseKey, now);
    const seen = keep.seen === null || !keep.onDisk ? null : { ...keep.seen, messages: [] };
    const after: CaseRow = {
      ...before,
      label: keep.label,
      ...(keep.seen === null ? {} : { seen, seenAt: now }),
      who: keep.who.length === 0 ? before.who : keep.who,
      pinned: keep.pinned ?? before.pinned,
      touchedAt: now,
    };
    const recent = known && known.touchedAt + hour > now && known.touchedAt <= now;
    if (!recent || !sameButForTimes(before, after)) await rows.cases.put(after);
    const lately = stored && stored.keptAt + hour > now && stored.keptAt <= now;
    if (profile && !(lately && sameButForTimes(stored, profile))) await rows.profiles.put(profile);
  });
}

const hour = 3_600_000;
const times = ['seenAt', 'touchedAt', 'keptAt', 'asOf'];

/** Whether two rows say the same, whenever it was said. */
const sameButForTimes = (one: object, two: object): boolean => textOf(one) === textOf(two);
const textOf = (row: object): string =>
  JSON.stringify(row, (key, value: unknown) => (times.includes(key) ? undefined : value));

/** Forgets what the helpdesk said about a case, and keeps what was done on it. */
export async function forgetSeen(cache: Cache, caseKey: string): Promise<void> {
  if (await isNewer(cache)) return;
  await cache.rows.cases.update(caseKey, { seen: null, seenAt: 0 });
}

/** Remembers which helpdesk fields exist, names only, for the mapping screen. */
export async function rememberFields(cache: Cache, fields: readonly SeenFieldRow[]): Promise<void> {
  if (fields.length === 0 || (await isNewer(cache))) return;
  const known = await cache.rows.seenFields.bulkGet(fields.map(({ id }) => id));
  const unknown = fields.filter((_, index) => known[index] === undefined);
  if (unknown.length > 0) await cache.rows.seenFields.bulkPut([...unknown]);
}
