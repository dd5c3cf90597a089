import type { Draft } from '../../src/listening/types';

export interface Run {
  readonly text: string;
  readonly theirs: boolean;
}

/**
 * The text in runs, the customer's own words apart. After an edit the ranges of the draft no longer hold:
 * their words are then looked for in order, and what is gone is simply not marked.
 */
export function runsOf(text: string, draft: Draft | null): readonly Run[] {
  if (!draft) return [{ text, theirs: false }];
  const ranges = text === draft.text ? draft.theirs : found(text, draft);
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at || to <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from), theirs: false });
    runs.push({ text: text.slice(from, to), theirs: true });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), theirs: false });
  return runs;
}

function found(text: string, draft: Draft): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let after = 0;
  for (const [from, to] of draft.theirs) {
    const words = draft.text.slice(from, to);
    const at = words === '' ? -1 : text.indexOf(words, after);
    if (at === -1) continue;
    ranges.push([at, at + words.length]);
    after = at + words.length;
  }
  return ranges;
}
