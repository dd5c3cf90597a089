import type { PoolClient } from 'pg';
import pg from 'pg';
import { Busy } from './busy';
import { callByName } from './named-statements';

/** What connections are for: each has its own, so that none of them waits for another's work. */
export type Use = 'ordinary' | 'health' | 'insights' | 'imports' | 'migrations';

interface Limits {
  /** Connections at once. */
  readonly connections: number;
  /** The longest wait for a lock of the database, ms; 0 is for ever. */
  readonly lockMs: number;
  /** The longest that one statement may take, ms; 0 is for ever. */
  readonly statementMs: number;
}

const defaults: Readonly<Record<Use, Limits>> = {
  ordinary: { connections: 10, lockMs: 2_000, statementMs: 10_000 },
  health: { connections: 1, lockMs: 1_000, statementMs: 1_500 },
  insights: { connections: 2, lockMs: 2_000, statementMs: 120_000 },
  imports: { connections: 2, lockMs: 60_000, statementMs: 600_000 },
  migrations: { connections: 1, lockMs: 0, statementMs: 0 },
};

const variables: Readonly<Partial<Record<Use, string>>> = {
  ordinary: 'LEEWAY_CONNECTIONS',
  insights: 'LEEWAY_CONNECTIONS_INSIGHTS',
  imports: 'LEEWAY_CONNECTIONS_IMPORTS',
};

/** With what the environment says; a number that cannot be one is named and ends the start. */
export function limitsOf(use: Use, env: NodeJS.ProcessEnv = process.env): Limits {
  const set = (name: string | undefined, otherwise: number, least: number): number => {
    const text = name === undefined ? undefined : env[name];
    if (text === undefined || text === '') return otherwise;
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < least)
      throw new Error(`${name}: a whole number from ${least} on, not ${text}`);
    return number;
  };
  const { connections, lockMs, statementMs } = defaults[use];
  return {
    connections: set(variables[use], connections, 1),
    lockMs: use === 'ordinary' ? set('LEEWAY_LOCK_MS', lockMs, 1) : lockMs,
    statementMs: use === 'ordinary' ? set('LEEWAY_STATEMENT_MS', statementMs, 1) : statementMs,
  };
}

/** The longest that anybody waits for a connection. */
const mostWaiting = 5_000;

/** Once somebody has waited this long, whoever comes is sent away at once: they would only wait longer. */
const shedAfter = 1_000;

/** Connections for one use, with its limits on each of them. */
export function poolFor(connectionString: string, use: Use): pg.Pool {
  const { connections, lockMs, statementMs } = limitsOf(use);
  // bigint comes as text from pg; every integer of ours is below 2^53.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    types: types as never,
    keepAlive: true,
    connectionTimeoutMillis: use === 'health' ? 1_500 : mostWaiting,
  });
  const limits = (set: string): string =>
    `${set} lock_timeout = ${lockMs}; ${set} statement_timeout = ${statementMs}`;
  // A connection that the database ends is replaced at the next query; unheard, its end would be ours too:
  // the pool listens only to the idle ones, and one may end between two queries of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => {
    connection.on('error', () => undefined);
    // A process that froze in the middle of a transaction must not hold up the others for ever. Asked for here:
    // as a parameter of connecting, a pooler between us and the database refuses it, and us.
    const session = `set idle_in_transaction_session_timeout = 15000; ${limits('set')}`;
    connection.query(session).catch(() => undefined);
    callByName(connection);
    limitTransactions(connection, `begin; ${limits('set local')}`);
  });
  return shedding(pool);
}

/** Behind a pooler the next transaction may be on a connection that somebody else has set up: each says its own limits. */
function limitTransactions(connection: PoolClient, begin: string): void {
  const asked = connection.query.bind(connection) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => (args[0] === 'begin' ? asked(begin) : asked(...args));
  connection.query = query as typeof connection.query;
}

/** Nobody joins a line that does not move. */
function shedding(pool: pg.Pool): pg.Pool {
  const waiting = new Set<{ readonly since: number }>();
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const orBusy = async (): Promise<PoolClient> => {
    const [oldest] = waiting;
    if (oldest && performance.now() - oldest.since > shedAfter) throw new Busy('every connection is in use');
    const mine = { since: performance.now() };
    waiting.add(mine);
    try {
      return await connect();
    } catch (trouble) {
      if (pool.totalCount >= (pool.options.max ?? 1)) throw new Busy('every connection is in use');
      throw trouble;
    } finally {
      waiting.delete(mine);
    }
  };
  pool.connect = orBusy as typeof pool.connect;
  return pool;
}
