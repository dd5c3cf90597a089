import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { migrations } from './migrations/migrations';
import { poolFor, type Use } from './pools';
import { preparedOnce } from './prepared-once';
import type { Database, Tables } from './tables';

export interface Opened {
  readonly db: Database;
  readonly engine: 'sqlite' | 'postgres';
  /** Where it is: a file or a URL, for a second opener. */
  readonly address: string;
  readonly close: () => Promise<void>;
  /**
   * Waits until nobody else in this process writes, on SQLite: a second connection that has to wait inside
   * the engine would hold up every request. PostgreSQL needs no turns.
   */
  readonly turn: Turn;
  /** The same database over connections of their own; on SQLite there is one connection, and this is it. */
  readonly beside: (use: Exclude<Use, 'migrations'>) => Opened;
}

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** PostgreSQL when `address` is a URL of one, else the SQLite file at that path (made when missing). */
export async function openDatabase(address: string): Promise<Opened> {
  const opened = connect(address, oneByOne());
  const migrating = opened.engine === 'sqlite' ? opened : connect(address, opened.turn, 'migrations');
  const migrator = new Migrator({
    db: migrating.db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (migrating !== opened) await migrating.close();
  if (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** Opens what is already there and as new as the code; `turn` is asked before every writing on SQLite. */
export function connect(address: string, turn: Turn, use: Use = 'ordinary'): Opened {
  return /^postgres(ql)?:/.test(address) ? openPostgres(address, use) : openSqlite(address, turn);
}

/** Each work begins when those before it have ended, well or badly. */
function oneByOne(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function openSqlite(file: string, turn: Turn): Opened {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  // What is deleted is written over: somebody who was forgotten is not to be found in the file.
  database.pragma('secure_delete = ON');
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: preparedOnce(database) as never }),
  });
  const opened: Opened = {
    ...{ db, engine: 'sqlite', address: file, turn },
    close: () => db.destroy(),
    beside: () => opened,
  };
  return opened;
}

function openPostgres(connectionString: string, use: Use): Opened {
  const others = new Map<Use, Opened>();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolFor(connectionString, use) }) });
  return {
    db,
    engine: 'postgres',
    address: connectionString,
    async close() {
      await Promise.all([db.destroy(), ...[...others.values()].map((one) => one.close())]);
    },
    turn: (work) => work(),
    beside(other) {
      const known = others.get(other) ?? openPostgres(connectionString, other);
      others.set(other, known);
      return known;
    },
  };
}
