import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive } from '../../src/advice/check-give';
import { recordOf } from '../../src/advice/record';
import { replay } from '../../src/advice/replay';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { renderPhrase } from '../../src/wording/render';
import { inputOf, now } from './inputs';

const reading = { language: 'en', now, figures: 'shown' } as const;
const late = { cause: 'late-delivery', fault: 'notOurs' } as const;
const storm = (amount: number, used: number, concession = 'waive-late-fee') => ({
  ...{ id: 'i1', title: 'Courier strike', concession },
  budget: { amount, used },
});
const adviceOf = (facts: Record<string, string | number>, incident: ReturnType<typeof storm>) =>
  advise(inputOf(demoStore, { ...late, ...facts }, { incident }), now);

test('says in words that the budget is used up, and takes what still fits from the room', () => {
  const { recommended } = adviceOf({ amountAtIssue: 3_000 }, storm(200_000, 200_000));
  expect(recommended).toMatchObject({ concession: 'waive-late-fee', amount: 3_000, floor: false });
  expect(recommended).not.toHaveProperty('incident');
  expect(recommended?.because && renderPhrase(recommended.because, reading)).toBe(
    'The budget of “Courier strike” ($2,000) is used up, so this comes out of your room.',
  );
});

test('says how much is left where that is too little, and why it has to be asked for', () => {
  const { ask, why } = adviceOf({ amountAtIssue: 9_000 }, storm(200_000, 198_000));
  expect(ask?.concession).toBe('waive-late-fee');
  expect(why.map((phrase) => renderPhrase(phrase, reading))).toContain(
    '$20 is left of the budget of “Courier strike” ($2,000), too little for this: it comes out of your room.',
  );
});

test('what the budget covers names its incident', () => {
  const { recommended } = adviceOf({ amountAtIssue: 9_000 }, storm(200_000, 0));
  expect(recommended).toMatchObject({ floor: true, incident: 'i1', upTo: 9_000 });
});

test('while nobody knows what is at issue no more than is left can be typed', () => {
  const advice = adviceOf({}, storm(200_000, 198_000));
  expect(advice.recommended).toMatchObject({ needsAmount: true, upTo: 2_000, floor: true });
  expect(checkGive(advice, 'waive-late-fee', 2_000)).toMatchObject({ ok: true });
  expect(checkGive(advice, 'waive-late-fee', 2_001)).toMatchObject({ ok: false, detail: 'over' });
});

test('what is theirs by right, and the floor of the cause, know no budget', () => {
  const owed = adviceOf({ amountAtIssue: 9_000 }, storm(1_000, 1_000, 'refund-in-full'));
  expect(owed.owed[0]).toMatchObject({ concession: 'refund-in-full', amount: 9_000 });
  const floor = adviceOf({ fault: 'ours' }, storm(1_000, 1_000, 'delivery-free'));
  expect(floor.recommended).toMatchObject({ concession: 'delivery-free', floor: true });
});

test('a decision made when the budget was used up replays the same', () => {
  const input = inputOf(demoStore, { ...late, amountAtIssue: 9_000 }, { incident: storm(200_000, 200_000) });
  const advice = advise(input, now);
  const record = recordOf(input, advice, { id: 'd1', done: null }, now);
  expect(record).toMatchObject({ incident: 'waive-late-fee', incidentLeft: 0 });
  expect(replay([record], demoStore).flips).toEqual(replay([], demoStore).flips);
});
