import { describe, expect, it } from 'vitest';
import { makeConsoleState } from '../../../extension/console/console-state';
import { startImport } from '../../../extension/console/profiles/import-run';
import { blobSource } from '../../../src/import/byte-source';
import type { ImportPlan } from '../../../src/import/plan';
import type { FromConsole } from '../../../src/messages/console';
import { no } from '../../../src/trouble/result';
import { type FakePlatform, fakePlatform } from './fake-platform';

const plan: ImportPlan = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: 'point',
  currency: 'USD',
  amounts: 'major',
  asOf: 0,
  columns: [{ column: 'id', to: 'externalId', date: null }],
};

const file = (rows: number) =>
  blobSource(new Blob([`id\n${Array.from({ length: rows }, (_, n) => n + 1).join('\n')}\n`]), 'list.csv');

const start = (fake: FakePlatform, rows: number) =>
  startImport(fake, makeConsoleState(fake), file(rows), plan);

const rowsSaid = (said: readonly FromConsole[]) =>
  said.flatMap((one) => (one.type === 'console/import-rows' ? [[one.seq, one.profiles.length]] : []));

describe('an import under way', () => {
  it('sends at most 500 customers a message, in order, each after the one before was acknowledged', async () => {
    const fake = fakePlatform();
    const run = start(fake, 1_200);
    await run.ended;
    expect(fake.said.map(({ type }) => type)).toEqual([
      'console/import-begin',
      'console/import-rows',
      'console/import-rows',
      'console/import-rows',
      'console/import-end',
    ]);
    expect(rowsSaid(fake.said)).toEqual([
      [0, 500],
      [1, 500],
      [2, 200],
    ]);
    expect(run.state.value).toMatchObject({ phase: 'done', kept: 1_200, problemCount: 0 });
  });

  it('says the same message again when the worker was stopped before it answered', async () => {
    const fake = fakePlatform();
    fake.instead = (message, before) =>
      message.type === 'console/import-rows' && rowsSaid(before).length === 1 ? no('timeout') : null;
    const run = start(fake, 1_000);
    await run.ended;
    expect(rowsSaid(fake.said)).toEqual([
      [0, 500],
      [1, 500],
      [1, 500],
    ]);
    expect(run.state.value).toMatchObject({ phase: 'done', kept: 1_000 });
  });

  it('comes to a halt with the reason when the disk is full, and says how many were kept', async () => {
    const fake = fakePlatform();
    fake.instead = (message) =>
      message.type === 'console/import-rows' && message.seq === 1 ? no('storage-full') : null;
    const run = start(fake, 1_000);
    await run.ended;
    expect(run.state.value).toMatchObject({ phase: 'failed', reason: 'storage-full', kept: 500 });
  });

  it('is not begun where the administrator forbids it', async () => {
    const fake = fakePlatform();
    fake.instead = () => no('forbidden', 'policy');
    const run = start(fake, 1_000);
    await run.ended;
    expect(run.state.value).toMatchObject({ phase: 'failed', reason: 'forbidden', kept: 0 });
    expect(rowsSaid(fake.said)).toEqual([]);
  });

  it('sends nothing while it is paused, and goes on where it was', async () => {
    const fake = fakePlatform();
    let run: ReturnType<typeof start> | null = null;
    fake.instead = (message) => {
      if (message.type === 'console/import-rows' && message.seq === 0) run?.pause();
      return null;
    };
    run = start(fake, 1_000);
    const paused = run;
    await new Promise<void>((resolve) => {
      const stop = paused.state.subscribe(({ phase, kept }) => {
        if (phase !== 'paused' || kept !== 500) return;
        queueMicrotask(() => {
          stop();
          resolve();
        });
      });
    });
    expect(rowsSaid(fake.said)).toEqual([[0, 500]]);
    run.resume();
    await run.ended;
    expect(run.state.value).toMatchObject({ phase: 'done', kept: 1_000 });
  });

  it('takes back what it had brought when it is stopped', async () => {
    const fake = fakePlatform();
    let run: ReturnType<typeof start> | null = null;
    fake.instead = (message) => {
      if (message.type === 'console/import-rows') run?.stop();
      return null;
    };
    run = start(fake, 1_000);
    await run.ended;
    expect(fake.said.at(-1)).toEqual({ to: 'background', type: 'console/import-undo', batch: run.batch });
    expect(run.state.value).toMatchObject({ phase: 'stopped', kept: 0 });
  });
});
