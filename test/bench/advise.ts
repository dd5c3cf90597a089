import { advise } from '../../src/advice/advise';
import { type DecisionRecord, recordOf } from '../../src/advice/record';
import { replay } from '../../src/advice/replay';
import { inputOf, now } from '../advice/inputs';
import { inTurn, ms, type Row, times } from './measure';
import { facts, twoHundredRules, writtenByHand } from './two-hundred-rules';

const calls = 200;

/** `advise` with 200 rules against straight-line code for the same playbook. */
export function benchAdvise(): Row {
  const playbook = twoHundredRules();
  const input = inputOf(playbook, facts);
  const byHand = writtenByHand(playbook);
  let kept: unknown;
  const [ours, theirs] = inTurn(
    60,
    () => {
      for (let i = 0; i < calls; i++) kept = advise(input, now);
    },
    () => {
      for (let i = 0; i < calls; i++) kept = byHand(facts);
    },
  );
  if (!kept) throw new Error('nothing was advised');
  return {
    what: '`advise`, 200 rules',
    ours: ms(ours / calls),
    against: 'straight-line code for that playbook',
    theirs: ms(theirs / calls),
    ratio: times(ours, theirs),
    goal: '≤ 3×',
  };
}

/** 100,000 decisions replayed against 200 rules, against the same number of calls by hand. */
export function benchReplay(): Row {
  const playbook = twoHundredRules();
  const byHand = writtenByHand(playbook);
  const count = 100_000;
  const decisions: DecisionRecord[] = [];
  for (let i = 0; i < count; i++) {
    const own = {
      ...facts,
      tenureDays: i % 4000,
      daysPastLimit: 1 + (i % 30),
      amountAtIssue: 100 + (i % 60_000),
    };
    const input = inputOf(playbook, own);
    if (i < 500) decisions.push(recordOf(input, advise(input, now), { id: `d${i}`, done: null }, now));
    else decisions.push({ ...(decisions[i % 500] as DecisionRecord), id: `d${i}`, facts: own });
  }
  const from = performance.now();
  const report = replay(decisions, playbook);
  const ours = performance.now() - from;
  const begin = performance.now();
  let fired = 0;
  for (const decision of decisions) fired += byHand(decision.facts).offers.length;
  const theirs = performance.now() - begin;
  if (fired === 0 || !report) throw new Error('nothing was replayed');
  return {
    what: 'replay of 100,000 decisions, 200 rules',
    ours: ms(ours),
    against: 'the same by straight-line code',
    theirs: ms(theirs),
    ratio: times(ours, theirs),
    goal: 'page stays alive (slices of 500)',
  };
}
