import type { PhraseValue } from '../wording/phrase';
import type { Part, Sentence } from './sentence';
import { eitherOf, type Names, whenParts } from './sentence-conditions';
import type { Cause, Concession, Cost, Ground, Lift, Playbook, RoomRules, Rule } from './types';

/**
 * A rule as sentences: what it asks and offers, what comes along, until when, and whether it is off. Paths of
 * the tokens count from the rule. "When cover ended a few days ago and with us at least 2 years, offer …"
 */
export function ruleSentences(
  rule: Rule,
  playbook: Names & Pick<Playbook, 'concessions'>,
): readonly Sentence[] {
  const causes = causeParts(rule.causes, playbook.causes);
  const conditions = whenParts(rule.when, playbook, rule.causes);
  const all: Part = { kind: 'list', join: 'and', items: [...causes, ...conditions] };
  const offers: Part = {
    kind: 'list',
    join: 'then',
    items: rule.offer.map((id, i) => offerPart(id, `/offer/${i}`, playbook)),
  };
  const key = causes.length > 0 ? 'rule.when' : conditions.length > 0 ? 'rule.whenAny' : 'rule.always';
  const sentences: Sentence[] = [{ key, parts: { all, offers } }];
  if (rule.with !== null)
    sentences.push({ key: 'rule.with', parts: { with: offerPart(rule.with, '/with', playbook) } });
  if (rule.until !== null)
    sentences.push({
      key: 'rule.until',
      parts: {
        until: { kind: 'value', path: '/until', value: { unit: 'date', value: Date.parse(rule.until) } },
      },
    });
  if (!rule.enabled) sentences.push({ key: 'rule.off', parts: {} });
  return sentences;
}

/** The causes of a rule as one item of its list: "cover ended a few days ago or it broke in use". */
function causeParts(ids: readonly string[], causes: readonly Cause[]): readonly Part[] {
  const items = ids.map((id, i): Part => {
    const cause = causes.find((one) => one.id === id);
    const value: PhraseValue = cause ? { unit: 'words', value: cause.label } : { unit: 'text', value: id };
    return { kind: 'cause', path: `/causes/${i}`, value };
  });
  return items.length > 1 ? [eitherOf(items)] : items;
}

/** A concession by its title and what it costs: "Honour the cover (up to $600)". */
export function offerPart(
  id: string,
  path: string,
  playbook: Pick<Playbook, 'concessions' | 'currency'>,
): Part {
  const found = playbook.concessions.find((one) => one.id === id);
  const title: PhraseValue = found ? { unit: 'words', value: found.title } : { unit: 'text', value: id };
  const concession: Part = { kind: 'concession', path, value: title };
  if (!found || 'none' in found.cost)
    return { kind: 'sentence', sentence: { key: 'offer.plain', parts: { concession } } };
  const cost: Part = { kind: 'sentence', sentence: costSentence(found.cost, playbook.currency, path, true) };
  return { kind: 'sentence', sentence: { key: 'offer.cost', parts: { concession, cost } } };
}

/** What a concession costs: "20 % of what is at issue, up to $50"; `brief` leaves the share out where it can. */
export function costSentence(cost: Cost, currency: string, path = '/cost', brief = false): Sentence {
  const value = (at: string, of: PhraseValue): Part => ({
    kind: 'value',
    path: brief ? path : at,
    value: of,
  });
  const money = (amount: number): PhraseValue => ({ unit: 'money', value: amount, currency });
  if ('none' in cost) return { key: 'cost.free', parts: {} };
  if ('fixed' in cost)
    return { key: 'cost.fixed', parts: { amount: value(`${path}/fixed`, money(cost.fixed)) } };
  const percent = value(`${path}/percentOfAmount`, { unit: 'percent', value: cost.percentOfAmount });
  if (cost.max === undefined) return { key: 'cost.share', parts: { percent } };
  const max = value(`${path}/max`, money(cost.max));
  if (brief && cost.percentOfAmount === 100) return { key: 'cost.upTo', parts: { max } };
  return { key: 'cost.shareUpTo', parts: { percent, max } };
}

/** A concession as sentences; paths count from the concession. */
export function concessionSentences(concession: Concession, currency: string): readonly Sentence[] {
  const sentences: Sentence[] = [
    {
      key: 'concession.is',
      parts: {
        name: { kind: 'concession', path: '/title', value: { unit: 'words', value: concession.title } },
        kind: {
          kind: 'value',
          path: '/kind',
          value: { unit: 'term', value: `playbook.kind.${concession.kind}` },
        },
        cost: { kind: 'sentence', sentence: costSentence(concession.cost, currency) },
      },
    },
  ];
  if (concession.owed) {
    const ground: PhraseValue = { unit: 'term', value: `playbook.ground.${concession.owed.ground}` };
    sentences.push({
      key: 'concession.owed',
      parts: { ground: { kind: 'value', path: '/owed/ground', value: ground } },
    });
  }
  if (concession.asksLead) sentences.push({ key: 'concession.asksLead', parts: {} });
  if (concession.kind === 'act') sentences.push({ key: 'concession.acts', parts: {} });
  return sentences;
}

/** What a cause always offers, or who takes over; paths count from the cause. */
export function causeSentence(cause: Cause, playbook: Pick<Playbook, 'concessions' | 'currency'>): Sentence {
  const name: Part = { kind: 'cause', path: '/label', value: { unit: 'words', value: cause.label } };
  if (cause.handOver) {
    const to: Part = {
      kind: 'text',
      path: '/handOver/to',
      value: { unit: 'words', value: cause.handOver.to },
    };
    return { key: 'cause.handOver', parts: { name, to } };
  }
  const ours = offerPart(cause.floor.ours, '/floor/ours', playbook);
  const otherwise = offerPart(cause.floor.otherwise, '/floor/otherwise', playbook);
  return { key: 'cause.floor', parts: { name, ours, otherwise } };
}

/** A lift of the room; paths count from the lift. */
export function liftSentence(lift: Lift, playbook: Names): Sentence {
  const items = [...causeParts(lift.causes, playbook.causes), ...whenParts(lift.when, playbook, lift.causes)];
  const value: PhraseValue = { unit: 'money', value: lift.perCase, currency: playbook.currency };
  const amount: Part = { kind: 'value', path: '/perCase', value };
  return items.length > 0
    ? { key: 'room.lift', parts: { all: { kind: 'list', join: 'and', items }, amount } }
    : { key: 'room.liftAlways', parts: { amount } };
}

/** The parts of the room that are not lifts, each with its own sentence; paths count from the room. */
export type RoomPart =
  | 'perCase'
  | 'smallKindness'
  | 'capPercent'
  | 'perCustomer'
  | 'teamBudget'
  | 'owedCeilings';

export const roomParts: readonly RoomPart[] = [
  'perCase',
  'smallKindness',
  'capPercent',
  'perCustomer',
  'teamBudget',
  'owedCeilings',
];

const grounds: readonly Ground[] = ['law', 'contract', 'billing'];

/** One part of the room as a sentence. */
export function roomSentence(part: RoomPart, room: RoomRules, currency: string): Sentence {
  const value = (path: string, of: PhraseValue): Part => ({ kind: 'value', path, value: of });
  const money = (path: string, amount: number) => value(path, { unit: 'money', value: amount, currency });
  const days = (path: string, n: number) => value(path, { unit: 'days', value: n });
  const percent = (path: string, n: number) => value(path, { unit: 'percent', value: n });
  switch (part) {
    case 'perCase':
    case 'smallKindness':
      return { key: `room.${part}`, parts: { amount: money(`/${part}`, room[part]) } };
    case 'capPercent':
      return room.capPercent === null
        ? { key: 'room.noCap', parts: {} }
        : { key: 'room.capPercent', parts: { percent: percent('/capPercent', room.capPercent) } };
    case 'perCustomer': {
      if (!room.perCustomer) return { key: 'room.noPerCustomer', parts: {} };
      const amount = money('/perCustomer/amount', room.perCustomer.amount);
      return {
        key: 'room.perCustomer',
        parts: { amount, days: days('/perCustomer/days', room.perCustomer.days) },
      };
    }
    case 'teamBudget': {
      if (!room.teamBudget) return { key: 'room.noTeamBudget', parts: {} };
      const budget = room.teamBudget;
      return {
        key: 'room.teamBudget',
        parts: {
          percent: percent('/teamBudget/warnAt', Math.round(budget.warnAt * 1000) / 10),
          amount: money('/teamBudget/amount', budget.amount),
          days: days('/teamBudget/days', budget.days),
        },
      };
    }
    case 'owedCeilings': {
      const items = grounds.flatMap((ground): Part[] => {
        const most = room.owedCeilings?.[ground];
        if (most === undefined) return [];
        const named = value(`/owedCeilings/${ground}`, { unit: 'term', value: `playbook.ground.${ground}` });
        const parts = { ground: named, amount: money(`/owedCeilings/${ground}`, most) };
        return [{ kind: 'sentence', sentence: { key: 'room.owedCeiling', parts } }];
      });
      return items.length === 0
        ? { key: 'room.noOwedCeilings', parts: {} }
        : { key: 'room.owedCeilings', parts: { all: { kind: 'list', join: 'and', items } } };
    }
  }
}

/** The whole room: its parts, then its lifts. */
export function roomSentences(playbook: Playbook): readonly Sentence[] {
  return [
    ...roomParts.map((part) => roomSentence(part, playbook.room, playbook.currency)),
    ...playbook.room.lifts.map((lift) => liftSentence(lift, playbook)),
  ];
}
