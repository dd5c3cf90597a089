import type { Profile } from '../customer/profile';
import type { ByteSource } from './byte-source';
import { csvReader } from './csv-reader';
import { textDecoder } from './encoding';
import { mapRow } from './map-row';
import { ndjsonReader } from './ndjson-reader';
import type { ImportPlan } from './plan';
import type { ReadRows, RowProblem } from './row';

/** One step of an import: what to keep, what was refused, and how far the file has been read. */
export interface ProfileBatch {
  /** At most `batchSize`. */
  readonly profiles: readonly Profile[];
  /** In file order within one batch. */
  readonly problems: readonly RowProblem[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Profiles in one message to whoever stores them. */
export const batchSize = 500;

/**
 * Reads a whole file by a confirmed plan, at the pace of whoever takes the batches (so pausing is not asking).
 * Bad records are told, good ones kept; of two records with one identifier the first is kept. `now` is the clock.
 * Memory: one piece of the file, one batch, and the identifiers seen.
 */
export async function* readProfiles(
  source: ByteSource,
  plan: ImportPlan,
  now: number,
): AsyncGenerator<ProfileBatch> {
  const decoder = textDecoder(plan.encoding);
  const reader = plan.format === 'csv' ? csvReader(plan.delimiter) : ndjsonReader();
  const seen = new Set<string>();
  let profiles: Profile[] = [];
  let problems: RowProblem[] = [];
  let bytes = 0;

  const flush = (): ProfileBatch => {
    const batch = { profiles, problems: problems.sort((a, b) => a.line - b.line), bytes };
    profiles = [];
    problems = [];
    return batch;
  };

  function* take(read: ReadRows): Generator<ProfileBatch> {
    problems.push(...read.problems);
    for (const row of read.rows) {
      const mapped = mapRow(row, plan, now);
      if (!('identifiers' in mapped)) problems.push(...mapped);
      else {
        const twin = mapped.identifiers.find(({ kind, value }) => seen.has(`${kind}:${value}`));
        if (twin) {
          const column = columnOf(plan, twin.kind);
          problems.push({ line: row.line, column, problem: 'duplicate', found: twin.value });
        } else {
          for (const { kind, value } of mapped.identifiers) seen.add(`${kind}:${value}`);
          profiles.push(mapped);
        }
      }
      if (profiles.length >= batchSize) yield flush();
    }
  }

  for await (const chunk of source.chunks()) {
    bytes += chunk.length;
    yield* take(reader.push(decoder.push(chunk)));
    // Progress also where nothing can be kept, and never a long list of problems in one step.
    if (problems.length > 0) yield flush();
  }
  yield* take(reader.push(decoder.end()));
  yield* take(reader.end());
  yield flush();
}

const columnOf = (plan: ImportPlan, kind: string): string | null =>
  plan.columns.find(({ to }) => to === (kind === 'external' ? 'externalId' : kind))?.column ?? null;
