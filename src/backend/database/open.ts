import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import pg from 'pg';
import { migrations } from './migrations/migrations';
import { callByName } from './named-statements';
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
}

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** PostgreSQL when `address` is a URL of one, else the SQLite file at that path (made when missing). */
export async function openDatabase(address: string): Promise<Opened> {
  const opened = connect(address, oneByOne());
  const migrator = new Migrator({
    db: opened.db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** Opens what is already there and as new as the code; `turn` is asked before every writing on SQLite. */
export function connect(address: string, turn: Turn): Opened {
  return /^postgres(ql)?:/.test(address) ? openPostgres(address) : openSqlite(address, turn);
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
  return { db, engine: 'sqlite', address: file, close: () => db.destroy(), turn };
}

function openPostgres(connectionString: string): Opened {
  // bigint comes as text from pg; every integer of ours is below 2^53.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    types: types as never,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that the database ends is replaced at the next query; unheard, its end would be ours too:
  // the pool listens only to the idle ones, and one may end between two queries of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => {
    connection.on('error', () => undefined);
    // A process that froze in the middle of a transaction must not hold up the others for ever. Asked for here:
    // as a parameter of connecting, a pooler between us and the database refuses it, and us.
    connection.query('set idle_in_transaction_session_timeout = 15000').catch(() => undefined);
    callByName(connection);
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: 'postgres',
    address: connectionString,
    close: () => db.destroy(),
    turn: (work) => work(),
  };
}
