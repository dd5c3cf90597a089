import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Opened, openDatabase } from '../../src/backend/database/open';
import { addAgent, firstRun } from '../../src/backend/organisation';
import { makeToken } from '../../src/backend/signin/tokens';
import type { Role } from '../../src/contract/routes';
import { type Postgres, postgresPrograms, startPostgres } from '../backend/postgres';

/** A database with an organisation and people in it, for servers that are processes of their own. */
export interface Stage {
  readonly engine: 'sqlite' | 'postgres';
  /** As `startServer` wants it. */
  readonly address: string;
  readonly postgres: Postgres | null;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly org: string;
  /** Looks into the database itself. */
  readonly look: <T>(work: (opened: Opened) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export async function stageOn(engine: 'sqlite' | 'postgres'): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-chaos-'));
  const programs = engine === 'postgres' ? postgresPrograms() : null;
  const postgres = programs === null ? null : await startPostgres(programs);
  const where = postgres?.url ?? join(folder, 'leeway.sqlite');
  const look: Stage['look'] = async (work) => {
    const opened = await openDatabase(where);
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  };
  const made = await look(async (opened) => {
    const now = Date.now();
    const first = await firstRun(opened, now, 'Acme');
    if (first === null) throw new Error('a fresh database has an organisation already');
    const tokenOf = async (role: Role): Promise<string> => {
      const agent = await addAgent(opened, { org: first.org, name: `A ${role}`, role, team: 'first' }, now);
      return makeToken(opened.db, { org: first.org, agent, name: 'test' }, now);
    };
    const tokens = { agent: await tokenOf('agent'), lead: await tokenOf('lead'), admin: first.adminToken };
    return { org: first.org, tokens };
  });
  return {
    engine,
    address: postgres?.url ?? folder,
    postgres,
    ...made,
    look,
    async close() {
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
