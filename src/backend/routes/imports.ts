import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { id as idSchema } from '../../contract/parts';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { newId } from '../id';
import { takeInApart } from '../imports/apart';
import { type Batch, beginBatch, type ImportKind, progressOf } from '../imports/batch';
import type { Format } from '../imports/read-steps';
import { type TakeIn, takeIn } from '../imports/take-in';

export const importCustomers = (context: Context, call: Call): Promise<Reply | Refusal> =>
  importFile(context, call, 'customers');

/** Columns: `id`, `customer` (external id), `at` (ISO), `amount` (decimal, negative cancels), `currency`. */
export const importTransactions = (context: Context, call: Call): Promise<Reply | Refusal> =>
  importFile(context, call, 'transactions');

/** How far an import has come; the way to find out where to go on after a break. */
export async function importProgress(context: Context, call: Call): Promise<Reply | Refusal> {
  const found = await progressOf(context.opened.db, call.who.org, call.id, context.now());
  if (!found) return refuse('not-found');
  return { body: { ...found, beganAt: iso(found.beganAt), updatedAt: iso(found.updatedAt) } };
}

/** A file that ends within this much is taken in where it came: starting a thread would take longer. */
const small = 64 * 1024;

async function importFile(context: Context, call: Call, kind: ImportKind): Promise<Reply | Refusal> {
  const format = formatOf(call.header('content-type') ?? '');
  if (format === null || call.stream === null)
    return refuse('invalid', 'send text/csv or application/x-ndjson');
  const id = call.query.batch ?? newId(context.now());
  if (!v.is(idSchema, id)) return refuse('invalid', 'batch is a name of 1 to 200 characters');
  const from = Number(call.query.from ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return refuse('invalid', 'from is a line number');

  const upload = await begun(call.stream);
  if (upload === null) return refuse('invalid', 'the upload broke off');
  try {
    return await takeFile(context, call, { org: call.who.org, id, kind }, format, from, upload);
  } finally {
    // What nobody wants is read all the same: the next call may come on the same connection.
    upload.drain();
  }
}

async function takeFile(
  context: Context,
  call: Call,
  batch: Omit<Batch, 'opening'>,
  format: Format,
  from: number,
  upload: Upload,
): Promise<Reply | Refusal> {
  const { org, id } = batch;
  const opening = createHash('sha256').update(upload.first.subarray(0, 1024)).digest('hex');
  const turn = await beginBatch(context.opened, { ...batch, opening }, context.now());
  if (turn === 'another-file')
    return refuse('conflict', 'another file was begun under this batch: choose a new name for this one');
  const { currency } = await context.opened.db
    .selectFrom('orgs')
    .select('currency')
    .where('org_id', '=', org)
    .executeTakeFirstOrThrow();
  const what: TakeIn = { turn, format, from, currency, startedAt: context.now() };
  const take = upload.whole ? takeIn : takeInApart;
  const stop = AbortSignal.any([call.signal, upload.broken]);
  const how = await take(context.opened, what, upload.bytes, stop, () => context.feed.wake(org));
  if (how === 'overtaken') return refuse('conflict', 'a newer upload goes on with this batch');
  return importProgress(context, { ...call, id });
}

const formatOf = (type: string): Format | null =>
  type.startsWith('text/csv') ? 'csv' : type.startsWith('application/x-ndjson') ? 'ndjson' : null;

interface Upload {
  readonly first: Buffer;
  /** All of it is in `first`. */
  readonly whole: boolean;
  /** Ends, and never throws, where the upload ends or breaks off. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Aborted when it broke off. */
  readonly broken: AbortSignal;
  /** Reads what is left of it to nowhere. */
  readonly drain: () => void;
}

/** Reads as much as tells a small file from a large one; null when it broke off before that. */
async function begun(stream: NodeJS.ReadableStream): Promise<Upload | null> {
  const chunks = stream[Symbol.asyncIterator]() as Chunks;
  const start: Buffer[] = [];
  let whole = false;
  for (let size = 0; size < small && !whole; ) {
    const next = await nextOf(chunks);
    if (next === null) return null;
    if (next.done) whole = true;
    else {
      start.push(Buffer.from(next.value));
      size += next.value.length;
    }
  }
  const first = Buffer.concat(start);
  const broken = new AbortController();
  const drain = async (): Promise<void> => {
    for (let next = await nextOf(chunks); next !== null && !next.done; ) next = await nextOf(chunks);
  };
  return {
    first,
    whole,
    bytes: bytesOf(first, chunks, broken),
    broken: broken.signal,
    drain: () => void drain(),
  };
}

type Chunks = AsyncIterator<Buffer | string>;

/** Null where the upload broke off. */
const nextOf = (chunks: Chunks): Promise<IteratorResult<Buffer | string> | null> =>
  chunks.next().catch(() => null);

async function* bytesOf(first: Buffer, rest: Chunks, broken: AbortController): AsyncGenerator<Uint8Array> {
  yield first;
  for (;;) {
    const next = await nextOf(rest);
    if (next === null) broken.abort();
    if (next === null || next.done) return;
    yield Buffer.from(next.value);
  }
}
