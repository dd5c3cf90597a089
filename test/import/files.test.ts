import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobSource } from '../../src/import/byte-source';
import { planFor } from '../../src/import/import-answers';
import { inspectFile } from '../../src/import/inspect';
import { readProfiles } from '../../src/import/read-profiles';
import { asLine } from './as-line';
import { type FileCase, files } from './files';

const now = Date.parse('2026-11-28T12:00:00Z');
const basis = { currency: 'EUR', asOf: now, ownFacts: [] };
const sourceOf = (name: string) =>
  blobSource(new Blob([readFileSync(join(import.meta.dirname, 'files', name))]), name);

/** As the console does it: look, ask, read. */
async function asConsole({ file, answers = {} }: FileCase) {
  const source = sourceOf(file);
  const [first, seen] = [await inspectFile(source), await inspectFile(source, answers)];
  if (!first.ok || !seen.ok) throw new Error(file);
  const asks = planFor(first.value, {}, basis).doubts.map(({ about }) => about);
  const { plan, doubts } = planFor(seen.value, answers, basis);
  const kept: string[] = [];
  const told: string[] = [];
  for await (const { profiles, problems } of readProfiles(source, plan, now)) {
    kept.push(...profiles.map(asLine));
    told.push(
      ...problems.map(({ line, column, problem, other }) =>
        [line, column ?? 'null', problem, other].join(' ').trim(),
      ),
    );
  }
  return { asks, left: doubts.map(({ about }) => about), kept, told };
}

describe('a file as a real system exports it, in the browser', () => {
  it.each(files.map((one) => [one.file, one] as const))('%s', async (_, one) => {
    const read = await asConsole(one);
    if (one.asks || !one.answers) expect(read.asks).toEqual(one.asks ?? []);
    expect(read.left).toEqual([]);
    expect(read.kept).toEqual(one.kept);
    if (one.told || !one.answers) expect(read.told).toEqual(one.told ?? []);
  });
});
