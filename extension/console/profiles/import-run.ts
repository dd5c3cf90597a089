import { signal } from '@preact/signals';
import type { ByteSource } from '../../../src/import/byte-source';
import type { ImportPlan } from '../../../src/import/plan';
import { readProfiles } from '../../../src/import/read-profiles';
import type { ConsoleAnswers } from '../../../src/messages/console';
import type { ConsoleState } from '../console-state';
import type { ConsoleQuestion, Platform } from '../platform';
import type { ImportRun, RunState } from './run-state';

const mostListed = 5_000;
/** A worker that was stopped in the middle answers at the second try; the same `seq` twice counts once. */
const tries = 3;

export function startImport(
  platform: Platform,
  console: ConsoleState,
  source: ByteSource,
  plan: ImportPlan,
): ImportRun {
  const batch = platform.newId();
  const state = signal<RunState>({
    phase: 'running',
    kept: 0,
    bytes: 0,
    size: source.size,
    problemCount: 0,
    problems: [],
    reason: null,
  });
  const change = (some: Partial<RunState>): void => {
    state.value = { ...state.value, ...some };
  };
  let wake: (() => void) | null = null;
  const phase = (): RunState['phase'] => state.value.phase;

  const send = async <K extends 'console/import-begin' | 'console/import-rows' | 'console/import-end'>(
    message: ConsoleQuestion<K>,
  ): Promise<ConsoleAnswers[K]> => {
    let answer = await platform.ask<K>(message);
    for (let again = 1; !answer.ok && answer.reason === 'timeout' && again < tries; again += 1) {
      answer = await platform.ask<K>(message);
    }
    return answer;
  };

  const takeBack = async (): Promise<void> => {
    console.take(await platform.ask({ to: 'background', type: 'console/import-undo', batch }));
    change({ phase: 'stopped', kept: 0 });
  };

  const run = async (): Promise<void> => {
    const begun = await send<'console/import-begin'>({
      to: 'background',
      type: 'console/import-begin',
      batch,
      name: source.name,
    });
    if (!begun.ok) return change({ phase: 'failed', reason: begun.reason });
    let seq = 0;
    for await (const { profiles, problems, bytes } of readProfiles(source, plan, platform.now())) {
      while (phase() === 'paused') await new Promise<void>((resolve) => (wake = resolve));
      if (phase() === 'stopping') return takeBack();
      if (profiles.length > 0) {
        // Reading and sending are two tasks, so that neither holds the page up for long.
        await platform.breathe();
        const answer = await send<'console/import-rows'>({
          to: 'background',
          type: 'console/import-rows',
          batch,
          seq,
          profiles,
        });
        if (!answer.ok) return change({ phase: 'failed', reason: answer.reason });
        seq += 1;
        change({ kept: state.value.kept + answer.value.kept });
      }
      const room = mostListed - state.value.problems.length;
      change({
        bytes,
        problemCount: state.value.problemCount + problems.length,
        problems:
          problems.length > 0 && room > 0
            ? [...state.value.problems, ...problems.slice(0, room)]
            : state.value.problems,
      });
    }
    if (phase() === 'stopping') return takeBack();
    const ended = await send<'console/import-end'>({ to: 'background', type: 'console/import-end', batch });
    if (!console.take(ended)) return change({ phase: 'failed', reason: ended.ok ? null : ended.reason });
    change({ phase: 'done', bytes: source.size });
  };

  const unblock = (): void => {
    wake?.();
    wake = null;
  };
  return {
    batch,
    name: source.name,
    state,
    ended: run(),
    pause: () => phase() === 'running' && change({ phase: 'paused' }),
    resume() {
      if (phase() === 'paused') change({ phase: 'running' });
      unblock();
    },
    stop() {
      if (phase() === 'running' || phase() === 'paused') change({ phase: 'stopping' });
      unblock();
    },
  };
}
