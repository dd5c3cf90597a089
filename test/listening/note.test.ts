import { describe, expect, it } from 'vitest';
import { noteOf, withoutQuestion } from '../../src/listening/note';

describe('the line of what was heard', () => {
  it('names what was typed on a call, without a person in it', () => {
    const slots = { happened: 'laptop died 3 days after cover.', cost: '', wants: 'repair' };
    expect(noteOf({ text: 'anything', slots }, 'en')).toBe(
      'Happened: laptop died 3 days after cover · Asked for: repair',
    );
    expect(noteOf({ text: '', slots }, 'de')).toBe(
      'Geschehen: laptop died 3 days after cover · Wunsch: repair',
    );
    expect(noteOf({ text: '', slots }, 'es')).toBe(
      'Ocurrido: laptop died 3 days after cover · Petición: repair',
    );
  });

  it('quotes the repeat-back without its question when nothing was typed', () => {
    const slots = { happened: '', cost: ' ', wants: '' };
    expect(noteOf({ text: 'You paid $300. Did I get that right?', slots }, 'en')).toBe(
      'Heard: “You paid $300.”',
    );
    expect(noteOf({ text: 'You paid $300. Did I get that right?', slots: null }, 'en')).toBe(
      'Heard: “You paid $300.”',
    );
  });

  it('is empty when nothing was heard', () => {
    expect(noteOf({ text: '  ', slots: null }, 'en')).toBe('');
  });

  it('is one line of bounded length whatever was typed', () => {
    const line = noteOf({ text: `a\nb\r\n${'word '.repeat(500)}`, slots: null }, 'en');
    expect(line).not.toMatch(/\n/u);
    expect(line.length).toBeLessThan(450);
  });

  it('takes the question off in every language we ask it in', () => {
    expect(withoutQuestion('Sie schrieben: „x“. Habe ich das richtig verstanden?')).toBe(
      'Sie schrieben: „x“.',
    );
    expect(withoutQuestion('Usted escribió: «x». ¿Lo he entendido bien?')).toBe('Usted escribió: «x».');
    expect(withoutQuestion('You paid. Is that it?')).toBe('You paid. Is that it?');
  });
});
