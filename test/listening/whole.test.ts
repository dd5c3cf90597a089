import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { judged, readWhole, type Whole } from './read-whole';

const draft = (whole: Whole) =>
  draftOf(
    whole.wrote.map((text) => ({ text })),
    whole.language,
  );
const first = readWhole('first-half');
const second = readWhole('second-half');
const faults = (whole: Whole): readonly string[] => judged(whole, draft(whole)?.text ?? null);

describe('a repeat-back of a whole story', () => {
  it('keeps every fact and says nothing forbidden in at least nine of ten stories that were looked at', () => {
    const wrong = first.filter((whole) => faults(whole).length > 0).map((whole) => [whole.id, faults(whole)]);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(first.length * 0.1);
  });

  it('needs no quotation for five of seven English ones', () => {
    const english = first.filter(({ language }) => language === 'en');
    const turned = english.filter((whole) => faults(whole).length === 0 && draft(whole)?.how !== 'quoted');
    expect(turned.length / english.length).toBeGreaterThanOrEqual(5 / 7);
  });

  // Nobody tunes on these: their drafts are counted, not read.
  it('does as well for seven of ten stories that nobody looked at', () => {
    expect(second.filter((whole) => faults(whole).length === 0).length).toBeGreaterThanOrEqual(
      second.length * 0.7,
    );
  });

  it('keeps nineteen of twenty facts', () => {
    const facts = first.reduce((sum, { keeps }) => sum + keeps.length, 0);
    const lost = first.reduce(
      (sum, whole) => sum + faults(whole).filter((f) => f.startsWith('lost')).length,
      0,
    );
    expect(1 - lost / facts).toBeGreaterThanOrEqual(0.95);
  });

  it.each([...first, ...second].map((whole) => [whole.id, whole] as const))(
    'never speaks as the customer, nor says a threat of theirs: %s',
    (_, whole) => {
      const said = (draft(whole)?.text ?? '')
        .replace(/“[^”]*”/gu, ' ')
        .replace(/ Did I get that right\?$/u, '');
      if (whole.language === 'en')
        expect(said).not.toMatch(/(?<![\p{L}\p{N}.'’-])(?:I|me|my|mine|myself)(?![\p{L}\p{N}.-])/u);
      expect(said).not.toMatch(/\b(?:ombudsman|small claims|chargeback|take (?:my|your) business)\b/iu);
    },
  );
});
