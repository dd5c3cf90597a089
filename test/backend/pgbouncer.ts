import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres';

const program = '/usr/sbin/pgbouncer';

/** Only where somebody has installed it (`apt-get install pgbouncer`): it is not needed to run Leeway. */
export const hasPooler = (): boolean => existsSync(program);

export interface Pooler {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A pooler that gives each transaction whichever of two connections is free, and forbids nothing else. */
export async function startPooler(database: string): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-pooler-'));
  chmodSync(folder, 0o777);
  const [port, { port: behind, username }] = [await freePort(), new URL(database)];
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(join(folder, 'users'), `"${username}" ""\n`);
  writeFileSync(
    settings,
    `[databases]
postgres = host=127.0.0.1 port=${behind} dbname=postgres user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = 2
max_client_conn = 200
server_round_robin = 1
`,
  );
  const root = process.getuid?.() === 0;
  const args = root
    ? ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, settings]
    : [settings];
  const child = spawn(root ? 'setpriv' : program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(child);
  return {
    url: `postgres://${username}@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      if (child.exitCode === null) await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('process up')) resolve();
    });
    child.once('exit', () => reject(new Error(`pgbouncer ended before it was ready: ${said}`)));
  });
}
