import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'node_modules', '.leeway-server', String(process.pid));
let built: Promise<string> | null = null;

/** The server in one file, so that it is up again in half a second; made once per test process. */
function program(): Promise<string> {
  built ??= build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { start: 'src/backend/start.ts', thread: 'src/backend/imports/thread.ts' },
        // The import's thread is looked for beside its starter, under this name.
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    // Native code stays where it is installed.
    ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
  }).then(() => join(out, 'start.mjs'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  return built;
}

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it has said so far. */
  readonly said: () => string;
  /** As a power cut: no signal it could answer. */
  readonly kill: () => Promise<void>;
  /** As an operator ends it; gives the exit code and the milliseconds it took. */
  readonly end: () => Promise<{ readonly code: number | null; readonly took: number }>;
  /** Resident memory, in bytes. */
  readonly memory: () => number;
}

export interface ServerSetup {
  /** A SQLite folder or a PostgreSQL URL. */
  readonly address: string;
  /** A port that was free before; 0 for any. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** The real server as a process of its own, up and listening. */
export async function startServer(setup: ServerSetup): Promise<ServerProcess> {
  const file = await program();
  const postgres = setup.address.startsWith('postgres');
  const { LEEWAY_DATA: _, DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, [...(setup.nodeArgs ?? []), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      ...(postgres ? { DATABASE_URL: setup.address } : { LEEWAY_DATA: setup.address }),
      PORT: String(setup.port ?? 0),
      LEEWAY_CALLS_PER_MINUTE: '1000000',
      LEEWAY_LOG: 'off',
      ...setup.env,
    },
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      text += piece.toString();
      const found = /Leeway backend on (http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    said: () => text,
    kill: () => gone(child, 'SIGKILL').then(() => undefined),
    end: async () => {
      const from = performance.now();
      const code = await gone(child, 'SIGTERM');
      return { code, took: performance.now() - from };
    },
    memory: () => memoryOf(child.pid ?? 0),
  };
}

function gone(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

function memoryOf(pid: number): number {
  const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(resident) * 4096;
}
