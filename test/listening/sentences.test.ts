import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/listening/sentences';

describe('sentences of a message', () => {
  it.each<[string, string, string[]]>([
    ['ends at marks', 'It broke. I called! Why?', ['It broke.', 'I called!', 'Why?']],
    [
      'goes on after a title',
      'I spoke to Mr. Smith on Monday. He left.',
      ['I spoke to Mr. Smith on Monday.', 'He left.'],
    ],
    [
      'goes on after an abbreviation',
      'I paid approx. 40 dollars in Jan. 2025 for it.',
      ['I paid approx. 40 dollars in Jan. 2025 for it.'],
    ],
    ['goes on inside an amount', 'I paid $3.50 twice.', ['I paid $3.50 twice.']],
    [
      'goes on after a part number',
      'It is part no. 481290 of the door.',
      ['It is part no. 481290 of the door.'],
    ],
    ['goes on in a German date', 'Seit dem 3. Mai warte ich.', ['Seit dem 3. Mai warte ich.']],
    [
      'ends where small letters follow',
      'cant log in. tried twice. help',
      ['cant log in.', 'tried twice.', 'help'],
    ],
    [
      'keeps quoted speech whole',
      'He said "Wait. I will call." and left.',
      ['He said "Wait. I will call." and left.'],
    ],
    [
      'joins a line that was only wrapped',
      'The screen of my laptop shows white lines since\nlast Monday. It is new.',
      ['The screen of my laptop shows white lines since last Monday.', 'It is new.'],
    ],
    ['ends at a short line', 'Order 5512\nNever arrived', ['Order 5512', 'Never arrived']],
    ['takes bullets off', '- It broke\n- It was new', ['It broke', 'It was new']],
    [
      'parts a request from the matter',
      'My phone is broken, please send me a new one.',
      ['My phone is broken.', 'please send me a new one.'],
    ],
    [
      'parts a run-on question',
      'i bought shoes from you and they dont fit can i return them',
      ['i bought shoes from you and they dont fit.', 'can i return them'],
    ],
    [
      'leaves a condition with its request',
      'If it is broken, please send me a new one.',
      ['If it is broken, please send me a new one.'],
    ],
    [
      'leaves a question inside a sentence',
      'I only wonder what can you do.',
      ['I only wonder what can you do.'],
    ],
    ['drops what has no letters', '!!! ... 44', []],
  ])('%s', (_, text, found) => {
    expect(sentences(text)).toEqual(found);
  });

  it('works where the platform has no segmenter', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(sentences('It broke. I called Mr. Smith! Why?')).toEqual([
        'It broke.',
        'I called Mr. Smith!',
        'Why?',
      ]);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});
