import { describe, expect, it } from 'vitest';
import type { PhraseValues } from '../../src/wording/phrase';
import type { Reading } from '../../src/wording/reading';
import { fill, renderPhrase, renderWords } from '../../src/wording/render';
import { languageIn, wordsIn } from '../../src/wording/words-in';

const now = Date.parse('2026-11-22T10:42:00Z');
const at = (language: string): Reading => ({ language, now, timeZone: 'UTC' });
const days = (value: number) => ({ unit: 'days', value }) as const;
const count = (value: number) => ({ unit: 'count', value }) as const;
const money = (value: number, currency = 'USD') => ({ unit: 'money', value, currency }) as const;
const spaced = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('values by unit', () => {
  const rows: readonly [string, string, PhraseValues, string][] = [
    ['en', '{x}', { x: days(0) }, 'less than a day'],
    ['en', '{x}', { x: days(1) }, '1 day'],
    ['en', '{x}', { x: days(3) }, '3 days'],
    ['en', '{x}', { x: days(59) }, '59 days'],
    ['en', '{x}', { x: days(60) }, '60 days'],
    ['en', '{x}', { x: days(61) }, '2 months'],
    ['en', '{x}', { x: days(91) }, '2 months'],
    ['en', '{x}', { x: days(92) }, '3 months'],
    ['en', '{x}', { x: days(364) }, '11 months'],
    ['en', '{x}', { x: days(365) }, '1 year'],
    ['en', '{x}', { x: days(366) }, '1 year'],
    ['en', '{x}', { x: days(395) }, '1 year'],
    ['en', '{x}', { x: days(396) }, '13 months'],
    ['en', '{x}', { x: days(548) }, '17 months'],
    ['en', '{x}', { x: days(549) }, '18 months'],
    ['en', '{x}', { x: days(729) }, '23 months'],
    ['en', '{x}', { x: days(730) }, '2 years'],
    ['en', '{x}', { x: days(2189) }, '5 years'],
    ['en', '{x}', { x: days(2192) }, '6 years'],
    ['de', 'seit {x} bei uns', { x: days(2192) }, 'seit 6 Jahren bei uns'],
    ['de', '{x} bei uns', { x: days(2192) }, '6 Jahre bei uns'],
    ['de', 'endete vor {x}', { x: days(3) }, 'endete vor 3 Tagen'],
    ['de', 'endete vor {x}', { x: days(1) }, 'endete vor 1 Tag'],
    ['es', 'hace {x}', { x: days(3) }, 'hace 3 días'],
    ['en', '{x}', { x: { unit: 'hours', value: 3 } }, '3 hours'],
    ['en', '{x}', { x: { unit: 'hours', value: 0.5 } }, '30 minutes'],
    ['en', '{x}', { x: { unit: 'hours', value: 50 } }, '2 days'],
    ['en', '{x}', { x: money(8900) }, '$89'],
    ['en', '{x}', { x: money(8950) }, '$89.50'],
    ['en', '{x}', { x: money(421035) }, '$4,210.35'],
    ['en', '{x}', { x: money(89) }, '$0.89'],
    ['en', '{x}', { x: money(1200, 'JPY') }, '¥1,200'],
    ['de', '{x}', { x: money(8900, 'EUR') }, '89 €'],
    ['es', '{x}', { x: money(8950, 'EUR') }, '89,50 €'],
    ['en', 'used {x}', { x: { unit: 'times', value: 0 } }, 'used not at all'],
    ['de', 'bisher {x} genutzt', { x: { unit: 'times', value: 0 } }, 'bisher gar nicht genutzt'],
    ['es', 'usada {x}', { x: { unit: 'times', value: 0 } }, 'usada ni una vez'],
    ['en', 'used {x}', { x: { unit: 'times', value: 1 } }, 'used once'],
    ['en', 'used {x}', { x: { unit: 'times', value: 2 } }, 'used twice'],
    ['en', 'used {x}', { x: { unit: 'times', value: 7 } }, 'used 7 times'],
    ['de', '{x} genutzt', { x: { unit: 'times', value: 3 } }, '3-mal genutzt'],
    ['es', 'usada {x}', { x: { unit: 'times', value: 2 } }, 'usada 2 veces'],
    ['en', '{x}', { x: { unit: 'percent', value: 20 } }, '20%'],
    ['de', '{x}', { x: { unit: 'percent', value: 20 } }, '20 %'],
    ['en', '{x}', { x: { unit: 'term', value: 'units.never' } }, 'never'],
    ['de', '{x}', { x: { unit: 'term', value: 'units.never' } }, 'nie'],
    ['en', '{x}', { x: { unit: 'list', value: [count(1), count(2), count(3)] } }, '1, 2, and 3'],
    ['en', '{x}', { x: { unit: 'date', value: now - 3 * 86_400_000 } }, '3 days ago'],
    ['en', '{x}', { x: { unit: 'date', value: Date.parse('2026-11-24T15:00:00Z') } }, 'Tue 15:00'],
    ['en', '{x}', { x: { unit: 'date', value: Date.parse('2027-01-12T00:00:00Z') } }, '12 January 2027'],
    ['en', '{x}', { x: { unit: 'date', value: Date.parse('2026-10-12T09:00:00Z') } }, '12 October'],
    ['en', '{x}', { x: { unit: 'date', value: now } }, 'today 10:42'],
    ['de', '{x}', { x: { unit: 'date', value: now - 86_400_000 } }, 'gestern'],
    ['es', '{x}', { x: { unit: 'date', value: Date.parse('2026-10-12T09:00:00Z') } }, '12 de octubre'],
  ];
  it.each(rows)('%s: %s → %s', (language, text, values, expected) => {
    expect(spaced(fill(text, values, at(language)))).toBe(expected);
  });

  it('keeps days for limits unless they are whole years', () => {
    const exact = { ...at('en'), days: 'exact' } as const;
    expect(fill('{x}', { x: days(730) }, exact)).toBe('2 years');
    expect(fill('{x}', { x: days(400) }, exact)).toBe('400 days');
  });

  it('puts dots for money, and only for money, while figures are hidden', () => {
    const hidden = { ...at('en'), figures: 'hidden' } as const;
    expect(fill('{a} for {b}', { a: money(500), b: days(3) }, hidden)).toBe('••• for 3 days');
  });
});

describe('plurals and choices', () => {
  const text = '{n, plural, =0 {no contacts} one {# contact} other {# contacts}} about {what}';
  it.each([
    [0, 'no contacts about x'],
    [1, '1 contact about x'],
    [1200, '1,200 contacts about x'],
  ])('%d contacts', (n, expected) => {
    expect(fill(text, { n: count(n), what: { unit: 'text', value: 'x' } }, at('en'))).toBe(expected);
  });

  it('chooses by value and keeps placeholders inside a choice', () => {
    const by = '{who, select, us {we paid {m}} other {you paid {m}}}';
    expect(fill(by, { who: { unit: 'text', value: 'us' }, m: money(100) }, at('en'))).toBe('we paid $1');
  });

  it('leaves braces that are no placeholder as they are written', () => {
    expect(fill('a {} b {1x} {', {}, at('en'))).toBe('a {} b {1x} {');
  });
});

describe('clauses without a value', () => {
  const rows: readonly [string, string, PhraseValues, string][] = [
    [
      'en',
      'With us {t}; cover ended {d} ago; used {n, plural, one {once} other {# times}}.',
      { t: days(2192), n: count(1) },
      'With us 6 years; used once.',
    ],
    [
      'en',
      'Your cover ended {d} ago and you have been with us {t}. I am going to honour it.',
      { t: days(2192) },
      'You have been with us 6 years. I am going to honour it.',
    ],
    [
      'en',
      'Your cover ended {d} ago and you have been with us {t}. I am going to honour it.',
      { d: days(3) },
      'Your cover ended 3 days ago. I am going to honour it.',
    ],
    ['en', 'Your cover ended {d} ago, so I am going to honour it.', {}, 'I am going to honour it.'],
    ['en', 'With us {t}.', {}, ''],
    ['en', 'It costs {m}', {}, ''],
    ['de', 'Da Sie seit {t} bei uns sind, übernehme ich das. Danke.', {}, 'Danke.'],
    [
      'es',
      'Su garantía terminó hace {d} y lleva {t} con nosotros.',
      { d: days(3) },
      'Su garantía terminó hace 3 días.',
    ],
  ];
  it.each(rows)('%s: %s', (language, text, values, expected) => {
    expect(fill(text, values, at(language))).toBe(expected);
  });
});

describe('a human text inside a sentence', () => {
  it('cannot turn the sentence around', () => {
    const values = { who: { unit: 'text', value: '\u202eאבג' } } as const;
    expect(fill('{who} wrote', values, at('en'))).toBe('\u2068אבג\u2069 wrote');
  });

  it('is never read as a text with placeholders', () => {
    const values = { who: { unit: 'text', value: '{constructor}' } } as const;
    expect(fill('{who} wrote', values, at('en'))).toBe('{constructor} wrote');
    expect(fill('{constructor} wrote', values, at('en'))).toBe('');
  });
});

describe('words of a playbook', () => {
  const words = { en: 'Hold {d}', de: 'Warten: {d}' };
  it('are found by the base language', () => {
    expect(renderWords(words, { d: days(1) }, at('de-AT'))).toEqual({
      text: 'Warten: 1 Tag',
      language: 'de',
      missing: false,
    });
  });
  it('say when the language is missing, and render in the language they have', () => {
    expect(renderWords(words, { d: days(1) }, at('es'))).toEqual({
      text: 'Hold 1 day',
      language: 'en',
      missing: true,
    });
  });
});

describe('a key', () => {
  it('falls back to English for a language that is not shipped', () => {
    expect(renderPhrase({ key: 'units.never' }, at('pt'))).toBe('never');
  });
  it('that does not exist shows itself', () => {
    expect(renderPhrase({ key: 'constructor.name' }, at('en'))).toBe('constructor.name');
  });
  it('survives a malformed language tag', () => {
    expect(fill('{x}', { x: days(2) }, at('not a tag!'))).toBe('2 days');
  });
});

describe('months are those of the calendar', () => {
  it.each([
    // A February makes two months of 59 days, and of 60 in a leap year.
    ['2026-03-31T12:00:00Z', 59, '2 months'],
    ['2026-03-31T12:00:00Z', 58, '58 days'],
    ['2028-04-30T12:00:00Z', 60, '60 days'],
    ['2028-04-01T12:00:00Z', 60, '2 months'],
    ['2026-08-31T12:00:00Z', 61, '61 days'],
    ['2026-08-31T12:00:00Z', 62, '2 months'],
    ['2026-12-31T12:00:00Z', 364, '11 months'],
    ['2024-12-31T12:00:00Z', 364, '11 months'],
  ])('at %s, %i days are %s', (then, value, expected) => {
    const reading: Reading = { language: 'en', now: Date.parse(then), timeZone: 'UTC' };
    expect(fill('{x}', { x: days(value) }, reading)).toBe(expected);
  });

  it('counts up to the reader’s own day', () => {
    const reading = (timeZone: string): Reading => ({
      language: 'en',
      now: Date.parse('2026-08-31T23:30:00Z'),
      timeZone,
    });
    expect(fill('{x}', { x: days(62) }, reading('UTC'))).toBe('2 months');
    expect(fill('{x}', { x: days(61) }, reading('Europe/Berlin'))).toBe('61 days');
    expect(fill('{x}', { x: days(62) }, reading('Europe/Berlin'))).toBe('2 months');
  });
});

describe('words are picked in one order', () => {
  it.each([
    [{ de: 'Hallo', en: 'Hello', fr: 'Salut' }, 'de', undefined, 'de'],
    [{ de: 'Hallo', en: 'Hello' }, 'de-AT', undefined, 'de'],
    [{ 'de-AT': 'Servus', de: 'Hallo' }, 'de-AT', undefined, 'de-AT'],
    [{ fr: 'Salut', en: 'Hello' }, 'de', 'fr', 'fr'],
    [{ fr: 'Salut', en: 'Hello' }, 'de', undefined, 'en'],
    [{ fr: 'Salut', it: 'Ciao' }, 'de', 'es', 'fr'],
    [{}, 'de', 'es', null],
  ] as const)('%j for %s in a document of %s', (words, wanted, own, expected) => {
    expect(languageIn(words, wanted, own)).toBe(expected);
    const texts: Readonly<Record<string, string>> = words;
    expect(wordsIn(texts, wanted, own)).toBe(expected === null ? '' : texts[expected]);
    if (own === undefined)
      expect(renderWords(words, {}, { language: wanted, now: 0 }).text).toBe(wordsIn(words, wanted));
  });
});
