import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  BatchRow,
  CaseRow,
  DecisionRow,
  DraftRow,
  ErrorRow,
  OutboxRow,
  OverwrittenRow,
  PlaybookRow,
  ProfileRow,
  PromiseRow,
  SeenFieldRow,
} from './rows';

/** The newest version this code knows. A later version only adds tables and indexes, in a new `version()`. */
export const cacheVersion = 3;

/** The tables and their indexes; `*` marks an index with an entry per element. */
export class CacheTables extends Dexie {
  declare profiles: EntityTable<ProfileRow, 'key'>;
  declare cases: EntityTable<CaseRow, 'caseKey'>;
  declare decisions: EntityTable<DecisionRow, 'id'>;
  declare outbox: Table<OutboxRow, number>;
  declare promises: EntityTable<PromiseRow, 'id'>;
  declare batches: EntityTable<BatchRow, 'id'>;
  declare overwritten: Table<OverwrittenRow, [string, string]>;
  declare playbooks: EntityTable<PlaybookRow, 'version'>;
  declare drafts: EntityTable<DraftRow, 'id'>;
  declare seenFields: EntityTable<SeenFieldRow, 'id'>;
  declare errors: Table<ErrorRow, number>;
  /** Marks of spilled acts that have been brought home, by their id. */
  declare brought: Table<{ readonly id: string; readonly at: number }, string>;

  constructor(name: string, durability: 'relaxed' | 'strict') {
    super(name, { chromeTransactionDurability: durability });
    this.version(1).stores({
      profiles: 'key, *keys, customerId, batch, keptAt',
      cases: 'caseKey, *who, touchedAt',
      decisions: 'id, caseKey, *who, at',
      outbox: '++seq, &id, *who, at',
      promises: 'id, caseKey, *who, [state+due], changedAt',
      batches: 'id, at',
      overwritten: '[batch+key], batch, key, before.batch',
      playbooks: 'version',
      seenFields: 'id',
      errors: '++n',
      brought: 'id, at',
    });
    this.version(2).stores({ outbox: '++seq, &id, *who, at, waiting' });
    this.version(3).stores({ drafts: 'id' });
  }
}

/**
 * Two doors to one database: `rows` for what can be fetched again, `acts` for what an agent did, which is
 * on the disk before it is acknowledged (strict durability). Opened at the first use, so that a worker
 * started for something else pays nothing.
 */
export interface Cache {
  readonly name: string;
  readonly rows: CacheTables;
  readonly acts: CacheTables;
  /** Acts that did not fit on the disk, kept elsewhere until they do. */
  readonly spill: Spill;
}

/** A second home for acts while the database is full. Both promises are of the caller's making. */
export interface Spill {
  read(): Promise<readonly ActWrite[]>;
  write(list: readonly ActWrite[]): Promise<void>;
}

/** Everything one act writes; it is written whole or not at all. */
export interface ActWrite {
  readonly id: string;
  readonly case: CaseRow | null;
  readonly decisions: readonly DecisionRow[];
  readonly promises: readonly PromiseRow[];
  readonly events: readonly OutboxRow[];
  /** Ids of waiting events that never happened after all. */
  readonly unsaid?: readonly string[];
}

export function openCache(name: string, spill: Spill): Cache {
  return { name, rows: new CacheTables(name, 'relaxed'), acts: new CacheTables(name, 'strict'), spill };
}

/** Tables that nothing on a sidebar is made of. */
const unseen = ['drafts', 'errors', 'seenFields', 'brought', 'batches', 'overwritten'];

/** Calls `hear` before every write to a table that a sidebar shows something of, through either door. */
export function watchWrites(cache: Cache, hear: () => void): void {
  for (const door of [cache.rows, cache.acts]) {
    door.use({
      stack: 'dbcore',
      name: 'watch-writes',
      create: (core) => ({
        ...core,
        table(name) {
          const table = core.table(name);
          if (unseen.includes(name)) return table;
          return {
            ...table,
            mutate(request) {
              hear();
              return table.mutate(request);
            },
          };
        },
      }),
    });
  }
}

export function closeCache(cache: Cache): void {
  cache.rows.close();
  cache.acts.close();
}

/**
 * True when a newer Leeway has written this database: then it is read, never written, and the agent is told.
 * Dexie opens such a database as it lies; its native version is ten times the declared one.
 */
export async function isNewer(cache: Cache): Promise<boolean> {
  if (!cache.rows.isOpen()) await cache.rows.open();
  return Math.floor(cache.rows.backendDB().version / 10) > cacheVersion;
}
