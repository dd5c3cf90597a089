import { expect, test } from 'vitest';
import { draftOf } from '../../src/listening/draft';

/** A pattern that tries every division of such a text took the better part of an hour for one of them. */
const units = [
  '?',
  'hello? ',
  '1and1',
  '@.',
  'a@a.',
  '@',
  'www.',
  'Best,\n',
  'Mr. ',
  '-- \n',
  'a|',
  '> ',
  '“',
  'I ',
  '1.',
  '<a ',
];

test.each(units)(
  'a message of nothing but %j is read as quickly as any other',
  (unit) => {
    for (const text of [
      unit.repeat(20_000 / unit.length),
      `My laptop broke.\n${unit.repeat(19_000 / unit.length)} x`,
    ]) {
      const began = performance.now();
      draftOf([{ text }], 'en');
      expect(performance.now() - began).toBeLessThan(10_000);
    }
  },
  60_000,
);
