import { describe, expect, it } from 'vitest';
import { advise } from '../../src/advice/advise';
import { readFacts } from '../../src/advice/read-facts';
import type { FactValue } from '../../src/playbook/facts';
import { starters } from '../../src/playbook/starters/starters';
import { inputOf, now } from './inputs';

const read = (text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(readFacts([text], 'USD').map(({ fact, value }) => [fact, value]));

describe('facts that stand in their words', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['My bench is nine days late.', { daysLate: 9 }],
    ['It was promised two weeks ago.', { daysLate: 14 }],
    ['Das Paket ist fünf Tage überfällig.', { daysLate: 5 }],
    ['Llegó con tres días de retraso.', { daysLate: 3 }],
    ['Four days after the warranty expired the pump died.', { daysPastLimit: 4 }],
    ['The store says I am out of warranty by 6 weeks.', { daysPastLimit: 42 }],
    ['The return period ended ten days ago.', { daysPastLimit: 10 }],
    ['Drei Tage nach Ablauf der Garantie ging sie kaputt.', { daysPastLimit: 3 }],
    ['Se rompió dos semanas después de terminar la garantía.', { daysPastLimit: 14 }],
    ['I brought the van back two hours late.', { hoursOverdue: 2 }],
    ['The chair never arrived.', { outcome: 'nothing' }],
    ['Die Lampe ist nicht angekommen.', { outcome: 'nothing' }],
    ['La silla nunca llegó.', { outcome: 'nothing' }],
    ['The screen broke again.', { repeatFailure: true }],
    ['The line keeps dropping.', { repeatFailure: true }],
    ['You charged me twice, $42.50 each.', { fault: 'ours', amountAtIssue: 4250 }],
    ['Mir wurde zweimal abgebucht.', { fault: 'ours' }],
    ['I dropped it in the sink.', { fault: 'notOurs' }],
    ['I was late because the bridge was closed.', { fault: 'nobodys' }],
  ])('%s', (text, facts) => {
    expect(read(text)).toMatchObject(facts);
  });

  it.each([
    'I write for the third time about my order.',
    'Is the warranty two years?',
    'I will be late on Friday.',
    'Please come in three days.',
    'I paid €40 and £30.',
    'It cost $20 and then $35.',
  ])('nothing is read from %s', (text) => {
    expect(readFacts([text], 'USD')).toEqual([]);
  });

  it('keeps the words it was read from, a sum with those beside it', () => {
    expect(readFacts(['I paid $89 for the repair, three days after it ended.'], 'USD')).toEqual([
      { fact: 'daysPastLimit', value: 3, evidence: 'three days after it ended' },
      { fact: 'amountAtIssue', value: 8900, evidence: 'I paid $89 for the repair' },
    ]);
  });

  it('reads a long message in the time of a short one', () => {
    const long = `${'a '.repeat(9000)}nine days late`;
    const before = performance.now();
    expect(readFacts([long], 'USD')).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('a question whose answer stands in their words', () => {
  const retail = starters.find(({ id }) => id === 'retail')?.playbook;

  it.each<readonly [cause: string, message: string, fact: string, value: FactValue, words: string]>([
    [
      'cover-just-ended',
      'Three days after it ended it broke.',
      'daysPastLimit',
      3,
      'Three days after it ended',
    ],
    ['late-delivery', 'My bench never arrived.', 'outcome', 'nothing', 'never arrived'],
    ['billed-wrong', 'You charged me twice.', 'fault', 'ours', 'You charged me twice'],
  ])('%s: brings the guess with its words and counts nothing of it', (cause, message, fact, value, words) => {
    if (!retail) throw new Error('the retail starter is gone');
    const silent = advise(inputOf(retail, { cause }), now);
    const spoken = advise(inputOf(retail, { cause }, { messages: [message] }), now);
    expect(spoken.recommended).toEqual(silent.recommended);
    expect(spoken.room).toEqual(silent.room);
    const guess = spoken.questions.find((question) => question.fact === fact)?.guess;
    expect(guess).toMatchObject({ value, evidence: words });
    const known = advise(inputOf(retail, { cause, [fact]: value }), now);
    expect(guess?.leadsTo ?? silent.recommended?.title).toEqual(known.recommended?.title);
  });
});
