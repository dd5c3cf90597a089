import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { createServer as plainServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '../../scripts/helpdesk/certificate';
import { until } from '../browser/driver';

const server = '/usr/share/request-tracker5/libexec/rt-server';
const empty = '/var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb';

export const rtHost = 'desk.example.org';
export const agent = { name: 'iris', password: 'front-line-7' };

/** Why Request Tracker cannot be run here; null when it can. */
export function whyNoRt(): string | null {
  try {
    accessSync(server, constants.X_OK);
  } catch {
    return 'Request Tracker is not installed: apt-get install request-tracker5 rt5-standalone rt5-db-sqlite';
  }
  try {
    accessSync(empty, constants.R_OK);
    return null;
  } catch {
    return `its empty database cannot be read: ${empty}`;
  }
}

export interface Rt {
  /** Port with TLS. */
  readonly port: number;
  close(): Promise<void>;
}

/** A Request Tracker of its own, with its people and tickets, behind TLS under `rtHost`. */
export async function startRt(): Promise<Rt> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-rt-'));
  copyFileSync(empty, join(folder, 'rtdb'));
  mkdirSync(join(folder, 'conf.d'));
  mkdirSync(join(folder, 'sessions'));
  writeFileSync(join(folder, 'site.pm'), config(folder));
  const env = {
    ...process.env,
    RT_SITE_CONFIG: join(folder, 'site.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'conf.d'),
  };
  const people = spawnSync('/usr/bin/perl', [join(import.meta.dirname, 'people.pl')], {
    env,
    encoding: 'utf8',
  });
  if (!people.stdout.includes('ready')) throw new Error(`Request Tracker's people: ${people.stderr}`);
  const inner = await freePort();
  const child = spawn(server, ['--host', '127.0.0.1', '--port', String(inner)], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const outer = createServer(selfSigned([rtHost]), (incoming, outgoing) => {
    const onward = request(
      {
        host: '127.0.0.1',
        port: inner,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  const port = await listening(outer);
  await until('Request Tracker', () => answers(inner), 120_000);
  return {
    port,
    close: async () => {
      outer.closeAllConnections();
      await new Promise((done) => outer.close(done));
      await ended(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The sign-in form is filled by a browser as an agent fills it; mail is never sent. */
const config = (folder: string): string => `
Set($rtname, '${rtHost}');
Set($Organization, '${rtHost}');
Set($WebDomain, '${rtHost}');
Set($WebPort, 443);
Set($WebPath, '');
Set($CanonicalizeRedirectURLs, 1);
Set($WebSecureCookies, 1);
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${folder}/rtdb');
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'error');
Set($Timezone, 'UTC');
$RT::MasonSessionDir = '${folder}/sessions';
1;
`;

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/NoAuth/Login.html`).then(
    ({ ok }) => ok,
    () => false,
  );
}

const listening = (one: Server): Promise<number> =>
  new Promise((done) => {
    one.listen(0, '127.0.0.1', () => done((one.address() as { port: number }).port));
  });

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const one = plainServer();
    one.listen(0, '127.0.0.1', () => {
      const { port } = one.address() as { port: number };
      one.close(() => done(port));
    });
  });

/** It forks: its whole group ends. */
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    if (child.pid === undefined || child.exitCode !== null) return done();
    process.kill(-child.pid, 'SIGTERM');
  });
