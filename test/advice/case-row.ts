import { expect } from 'vitest';
import { advise } from '../../src/advice/advise';
import type { Advice, AdviceInput, Offer } from '../../src/advice/types';
import type { Facts } from '../../src/playbook/facts';
import type { Playbook } from '../../src/playbook/types';
import { inputOf, now } from './inputs';

/** One line of a case table: what a lead would say, the case, and what the sidebar then says. */
export interface CaseRow {
  readonly says: string;
  readonly facts: Facts;
  readonly more?: Partial<AdviceInput>;
  /** Only what is named is compared, but lists in full. */
  readonly shows: Partial<AdviceLine>;
}

/** An advice in the shortest words: `honour-cover 8900` is a concession with its amount in minor units. */
export interface AdviceLine {
  readonly state: Advice['state'];
  readonly owed: readonly string[];
  readonly recommended: string | null;
  readonly with: string | null;
  /** `… over 1100` or `… to a lead`. */
  readonly ask: string | null;
  readonly alternative: string | null;
  readonly others: readonly string[];
  readonly acts: readonly string[];
  /** `left of room, what binds`. */
  readonly room: string;
  readonly kindness: number;
  readonly questions: readonly string[];
  readonly wouldChange: readonly string[];
  readonly atStake: string | null;
  readonly fired: readonly string[];
  /** Rules that wait, with the fact they wait for. */
  readonly waits: Readonly<Record<string, string | null>>;
  /** Rules that say no, with the fact that decided. */
  readonly no: Readonly<Record<string, string | null>>;
  readonly off: readonly string[];
  readonly signals: readonly string[];
  readonly guesses: readonly string[];
  readonly floor: readonly string[];
}

/** Asserts one row. */
export function check(playbook: Playbook, row: CaseRow): void {
  const line = lineOf(advise(inputOf(playbook, row.facts, row.more), now));
  const compared = Object.fromEntries(
    Object.keys(row.shows).map((key) => [key, line[key as keyof AdviceLine]]),
  );
  expect(compared).toEqual(row.shows);
}

/** The advice as one line of the tables. */
export function lineOf(advice: Advice): AdviceLine {
  const { room } = advice;
  const decided = (result: string): Readonly<Record<string, string | null>> =>
    Object.fromEntries(
      advice.trace.filter((one) => one.result === result).map((one) => [one.rule, one.decidedBy]),
    );
  const shown = [advice.recommended, advice.alternative, ...advice.owed, ...advice.others, ...advice.acts];
  return {
    state: advice.state,
    owed: advice.owed.map(short),
    recommended: advice.recommended && short(advice.recommended),
    with: advice.alongside && short(advice.alongside),
    ask: advice.ask && `${short(advice.ask)} ${reason(advice.ask)}`,
    alternative: advice.alternative && short(advice.alternative),
    others: advice.others.map(short),
    acts: advice.acts.map(short),
    room: `${room.left} of ${room.ofCase}, ${room.binds}`,
    kindness: room.smallKindnessLeft,
    questions: advice.questions.map((one) => one.fact),
    wouldChange: advice.whatWouldChange.map((one) => one.fact),
    atStake: advice.atStake && `${advice.atStake.spend12m} for ${advice.atStake.cost}`,
    fired: advice.trace.filter((one) => one.result === 'fired').map((one) => one.rule),
    waits: decided('waits'),
    no: decided('no'),
    off: advice.trace
      .filter((one) => one.result === 'off' || one.result === 'ended')
      .map((one) => `${one.rule} ${one.result}`),
    signals: advice.signals.map((one) => one.id),
    guesses: advice.causeGuesses.map((one) => `${one.cause}: ${one.evidence}`),
    floor: shown.filter((offer) => offer?.floor).map((offer) => offer?.concession ?? ''),
  };
}

const short = (offer: Offer): string =>
  offer.needsAmount
    ? `${offer.concession} ?`
    : `${offer.concession}${offer.amount === null ? '' : ` ${offer.amount}`}`;

const reason = ({ asks }: Offer): string =>
  asks === 'lead' ? 'to a lead' : asks ? `over ${asks.overBy}` : 'fits';
