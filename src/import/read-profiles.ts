import type { Identifier, Profile } from '../customer/profile';
import type { ByteSource } from './byte-source';
import { textDecoder } from './encoding';
import { type Joined, joinRow, type KnownPerson } from './join';
import { mapRow } from './map-row';
import { columnOf, type ImportPlan } from './plan';
import { readerFor } from './reader-for';
import { type ReadRows, type RowProblem, shorten } from './row';

/** One step of an import: what to keep, what was refused, and how far the file has been read. */
export interface ProfileBatch {
  /** At most `batchSize`. */
  readonly profiles: readonly Profile[];
  /** In file order within one batch. */
  readonly problems: readonly RowProblem[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

const nobody: readonly KnownPerson[] = [];
const isNew: Joined = { is: 'new' };

/** Profiles in one message to whoever stores them. */
export const batchSize = 500;

/**
 * Reads a whole file by a confirmed plan, at the pace of whoever takes the batches (so pausing is not asking).
 * Bad records are told, good ones kept; of two records about one customer the first is kept (see `joinRow`). `now` is the clock.
 * Memory: one piece of the file, one batch, and the identifiers seen.
 */
export async function* readProfiles(
  source: ByteSource,
  plan: ImportPlan,
  now: number,
): AsyncGenerator<ProfileBatch> {
  const decoder = textDecoder(plan.encoding);
  const reader = readerFor(plan);
  const seen = new Map<string, readonly KnownPerson[]>();
  const keyOf = ({ kind, value }: Identifier): string => `${kind}:${value}`;
  const named = (one: Identifier): readonly KnownPerson[] => seen.get(keyOf(one)) ?? nobody;
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
        const { name, identifiers } = mapped;
        // Nearly every row is the first to say any of its identifiers.
        const joined = identifiers.some((one) => named(one) !== nobody)
          ? joinRow({ line: row.line, name, identifiers }, named)
          : isNew;
        if (joined.is === 'duplicate' || joined.is === 'conflict') {
          const column = columnOf(plan, joined.kind);
          const found = identifiers.map(({ value }) => value).join(' · ');
          const other = joined.line ?? undefined;
          problems.push({ line: row.line, column, problem: joined.is, found: shorten(found), other });
        } else {
          const person = { id: mapped.id, name, identifiers, line: row.line };
          const alone = [person];
          for (const one of identifiers) {
            const others = named(one);
            seen.set(keyOf(one), others === nobody ? alone : [...others, person]);
          }
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
