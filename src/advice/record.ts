import { factsOfWhen } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import type { Playbook } from '../playbook/types';
import { circumstanceOf } from './decide';
import { holdAt } from './room';
import { type Spent, spentOf } from './spent';
import type { Advice, AdviceInput, Offer } from './types';

/** A concession and what it cost, minor units; null while the amount was not known. */
export interface Amounted {
  readonly concession: string;
  readonly amount: number | null;
}

/** What is kept of a decision so that it can be replayed: facts and sums, never words, never who decided. */
export interface DecisionRecord {
  readonly id: string;
  /** When it was taken, ms since the epoch; the server keeps only the day. */
  readonly at: number;
  readonly playbookVersion: number;
  readonly facts: Facts;
  /** What the playbook of that time could read: one of these that is not in `facts` was unknown then. */
  readonly recorded: readonly string[];
  /** The limits as they stood just before. */
  readonly spent: Spent;
  readonly givenHere: readonly string[];
  readonly answered: boolean;
  readonly held: boolean;
  /** The concession of an incident the case was part of. */
  readonly incident: string | null;
  /** What was left of that incident's budget, minor units; null or absent is no limit. */
  readonly incidentLeft?: number | null;
  readonly recommended: Amounted | null;
  /** What the agent gave; null when nothing was. */
  readonly done: Amounted | null;
}

/** The record of one decision, made from the very input and advice that were on screen at `now`. */
export function recordOf(
  input: AdviceInput,
  advice: Advice,
  decision: { readonly id: string; readonly done: Amounted | null },
  now: number,
): DecisionRecord {
  const { givenHere, answered, incident } = circumstanceOf(input);
  return {
    id: decision.id,
    at: now,
    playbookVersion: input.playbookVersion,
    facts: input.facts,
    recorded: factsReadBy(input.playbook),
    spent: spentOf(input.ledger, input.playbook, now),
    givenHere: [...givenHere],
    answered,
    held: holdAt(input.hold, now) !== null,
    incident: incident?.concession ?? null,
    incidentLeft: incident?.left ?? null,
    recommended: advice.recommended && amounted(advice.recommended),
    done: decision.done,
  };
}

const amounted = ({ concession, amount }: Offer): Amounted => ({ concession, amount });

const read = new WeakMap<Playbook, readonly string[]>();

/** Every fact that rules, lifts, floors or prices of this playbook can read, in alphabetical order. */
export function factsReadBy(playbook: Playbook): readonly string[] {
  let facts = read.get(playbook);
  if (!facts) {
    const whens = [...playbook.rules, ...playbook.room.lifts].flatMap(({ when }) => factsOfWhen(when));
    const own = playbook.ownFacts.map(({ id }) => id);
    facts = [...new Set(['cause', 'fault', 'amountAtIssue', ...whens, ...own])].sort();
    read.set(playbook, facts);
  }
  return facts;
}
