import type { Signal } from '@preact/signals';
import type { RowProblem } from '../../../src/import/row';
import type { Reason } from '../../../src/trouble/result';

export interface RunState {
  readonly phase: 'running' | 'paused' | 'stopping' | 'done' | 'stopped' | 'failed';
  readonly kept: number;
  readonly bytes: number;
  readonly size: number;
  /** All problems found; only the first 5,000 are listed. */
  readonly problemCount: number;
  readonly problems: readonly RowProblem[];
  readonly reason: Reason | null;
}

/** One import under way: it reads only as fast as the background acknowledges. */
export interface ImportRun {
  readonly batch: string;
  readonly name: string;
  readonly state: Signal<RunState>;
  pause(): void;
  resume(): void;
  /** Ends the import and takes back what it had brought. */
  stop(): void;
  /** Settles when the import has ended in whatever way. */
  readonly ended: Promise<void>;
}
