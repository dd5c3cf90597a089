import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { id as idSchema } from '../../contract/parts';
import { newId } from '../../id';
import { encodingByStart, utf8Check } from '../../import/encoding';
import type { FileTrouble } from '../../import/file-kind';
import { type ImportAnswers, planFor } from '../../import/import-answers';
import { inspectStart } from '../../import/inspect';
import { identifyingTargets } from '../../import/target';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { type Batch, beginBatch, type ImportKind, progressOf } from '../imports/batch';
import { missingColumns, nobodyFound, notAList, unanswered } from '../imports/import-refusals';
import { untilLongLine } from '../imports/longest-line';
import { readAnswers } from '../imports/read-answers';
import { type TakeIn, takeIn } from '../imports/take-in';
import { takeInOnThread } from '../imports/take-in-on-thread';
import { planTransactions } from '../imports/transaction-plan';

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
  const type = call.header('content-type') ?? '';
  if (!types.some((one) => type.startsWith(one)) || call.stream === null)
    return refuse('invalid', `send ${types.join(', ')}`);
  const id = call.query.batch ?? newId(context.now());
  if (!v.is(idSchema, id)) return refuse('invalid', 'batch is a name of 1 to 200 characters');
  const from = Number(call.query.from ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return refuse('invalid', 'from is a line number');
  const answers = readAnswers(call.query, type);
  if ('message' in answers) return refuse('invalid', answers.message);

  const upload = await begun(call.stream);
  if (upload === null) return refuse('invalid', 'the upload broke off');
  try {
    const plan = await planned(context, call, kind, answers, upload);
    if ('refused' in plan) return plan;
    return await takeFile(context, call, { org: call.who.org, id, kind }, plan, from, upload);
  } finally {
    // What nobody wants is read all the same: the next call may come on the same connection.
    upload.drain();
  }
}

/** How the file is read, as the console would read it; a refusal with the parameters that answer what it leaves open. */
async function planned(
  context: Context,
  call: Call,
  kind: ImportKind,
  answers: ImportAnswers,
  { first, whole }: Upload,
): Promise<TakeIn['plan'] | Refusal> {
  const check = utf8Check();
  check.push(first);
  const encoding = encodingByStart(first) ?? check.end(!whole);
  const looked = inspectStart({ start: first, whole, encoding, lines: 0 }, answers);
  if (!looked.ok) return notAList((looked.detail ?? 'empty') as FileTrouble);
  if (kind === 'transactions') {
    const { plan, missing, doubts } = planTransactions(looked.value, answers);
    if (missing.length > 0) return missingColumns(missing);
    return doubts.length > 0 ? unanswered(doubts) : { kind, by: plan };
  }
  const { currency } = await context.opened.db
    .selectFrom('orgs')
    .select('currency')
    .where('org_id', '=', call.who.org)
    .executeTakeFirstOrThrow();
  const { plan, doubts } = planFor(looked.value, answers, { currency, asOf: context.now(), ownFacts: [] });
  if (doubts.length > 0) return unanswered(doubts);
  const found = plan.columns.some(({ to }) => identifyingTargets.some((one) => one === to));
  return found ? { kind, by: plan } : nobodyFound;
}

async function takeFile(
  context: Context,
  call: Call,
  batch: Omit<Batch, 'opening'>,
  plan: TakeIn['plan'],
  from: number,
  upload: Upload,
): Promise<Reply | Refusal> {
  const { org, id } = batch;
  const opening = createHash('sha256').update(upload.first.subarray(0, 1024)).digest('hex');
  const turn = await beginBatch(context.opened, { ...batch, opening }, context.now());
  if (turn === 'another-file')
    return refuse('conflict', 'another file was begun under this batch: choose a new name for this one');
  const what: TakeIn = { turn, plan, from, startedAt: context.now() };
  const take = upload.whole ? takeIn : takeInOnThread;
  const long = new AbortController();
  const inLines =
    plan.by.format === 'json'
      ? upload.bytes
      : untilLongLine(upload.bytes, (line) => long.abort(`line ${line} is longer than 4 MiB: is it a list?`));
  const stop = AbortSignal.any([call.signal, upload.broken, long.signal]);
  const how = await take(context.opened.beside('imports'), what, inLines, stop, () => context.feed.wake(org));
  if (long.signal.aborted) return refuse('too-large', String(long.signal.reason));
  if (how === 'overtaken') return refuse('conflict', 'a newer upload goes on with this batch');
  return importProgress(context, { ...call, id });
}

/** What a file may call itself; what it is, is seen from how it begins. */
const types = ['text/csv', 'application/x-ndjson', 'application/json'] as const;

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
