import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of PostgreSQL's programs, newest first; installed from the system's packages by root when missing. */
export function postgresPrograms(): string | null {
  const home = '/usr/lib/postgresql';
  const find = (): string | null => {
    if (!existsSync(home)) return null;
    const [newest] = readdirSync(home).sort((a, b) => Number(b) - Number(a));
    return newest ? join(home, newest, 'bin') : null;
  };
  const found = find();
  if (found || process.getuid?.() !== 0) return found;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'ignore' });
  return find();
}

export interface Postgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Everybody's connection breaks at once, as when the machine is restarted; `again` brings it back. */
  readonly crash: () => Promise<void>;
  readonly again: () => Promise<void>;
  /** Answers nobody, and breaks no connection, until `thaw`. */
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/** A real server of its own on a free port, in a folder that goes with it. Root hands over to `postgres`. */
export async function startPostgres(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-pg-'));
  const root = process.getuid?.() === 0;
  chmodSync(folder, 0o777);
  const port = await freePort();
  const where = join(folder, 'cluster');
  const as = (program: string, args: readonly string[]): readonly [string, string[]] =>
    root
      ? [
          'setpriv',
          ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(programs, program), ...args],
        ]
      : [join(programs, program), [...args]];
  const made = spawnSync(
    ...as('initdb', ['-D', where, '-U', 'leeway', '-A', 'trust', '-E', 'UTF8', '--no-sync']),
    {
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const begin = async (): Promise<ChildProcess> => {
    const server = spawn(...as('postgres', ['-D', where, ...settings]), {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (text: Buffer) => text.includes('ready to accept connections') && resolve());
      server.once('exit', () => reject(new Error('postgres ended before it was ready')));
    });
    return server;
  };
  let server = await begin();
  const end = (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> =>
    new Promise((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', () => resolve());
      server.kill(signal);
    });
  return {
    url: `postgres://leeway@127.0.0.1:${port}/postgres`,
    crash: () => end('SIGQUIT'),
    again: async () => {
      server = await begin();
    },
    freeze: () => signalAll(server.pid ?? 0, 'SIGSTOP'),
    thaw: () => signalAll(server.pid ?? 0, 'SIGCONT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server and the processes it has made, one for each connection. */
function signalAll(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/);
  for (const one of [pid, ...children.map(Number)]) if (one > 0) process.kill(one, signal);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
