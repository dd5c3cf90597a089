import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openFeed } from '../../src/backend/changes/feed';
import type { Context } from '../../src/backend/context';
import { openDatabase } from '../../src/backend/database/open';
import { addAgent, firstRun } from '../../src/backend/organisation';
import { buildServer, type ServerOptions } from '../../src/backend/server';
import { makeToken } from '../../src/backend/signin/tokens';
import type { Role } from '../../src/contract/routes';
import { startPooler } from './pgbouncer';
import { postgresPrograms, startPostgres } from './postgres';

export interface Running {
  readonly url: string;
  readonly context: Context;
  readonly org: string;
  readonly tokens: Readonly<Record<Role, string>>;
  /** Moves the server's clock; starts at the time given. */
  readonly clock: { now: number };
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  readonly tokenFor: (made: { role: Role; org?: string; team?: string | null }) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface CallOptions {
  readonly as?: Role | string;
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
  readonly headers: Headers;
}

/** SQLite always; PostgreSQL where its programs are there or can be installed. CI must have both. */
const programs = postgresPrograms();
if (programs === null && process.env.CI) throw new Error('PostgreSQL is missing: apt-get install postgresql');
export const engines: readonly ('sqlite' | 'postgres')[] =
  programs === null ? ['sqlite'] : ['sqlite', 'postgres'];

/**
 * A real server on a free port with a fresh database of its own; `pooled` (or `LEEWAY_POOLED=yes`, for any suite
 * by hand) with a pooler between it and PostgreSQL.
 */
export async function start(
  engine: 'sqlite' | 'postgres',
  now = Date.parse('2026-11-22T12:00:00Z'),
  options: Pick<ServerOptions, 'log'> & { readonly pooled?: boolean } = {},
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-backend-'));
  const postgres = engine === 'postgres' && programs !== null ? await startPostgres(programs) : null;
  const pooled = options.pooled ?? process.env.LEEWAY_POOLED === 'yes';
  const pooler = postgres !== null && pooled ? await startPooler(postgres.url) : null;
  const opened = await openDatabase(pooler?.url ?? postgres?.url ?? join(folder, 'leeway.sqlite'));
  const clock = { now };
  const first = await firstRun(opened, now, 'Acme');
  if (!first) throw new Error('a fresh database has an organisation already');
  const feed = openFeed(opened);
  const context: Context = { opened, now: () => clock.now, feed, oidc: null, name: 'test' };
  const app: FastifyInstance = await buildServer(context, { perMinute: 1_000_000, ...options });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  const tokenFor: Running['tokenFor'] = async ({ role, org = first.org, team = 'first' }) => {
    const agent = await addAgent(opened, { org, name: `A ${role}`, role, team }, clock.now);
    return makeToken(opened.db, { org, agent, name: 'test' }, clock.now);
  };
  const tokens = {
    agent: await tokenFor({ role: 'agent' }),
    lead: await tokenFor({ role: 'lead' }),
    admin: first.adminToken,
  };
  const call: Running['call'] = async (method, path, options = {}) => {
    const as = options.as ?? 'agent';
    const token = as in tokens ? tokens[as as Role] : as;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.type === undefined ? {} : { 'content-type': options.type }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.text === undefined ? {} : { body: options.text }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: json && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    url,
    context,
    org: first.org,
    tokens,
    clock,
    call,
    tokenFor,
    async close() {
      await app.close();
      await opened.close();
      await pooler?.stop();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
