import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../extension/sidebar/compose';
import { runsOf } from '../../../extension/sidebar/marks';
import { newId } from '../../../extension/sidebar/new-id';
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

describe('the words for a customer', () => {
  it('are one message in writing: repeat-back, one apology, remedy, and the question last', () => {
    const { text, missing } = messageOf(caseOf('written'), [honour.say], reading);
    expect(missing).toBe(false);
    expect(text.split('\n\n')).toEqual([
      'You paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. You’d like it repaired without buying a new computer.',
      'I am sorry: that should not have happened. Your cover ended 3 days ago and you have been with us 6 years. I am going to honour it: the repair costs you nothing.',
      'Did I get that right?',
    ]);
  });

  it('are the remedy alone on a call', () => {
    const { text } = messageOf(caseOf('owed'), [honour.say], reading);
    expect(text).toBe(
      'Your cover ended 3 days ago and you have been with us 6 years. I am going to honour it: the repair costs you nothing.',
    );
  });

  it('name what is promised and by when', () => {
    expect(messageOf(caseOf('close'), [], reading).text).toContain('Next: Call back, by Tue 15:00.');
  });

  it('say nothing about a person nobody has checked', () => {
    const { text } = messageOf(caseOf('unverified'), [honour.say], reading);
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
