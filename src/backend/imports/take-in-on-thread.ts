import { Worker } from 'node:worker_threads';
import type { Opened } from '../database/open';
import type { TakeIn, TakenIn } from './take-in';

/** What the server tells the thread; `go` answers its `turn`. */
export type ToThread =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'end' }
  | { readonly type: 'stop' }
  | { readonly type: 'go' };

/** `read`: a piece is done with, send another. `turn`, `over`: it wants to write, it has written. */
export type FromThread =
  | { readonly type: 'read' | 'turn' | 'over' | 'kept' }
  | { readonly type: 'ended'; readonly how: TakenIn }
  | { readonly type: 'failed'; readonly name: string };

export interface ThreadWork {
  readonly address: string;
  readonly what: TakeIn;
}

/** Pieces under way to the thread; the sender waits beyond, and so does whoever uploads. */
const underWay = 4;
const threadsAtOnce = 2;

/**
 * Takes a file in on a thread of its own with its own connection, so that reading and writing a million rows
 * holds up nobody's request. At most two at once; further ones wait.
 */
export async function takeInOnThread(
  opened: Opened,
  what: TakeIn,
  bytes: AsyncIterable<Uint8Array>,
  stop: AbortSignal,
  kept: () => void,
): Promise<TakenIn> {
  await roomForThread();
  const worker = start({ address: opened.address, what });
  const say = (message: ToThread): void => worker.postMessage(message);
  const pieces = counter();
  let release = (): void => undefined;
  const ended = new Promise<TakenIn>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if (message.type === 'read') pieces.less();
      else if (message.type === 'kept') kept();
      else if (message.type === 'over') release();
      else if (message.type === 'ended') resolve(message.how);
      else if (message.type === 'failed') reject(new Error(`the import failed: ${message.name}`));
      else
        void opened.turn(
          () =>
            new Promise<void>((over) => {
              release = over;
              say({ type: 'go' });
            }),
        );
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the import thread ended')));
  });
  const settled = ended.finally(() => {
    release();
    pieces.open();
  });
  settled.catch(() => undefined);
  const halt = (): void => say({ type: 'stop' });
  stop.addEventListener('abort', halt, { once: true });
  try {
    for await (const piece of bytes) {
      if (pieces.opened() || stop.aborted) break;
      say({ type: 'bytes', bytes: piece });
      await pieces.more(underWay);
    }
    say({ type: stop.aborted ? 'stop' : 'end' });
    return await settled;
  } finally {
    stop.removeEventListener('abort', halt);
    await worker.terminate();
    threadGone();
  }
}

function start(work: ThreadWork): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: work,
    execArgv: [],
    // A file of any length is read in this much.
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function roomForThread(): Promise<void> {
  if (running < threadsAtOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Whoever waits longest takes the place over. */
function threadGone(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** Counts what is under way; whoever would go beyond the most waits, until it is opened for good. */
function counter() {
  let count = 0;
  let opened = false;
  let wake = (): void => undefined;
  return {
    less() {
      count -= 1;
      wake();
    },
    open() {
      opened = true;
      wake();
    },
    opened: () => opened,
    async more(most: number) {
      count += 1;
      while (count >= most && !opened)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}
