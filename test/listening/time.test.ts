import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { readRows } from './read-rows';

/** The best of five, in milliseconds: noise only ever adds. */
const best = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const real = readRows()
  .map(([said]) => said)
  .join(' ');
const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['prose', (size) => real.repeat(Math.ceil(size / real.length)).slice(0, size)],
  ['one word', (size) => 'a'.repeat(size)],
  ['one letter and spaces', (size) => 'I '.repeat(size / 2)],
  ['spaces', (size) => `I was charged.${' '.repeat(size)}Twice.`],
  ['line breaks', (size) => `I was charged.${'\n'.repeat(size)}Twice.`],
  ['quotation marks', (size) => '"I '.repeat(size / 3)],
  ['brackets and tags', (size) => '<p ('.repeat(size / 4)],
  ['marks of history', (size) => 'On Mon 3 Mar x\n'.repeat(size / 15)],
  ['header lines', (size) => 'From: x@example.com\n'.repeat(size / 20)],
  ['commas', (size) => 'you, I, '.repeat(size / 8)],
  ['digits', (size) => '1.'.repeat(size / 2)],
  ['apostrophes', (size) => "I'".repeat(size / 2)],
  ['emoji', (size) => '😀'.repeat(size / 2)],
  ['unspaced script', (size) => '注文した。'.repeat(size / 5)],
];

describe('the time a long message takes', () => {
  // Ten times the text may take ten times as long, and a busy machine some more; a square would take a hundred.
  it.each(shapes)('grows no faster than the text for %s', (_, make) => {
    const short = make(2_000);
    const long = make(20_000);
    draftOf([{ text: long }], 'en');
    const least = best(() => draftOf([{ text: short }], 'en'));
    expect(best(() => draftOf([{ text: long }], 'en'))).toBeLessThan(least * 30 + 80);
  });

  it('does not grow past what is read of a message', () => {
    const once = real.repeat(3).slice(0, 20_000);
    const short = best(() => draftOf([{ text: once }], 'en'));
    const long = best(() => draftOf([{ text: once.repeat(50) }], 'en'));
    expect(long).toBeLessThan(short * 3 + 40);
  });
});
