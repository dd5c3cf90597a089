import { describe, expect, it } from 'vitest';
import { messageOf, opening } from '../../../extension/sidebar/compose';
import { runsOf } from '../../../extension/sidebar/marks';
import { newId } from '../../../src/id';
import type { CaseView } from '../../../src/messages/sidebar-state';
import { danaHear, honour } from '../../gallery/dana';
import { now } from '../../gallery/parts';
import { states } from '../../gallery/states';

const reading = { language: 'en', now, timeZone: 'UTC', figures: 'hidden' } as const;

const caseOf = (name: string): CaseView => {
  const view = states[name]?.view;
  if (view?.kind !== 'case') throw new Error(`${name} is no case`);
  return view;
};

const from = { from: 'Iris Vogt' };
const german = { ...reading, language: 'de' };

const written = (change: Partial<CaseView> = {}): CaseView => ({ ...caseOf('written'), ...change });
const promise = {
  id: 'p',
  text: 'Call back',
  owner: 'Iris Vogt',
  due: now + 3_600_000,
  state: 'open',
} as const;
const credit = {
  say: { en: 'I am giving you something back.', de: 'Ich gebe Ihnen etwas zurück.', es: 'Le devuelvo algo.' },
  kind: 'credit',
  amount: 8900,
} as const;

describe('the words for a customer', () => {
  it('are one message in writing that can be sent as it is, the question before the remedy', () => {
    const { text, missing } = messageOf(written({ promises: [promise] }), [honour], reading, from);
    expect(missing).toBe(false);
    expect(text.split('\n\n')).toEqual([
      'Hello Dana,',
      'You paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. You’d like it repaired without buying a new computer. Please tell me if I got any of it wrong.',
      'I am sorry: that should not have happened. Your cover ended 3 days ago and you have been with us 6 years. I am going to honour it: the repair costs you nothing.',
      expect.stringMatching(/^Next: Call back\. I will see to it by .+\.$/),
      'Kind regards\nIris Vogt',
    ]);
  });

  it('keep a question that the agent has typed, and ask no other beside it', () => {
    const text = 'You were charged twice for 771. Which card did you use?';
    const asked = written({ hear: { ...caseOf('written').hear, text, edited: true } });
    expect(opening(asked, reading)).toBe(`Hello Dana,\n\n${text}`);
  });

  it('say the sum that is theirs with its day, and never what something costs the company', () => {
    const { text } = messageOf(written(), [credit], reading, from);
    expect(text).toContain('That is a credit of $89, entered on November');
    expect(messageOf(written(), [honour], reading, from).text).not.toMatch(/\$389|entered on/);
    const named = { ...credit, say: { en: 'You get $89 back.' } };
    expect(messageOf(written(), [named], reading, from).text).not.toContain('That is a credit');
    expect(messageOf(written(), [{ ...credit, noSum: true }], reading, from).text).not.toContain('$89');
  });

  it('are three short lines on a call, without greeting, date or end', () => {
    const live = { ...caseOf('owed'), answers: { fault: 'ours' }, promises: [promise] };
    expect(messageOf(live, [credit], reading, from).text.split('\n\n')).toEqual([
      'I am sorry: that should not have happened.',
      'I am giving you something back. That is a credit of $89.',
      expect.stringMatching(/^Next: Call back\. I will see to it by/),
    ]);
  });

  it('name who does what by when', () => {
    const theirs = { ...promise, owner: 'Tom' };
    const { text } = messageOf(written({ promises: [theirs] }), [], reading, from);
    expect(text).toMatch(/Next: Call back\. Tom will see to it by .+\./);
  });

  it('have no empty paragraph, nobody greeted by a name that is not sure, and no question once it was answered', () => {
    const bare = written({ answers: {}, hear: { ...danaHear, text: '' }, who: 'unverified' });
    const { text } = messageOf(bare, [credit], reading, { from: '' });
    expect(text.split('\n\n')).toEqual([
      'Hello,',
      expect.stringContaining('I am giving you something back.'),
      'Kind regards',
    ]);
    const confirmed = written({ hear: { ...danaHear, confirmedAt: now } });
    expect(messageOf(confirmed, [credit], reading, from).text).not.toMatch(/wrong|\?/);
  });

  it('are in one language: greeting, sum and end as well', () => {
    const draft = danaHear.draft && { ...danaHear.draft, language: 'de' };
    const view = written({
      hear: { ...danaHear, text: 'Ihr Bildschirm zeigt Streifen. Habe ich das richtig verstanden?', draft },
    });
    const { text } = messageOf(view, [credit], german, from);
    expect(text).toContain('Guten Tag Dana Whitfield,');
    expect(text).toContain('falls ich etwas davon falsch verstanden habe.');
    expect(text).toMatch(/Das ist eine Gutschrift über 89\s\$, eingetragen am /);
    expect(text).toContain('Freundliche Grüße\nIris Vogt');
    expect(text).not.toMatch(/Hello|regards|\?/);
    // A language Leeway does not speak: the customer's frame stays, nothing of ours is put around it.
    const french = written({
      hear: {
        ...danaHear,
        text: 'Vous avez écrit. Ai-je bien compris ?',
        draft: draft && { ...draft, language: 'fr' },
      },
    });
    expect(messageOf(french, [credit], german, from).text).not.toMatch(/Hello|Guten Tag|regards|Grüße/);
  });

  it('begin the same way as the repeat-back that goes in alone, so that nothing goes in twice', () => {
    const view = written();
    const first = opening(view, reading).split('\n\n');
    expect(messageOf(view, [honour], reading, from).text.split('\n\n').slice(0, 2)).toEqual(first);
  });

  it('say nothing about a person nobody has checked', () => {
    const { text } = messageOf(caseOf('unverified'), [honour], reading, from);
    expect(text).not.toMatch(/6 years|3 days/);
  });
});

describe("the customer's own words", () => {
  it('are marked where the draft says', () => {
    const runs = runsOf(danaHear.text, danaHear.draft);
    expect(runs.filter((run) => run.theirs).map((run) => run.text)).toEqual([
      '$300',
      'three days',
      'white lines',
    ]);
    expect(runs.map((run) => run.text).join('')).toBe(danaHear.text);
  });

  it('are found again after an edit, and what is gone is not marked', () => {
    const edited = 'So the white lines came three days after, and $300 is gone.';
    const runs = runsOf(edited, danaHear.draft);
    expect(runs.map((run) => run.text).join('')).toBe(edited);
    expect(runs.filter((run) => run.theirs).map((run) => run.text)).toEqual(['$300']);
  });

  it('with ranges that overlap or turn around lose nothing', () => {
    const draft = {
      text: 'abcdef',
      how: 'turned',
      language: 'en',
      theirs: [
        [1, 4],
        [2, 3],
        [5, 5],
      ],
    } as const;
    expect(
      runsOf('abcdef', draft)
        .map((run) => run.text)
        .join(''),
    ).toBe('abcdef');
  });
});

describe('an id', () => {
  it('sorts by its time and never repeats', () => {
    const ids = [1, 2, 3, 1_795_000_000_000].map((at) => newId(at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(Array.from({ length: 500 }, () => newId(7))).size).toBe(500);
  });
});
