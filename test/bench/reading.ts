import Papa from 'papaparse';
import { blobSource } from '../../src/import/byte-source';
import { planFor } from '../../src/import/import-answers';
import { inspectFile } from '../../src/import/inspect';
import { readProfiles } from '../../src/import/read-profiles';
import { draftOf } from '../../src/listening/draft';
import { messages } from '../listening/messages';
import { median, ms, type Row, times } from './measure';

/** One frame at 60 a second. */
const frame = 1000 / 60;

/** A repeat-back per message, against the time one frame of the screen takes. */
export function benchListening(): Row {
  const words = messages.map(({ wrote }) => wrote.map((text) => ({ text })));
  let drafts = 0;
  const rounds: number[] = [];
  for (let i = 0; i < 45; i++) {
    const from = performance.now();
    for (const one of words) drafts += draftOf(one, null) === null ? 0 : 1;
    if (i >= 5) rounds.push(performance.now() - from);
  }
  if (drafts === 0) throw new Error('nothing was read');
  const ours = median(rounds) / words.length;
  return {
    what: 'repeat-back of one message',
    ours: ms(ours),
    against: 'one frame of the screen',
    theirs: ms(frame),
    ratio: times(ours, frame),
    goal: '≤ 1×',
  };
}

/** Rows of a CSV file to checked profiles, against the bare parser on the same text. */
export async function benchImport(rows = 100_000): Promise<Row> {
  const lines = ['id,email,name,since,ltv,product,warranty end,nps'];
  for (let n = 1; n <= rows; n += 1) {
    lines.push(`B-${n},p${n}@example.com,Person ${n},2019-03-05,${n}.50,Laptop,2026-11-17,${n % 11}`);
  }
  const text = `${lines.join('\n')}\n`;
  const now = Date.UTC(2026, 10, 20);
  const file = blobSource(new Blob([text]), 'big.csv', now);
  const seen = await inspectFile(file);
  if (!seen.ok) throw new Error(`big.csv: ${seen.detail}`);
  const { plan } = planFor(seen.value, {}, { currency: 'USD', asOf: now, ownFacts: [] });
  const from = performance.now();
  let kept = 0;
  for await (const batch of readProfiles(file, plan, now)) kept += batch.profiles.length;
  const ours = performance.now() - from;
  const begin = performance.now();
  const bare = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const theirs = performance.now() - begin;
  if (kept !== rows || bare.data.length !== rows) throw new Error(`${kept} of ${rows} rows came in`);
  const perSecond = (took: number): string => `${Math.round(rows / (took / 1000) / 1000)},000 rows/s`;
  return {
    what: `import of ${rows.toLocaleString('en')} rows, without the database`,
    ours: perSecond(ours),
    against: 'the bare parser, nothing checked',
    theirs: perSecond(theirs),
    ratio: times(ours, theirs),
    goal: '',
  };
}
