import type { Reading } from '../../wording/reading';
import { factsOfWhen } from '../compile';
import { factKinds } from '../fact-kinds';
import type { Facts, FactValue } from '../facts';
import { limits } from '../limits';
import { sentenceText } from '../sentence';
import { conditionSentence } from '../sentence-conditions';
import type { Condition, Playbook, SavedCase } from '../types';
import { freshId } from './items';

/**
 * What was just tried, as a case to hold on to: only facts that some rule, lift or price of the playbook reads, and
 * what came out. Its title says who it is: "Dana Whitfield: with us 6 years, cover ended 3 days ago".
 */
export function savedFrom(
  playbook: Playbook,
  name: string,
  facts: Facts,
  came: { readonly concession: string; readonly amount: number | null } | null,
  reading: Reading,
): SavedCase {
  const kinds = factKinds(playbook.ownFacts);
  const read = new Set([
    ...['cause', 'fault', 'amountAtIssue'],
    ...[...playbook.rules, ...playbook.room.lifts].flatMap(({ when }) => factsOfWhen(when)),
  ]);
  const kept = Object.entries(facts).filter(
    (entry): entry is [string, FactValue] =>
      read.has(entry[0]) && entry[1] !== undefined && kinds.has(entry[0]),
  );
  const told = ['tenureDays', 'daysPastLimit', 'hoursOverdue', 'daysLate'].flatMap((fact) => {
    const value = facts[fact];
    if (typeof value !== 'number' || !read.has(fact)) return [];
    const causes = typeof facts.cause === 'string' ? [facts.cause] : [];
    const condition: Condition = { fact, is: 'atLeast', value };
    return [
      plain(sentenceText(conditionSentence(condition, playbook, causes), { ...reading, days: 'spoken' })),
    ];
  });
  const title = (told.length === 0 ? name : `${name}: ${told.join(', ')}`).slice(0, limits.title);
  const taken = (playbook.cases ?? []).map(({ id }) => id);
  return {
    id: freshId(title, taken),
    title,
    facts: Object.fromEntries(kept.slice(0, limits.caseFacts)),
    expect: {
      recommended: came?.concession ?? null,
      ...(came?.amount == null ? {} : { amount: came.amount }),
    },
  };
}

/** "with us at least 6 years" of somebody who is known is "with us 6 years". */
const plain = (line: string): string => line.replace(/\s(?:at least|mindestens|al menos)\b/iu, '');
