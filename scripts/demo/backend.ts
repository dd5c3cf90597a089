import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/backend/database/open';
import { addAgent, firstRun } from '../../src/backend/organisation';
import { makeToken } from '../../src/backend/signin/tokens';
import type { Role } from '../../src/contract/routes';
import { root } from '../step';

/** The real backend in a process of its own, on a database made for this demo. */
export interface DemoBackend {
  readonly url: string;
  /** One call as somebody of this role; throws what the server said when it says no. */
  readonly call: (as: Role, method: string, path: string, more?: Body) => Promise<Answer>;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly running: () => boolean;
  /** At once, as a pulled plug. */
  readonly stop: () => Promise<void>;
  /** Again, on the same address and with what it knew. */
  readonly start: () => Promise<void>;
}

export interface Body {
  readonly json?: unknown;
  readonly bytes?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, checked by the server's own suite
type Answer = any;

const folder = join(root, '.demo', 'backend');

export async function startBackend(now: number): Promise<DemoBackend> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tokens = await makePeople(now);
  let child: ChildProcess | null = null;
  let port = 0;
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [...process.execArgv, join(root, 'src/backend/start.ts')], {
      cwd: root,
      env: {
        ...process.env,
        ...{ HOST: '127.0.0.1', PORT: String(port), LEEWAY_DATA: folder, DATABASE_URL: '' },
        ...{ LEEWAY_LOG: 'off', LEEWAY_NAME: 'Acme demo backend', OIDC_ISSUER: '' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    port = await portOf(child);
  };
  await start();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    tokens,
    start,
    running: () => child !== null,
    stop: async () => {
      const ending = child;
      child = null;
      if (ending === null || ending.exitCode !== null) return;
      const gone = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await gone;
    },
    call: async (as, method, path, more = {}) => {
      const body = more.json === undefined ? more.bytes : JSON.stringify(more.json);
      const response = await fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${tokens[as]}`,
          ...(more.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(body === undefined ? {} : { body: body as BodyInit }),
      });
      const answer = response.status === 204 ? null : await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

/** An organisation with somebody of each role, before the server looks at it for the first time. */
async function makePeople(now: number): Promise<Record<Role, string>> {
  const opened = await openDatabase(join(folder, 'leeway.sqlite'));
  const first = await firstRun(opened, now, 'Acme');
  if (!first) throw new Error('the demo’s database is not new');
  const tokenOf = async (name: string, role: Role): Promise<string> => {
    const agent = await addAgent(opened, { org: first.org, name, role, team: 'first' }, now);
    return makeToken(opened.db, { org: first.org, agent, name: 'demo' }, now);
  };
  const tokens = {
    agent: await tokenOf('Noor Haddad', 'agent'),
    lead: await tokenOf('Iris Okafor', 'lead'),
    admin: first.adminToken,
  };
  await opened.close();
  return tokens;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /on http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`the backend ended (${code}) before it was ready`)));
  });
}
