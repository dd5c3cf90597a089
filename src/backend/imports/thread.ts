import { parentPort, workerData } from 'node:worker_threads';
import { connect, type Turn } from '../database/open';
import { takeIn } from './take-in';
import type { FromThread, ThreadWork, ToThread } from './take-in-on-thread';

/** Where a large file is read and written. Its bytes come from the server, piece by piece. */
const { address, what } = workerData as ThreadWork;
const say = (message: FromThread): void => parentPort?.postMessage(message);

const pieces: Uint8Array[] = [];
const stop = new AbortController();
let ended = false;
let wake = (): void => undefined;
let go = (): void => undefined;

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'go') return go();
  if (message.type === 'bytes') pieces.push(message.bytes);
  else if (message.type === 'end') ended = true;
  else stop.abort();
  wake();
});

async function* arriving(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = pieces.shift();
    if (stop.signal.aborted) return;
    if (piece) {
      yield piece;
      say({ type: 'read' });
    } else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}

/** On SQLite nobody else of this process writes while this thread does. */
const turn: Turn = async (work) => {
  await new Promise<void>((resolve) => {
    go = resolve;
    say({ type: 'turn' });
  });
  try {
    return await work();
  } finally {
    say({ type: 'over' });
  }
};

const opened = connect(address, turn, 'imports');
takeIn(opened, what, arriving(), stop.signal, () => say({ type: 'kept' }))
  .then(
    (how) => say({ type: 'ended', how }),
    (trouble: unknown) => say({ type: 'failed', name: trouble instanceof Error ? trouble.name : 'unknown' }),
  )
  .finally(() => opened.close());
