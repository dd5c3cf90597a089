import type { Hold } from '../customer/profile';
import type { Facts } from '../playbook/facts';
import type { Playbook, When } from '../playbook/types';
import type { Phrase, PhraseValue } from '../wording/phrase';

import { type Engine, engineOf } from './engine';
import { type Limits, limitsOf } from './limits';
import type { Priced } from './priced';
import { spentOf, windowGrows } from './spent';
import type { AdviceInput, LedgerView, Room } from './types';

/** What a room is made from; a part of `AdviceInput`. */
export type RoomInput = Pick<AdviceInput, 'playbook' | 'facts' | 'ledger' | 'hold'>;

/**
 * The room of a case at `now`, before any concession is looked at: the cap is then shown as it stands for
 * credits and refunds. `advise` gives the same, except that the cap does not bind where something on
 * screen is neither.
 */
export function roomFor(input: RoomInput, now: number): Room {
  const engine = engineOf(input.playbook);
  const hold = holdAt(input.hold, now);
  const limits = limitsOf(engine, input.facts, spentOf(input.ledger, input.playbook, now), hold !== null);
  return describeRoom(engine, input.facts, limits, [], input.ledger, hold, now);
}

/** A hold that has not expired. */
export const holdAt = (hold: Hold | null, now: number): Hold | null =>
  hold && hold.until > now ? hold : null;

/**
 * Which limit binds what is on screen, and how much that leaves to give here and now. The cap does only while
 * everything there that costs something is a credit or a refund: nothing shown is ever above the room shown.
 */
export function bindingOf(limits: Limits, shown: readonly Priced[]): Pick<Room, 'left' | 'binds'> {
  if (limits.held) return { left: 0, binds: 'hold' };
  const { caseLeft, customerLeft, capLeft, kindnessLeft, lift } = limits;
  const ofCustomer = customerLeft !== null && customerLeft < caseLeft;
  const within = ofCustomer ? customerLeft : caseLeft;
  const byCap = capLeft !== null && capLeft < within && !shown.some(knowsNoCap);
  // The small kindness is outside the window and the cap: with both used up, that much is still theirs to give.
  const left = Math.max(byCap ? capLeft : within, kindnessLeft);
  return { left, binds: byCap ? 'cap' : ofCustomer ? 'customer' : lift ? 'lift' : 'case' };
}

const knowsNoCap = ({ concession, price, floor, incident, noSum }: Priced): boolean =>
  !noSum &&
  concession.owed === null &&
  !floor &&
  !incident &&
  concession.kind !== 'credit' &&
  concession.kind !== 'refund' &&
  concession.kind !== 'act' &&
  price.kind !== 'free';

/** The room in full, with its reason; `shown` is everything on screen. */
export function describeRoom(
  engine: Engine,
  facts: Facts,
  limits: Limits,
  shown: readonly Priced[],
  ledger: LedgerView,
  hold: Hold | null,
  now: number,
): Room {
  const { playbook } = engine;
  const { left, binds } = bindingOf(limits, shown);
  return {
    currency: playbook.currency,
    left,
    ofCase: limits.ofCase,
    usedOnCase: limits.ofCase - limits.caseLeft,
    customerLeft: limits.customerLeft,
    capLeft: limits.capLeft,
    binds,
    why: whyOf(playbook, facts, limits, binds, hold, shown.length > 0),
    until: binds === 'customer' ? windowGrows(ledger, playbook, now) : null,
    smallKindnessLeft: limits.kindnessLeft,
  };
}

function whyOf(
  playbook: Playbook,
  facts: Facts,
  limits: Limits,
  binds: Room['binds'],
  hold: Hold | null,
  offers: boolean,
): Phrase {
  const money = (value: number): PhraseValue => ({ unit: 'money', value, currency: playbook.currency });
  const { perCustomer, capPercent } = playbook.room;
  if (binds === 'hold' && hold) {
    const values: Record<string, PhraseValue> = {
      reason: { unit: 'text', value: hold.reason },
      until: { unit: 'date', value: hold.until },
    };
    return { key: 'advice.roomHold', values };
  }
  if (binds === 'customer' && perCustomer) {
    const used = perCustomer.amount - (limits.customerLeft ?? 0);
    const days: PhraseValue = { unit: 'days', value: perCustomer.days };
    if (used === 0)
      return { key: 'advice.roomCustomerNew', values: { limit: money(perCustomer.amount), days } };
    return {
      key: 'advice.roomCustomer',
      values: { used: money(used), limit: money(perCustomer.amount), days },
    };
  }
  if (binds === 'cap' && typeof facts.amountAtIssue === 'number') {
    // Where the whole cap is no more than a small kindness there is no sum worth showing; one used up is told.
    const cap = (facts.amountAtIssue * (capPercent ?? 0)) / 100;
    if (cap <= playbook.room.smallKindness && (limits.capLeft ?? 0) > 0) return { key: 'advice.roomSmall' };
    const percent: PhraseValue = { unit: 'percent', value: capPercent ?? 0 };
    // After a give nothing else may be left on offer: then the room falls to the cap at once, and that is said.
    const fell = offers && limits.caseLeft < limits.ofCase && limits.caseLeft > (limits.capLeft ?? 0);
    const key = fell ? 'advice.roomCapLeft' : 'advice.roomCap';
    return { key, values: { percent, amount: money(facts.amountAtIssue) } };
  }
  if (limits.caseLeft < limits.ofCase) {
    const used = money(limits.ofCase - limits.caseLeft);
    return { key: 'advice.roomUsed', values: { used, of: money(limits.ofCase) } };
  }
  return limits.lift ? whyLifted(playbook, facts, limits.lift) : { key: 'advice.roomCase' };
}

function whyLifted(playbook: Playbook, facts: Facts, lift: NonNullable<Limits['lift']>): Phrase {
  const cause = playbook.causes.find((one) => one.id === facts.cause);
  const tenure = leastTenure(lift.when);
  const values: Record<string, PhraseValue> = {};
  if (cause && lift.causes.length > 0) values.cause = { unit: 'words', value: cause.label };
  if (tenure !== null) values.tenure = { unit: 'days', value: tenure };
  const key = `advice.roomLift${values.cause ? 'Cause' : ''}${values.tenure ? 'Tenure' : ''}`;
  return { key, values };
}

function leastTenure(when: When): number | null {
  for (const item of when)
    if (!('anyOf' in item) && item.fact === 'tenureDays' && item.is === 'atLeast') return item.value;
  return null;
}
