import type { Phrase } from '../wording/phrase';
import { besideOf, shownOf } from './beside';
import { askRules, circumstanceOf, type Decided, decide, type Situation } from './decide';
import { engineOf } from './engine';
import { stands } from './given';
import { type CauseGuess, guessCause } from './guess-cause';
import { offerOf } from './offer';
import type { Priced } from './priced';
import { questionsOf } from './questions';
import { readFacts } from './read-facts';
import { describeRoom, holdAt } from './room';
import { endedLately, signalsOf } from './signals';
import { spentOf } from './spent';
import type { Advice, AdviceInput, Offer, Question } from './types';

/**
 * What the agent may give here and now, and why. Pure and deterministic: the same input and the same `now`
 * (ms since the epoch) give the same advice, whatever the clock says. Never says no by throwing: an unknown
 * cause asks what happened, an unknown person gets base room and floor.
 */
export function advise(input: AdviceInput, now: number): Advice {
  const { playbook, facts, ledger } = input;
  const engine = engineOf(playbook);
  const hold = holdAt(input.hold, now);
  const situation: Situation = {
    engine,
    facts,
    spent: spentOf(ledger, playbook, now),
    held: hold !== null,
    circumstance: circumstanceOf(input),
    now,
  };
  const said = askRules(situation);
  const decided = decide(situation, said.fired);
  const { choice, limits } = decided;
  const { circumstance } = situation;
  const beside = besideOf({ engine, fired: said.fired, facts, limits, circumstance }, choice);
  const cause = typeof facts.cause === 'string' ? engine.compiled.causes.get(facts.cause) : undefined;
  const state = !cause ? 'needs-cause' : cause.handOver ? 'hand-over' : 'ready';
  const asked = questionsOf(situation, decided, said, input.dontKnow ?? []);
  const guessed = asked.questions.length > 0 ? guesserOf(input, situation, decided) : asIs;
  const toOffer = (pick: Priced): Offer => offerOf(pick, input);
  const offer = (pick: Priced | null): Offer | null => pick && toOffer(pick);
  const recommended = offer(choice.recommended);
  const ask = offer(choice.ask);
  return {
    playbookVersion: input.playbookVersion,
    state,
    causeGuesses: state === 'needs-cause' ? guessesOf(input, now) : [],
    handOver: cause?.handOver ?? null,
    owed: choice.owed.map(toOffer),
    recommended,
    alongside: offer(beside.alongside),
    ask,
    moreAsks: beside.moreAsks.map(toOffer),
    alternative: offer(choice.alternative),
    others: beside.others.map(toOffer),
    acts: beside.acts.map(toOffer),
    given: ledger.onCase.filter(stands),
    room: describeRoom(engine, facts, limits, shownOf(choice, beside), ledger, hold, now),
    why: whyOf(input, state, recommended, ask),
    questions: asked.questions.map(guessed),
    whatWouldChange: asked.whatWouldChange.map(guessed),
    atStake: atStakeOf(input, recommended),
    signals: signalsOf(input, now),
    trace: said.trace,
    countsAsGoodwill: facts.fault !== 'ours',
  };
}

const asIs = (question: Question): Question => question;

/** What their words seem to answer is shown beside the question, with the first offer it would lead to. */
function guesserOf(
  input: AdviceInput,
  situation: Situation,
  decided: Decided,
): (question: Question) => Question {
  const read = new Map(readFacts(input.messages, input.playbook.currency).map((one) => [one.fact, one]));
  const first = decided.choice.recommended?.concession;
  return (question) => {
    const found = read.get(question.fact);
    if (!found) return question;
    const so: Situation = { ...situation, facts: { ...situation.facts, [found.fact]: found.value } };
    const { recommended } = decide(so, askRules(so).fired).choice;
    const leadsTo =
      recommended && recommended.concession.id !== first?.id ? recommended.concession.title : null;
    return { ...question, guess: { value: found.value, evidence: found.evidence, leadsTo } };
  };
}

/** What an incident is about is guessed before anything the customer's words suggest. */
function guessesOf(input: AdviceInput, now: number): readonly CauseGuess[] {
  const { incident, messages, playbook, language, profile } = input;
  const ended = new Set(
    (profile?.coverage ?? []).filter((one) => endedLately(one, now, input.timeZone)).map(({ kind }) => kind),
  );
  const guesses = guessCause(messages, playbook, language, ended);
  const cause = playbook.causes.find(({ id }) => id === incident?.cause);
  if (!cause || !incident) return guesses;
  const first = { cause: cause.id, label: cause.label, evidence: incident.title };
  return [first, ...guesses.filter((one) => one.cause !== cause.id)].slice(0, 3);
}

function whyOf(
  { playbook, profile }: AdviceInput,
  state: Advice['state'],
  recommended: Offer | null,
  ask: Offer | null,
): readonly Phrase[] {
  const why: Phrase[] = [];
  if (recommended?.because) why.push(recommended.because);
  // An incident's remedy and the floor have both no rule, and different reasons.
  if (ask?.because && (ask.rule === null || ask.rule !== recommended?.rule)) why.push(ask.because);
  if (ask?.asks === 'lead')
    why.push({ key: 'advice.whyAskLead', values: { title: { unit: 'words', value: ask.title } } });
  else if (ask?.asks) {
    const over = { unit: 'money', value: ask.asks.overBy, currency: playbook.currency } as const;
    why.push({ key: 'advice.whyAskOver', values: { title: { unit: 'words', value: ask.title }, over } });
  }
  if (state === 'needs-cause') why.push({ key: 'advice.whyNeedsCause' });
  if (state === 'hand-over') why.push({ key: 'advice.whyHandOver' });
  if (!profile) why.push({ key: 'advice.whyUnknownPerson' });
  return why;
}

/** Shown only next to a cost that it covers; a small kindness, the floor and a right need no arithmetic. */
function atStakeOf({ facts }: AdviceInput, recommended: Offer | null): Advice['atStake'] {
  if (!recommended?.amount || recommended.smallKindness || recommended.floor) return null;
  const { spend12m } = facts;
  const { amount: cost } = recommended;
  return typeof spend12m === 'number' && spend12m >= cost ? { spend12m, cost } : null;
}
