import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { postgresPrograms } from '../../backend/postgres';
import { startServer } from '../../chaos/server-process';
import { stageOn } from '../../chaos/stage';
import { ms, type Row, times } from '../measure';

/** Transactions over HTTP, checked and summed up, against the same rows put into one bare table. */
export async function benchUploads(rows = 50_000): Promise<Row[]> {
  const lines = Array.from(
    { length: rows },
    (_, n) => `T-${n},C-${n % 1_000},2026-0${1 + (n % 9)}-11,${(n % 900) + 1}.50,USD`,
  );
  const found: Row[] = [];
  for (const engine of ['sqlite', 'postgres'] as const) {
    const stage = await stageOn(engine);
    const server = await startServer({ address: stage.address });
    const from = performance.now();
    const answer = await fetch(`${server.url}/v1/import/transactions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.tokens.admin}`, 'content-type': 'text/csv' },
      body: `id,customer,at,amount,currency\n${lines.join('\n')}\n`,
    });
    const { kept } = (await answer.json()) as { kept: number };
    const ours = performance.now() - from;
    if (kept !== rows) throw new Error(`${kept} of ${rows} rows came in`);
    await server.end();
    const theirs = engine === 'postgres' ? copied(stage.address, lines) : looped(stage.address, lines);
    await stage.close();
    found.push({
      what: `import of ${rows.toLocaleString('en')} transactions (${engine})`,
      ours: `${ms(ours)}, ${Math.round(rows / (ours / 1000)).toLocaleString('en')} rows/s`,
      against: engine === 'postgres' ? 'COPY into a bare table' : 'a bare prepared loop, one transaction',
      theirs: ms(theirs),
      ratio: times(ours, theirs),
      goal: '',
    });
  }
  return found;
}

function looped(folder: string, lines: readonly string[]): number {
  const database = new Sqlite(join(folder, 'leeway.sqlite'));
  database.exec(
    'create table bare (id text primary key, customer text, at text, amount integer, currency text)',
  );
  const insert = database.prepare('insert into bare values (?, ?, ?, ?, ?)');
  const from = performance.now();
  database.exec('begin');
  for (const line of lines) insert.run(line.split(','));
  database.exec('commit');
  const took = performance.now() - from;
  database.close();
  return took;
}

function copied(url: string, lines: readonly string[]): number {
  const psql = join(postgresPrograms() ?? '', 'psql');
  const run = (command: string, input = ''): void => {
    const { status, stderr } = spawnSync(psql, [url, '-q', '-c', command], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`psql: ${stderr}`);
  };
  run('create table bare (id text primary key, customer text, at text, amount numeric, currency text)');
  const from = performance.now();
  run('copy bare from stdin (format csv)', `${lines.join('\n')}\n`);
  return performance.now() - from;
}
