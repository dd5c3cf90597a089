import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '../../chaos/server-process';
import { type Stage, stageOn } from '../../chaos/stage';

export interface Beside {
  readonly stage: Stage;
  readonly ours: ServerProcess;
  /** The bare one, on the same database. */
  readonly bareUrl: string;
  readonly close: () => Promise<void>;
}

/** Our server and the bare one, each a process of its own, on one database. */
export async function bothOn(
  engine: 'sqlite' | 'postgres',
  prepare: (stage: Stage) => Promise<void>,
): Promise<Beside> {
  const stage = await stageOn(engine);
  await prepare(stage);
  const ours = await startServer({
    address: stage.address,
    nodeArgs: process.env.LEEWAY_CPU_PROF
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env.LEEWAY_CPU_PROF}`]
      : [],
  });
  const address = engine === 'postgres' ? stage.address : join(stage.address, 'leeway.sqlite');
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare.mjs'), address], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ORG: stage.org },
  });
  const bareUrl = await new Promise<string>((resolve, reject) => {
    bare.stdout.once('data', (text: Buffer) => resolve(/http:\S+/.exec(text.toString())?.[0] ?? ''));
    bare.once('exit', () => reject(new Error('the bare server ended')));
  });
  return {
    stage,
    ours,
    bareUrl,
    async close() {
      bare.kill('SIGKILL');
      await ours.end();
      await stage.close();
    },
  };
}
