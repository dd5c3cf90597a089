import type { Question } from '../../src/advice/types';
import type { CaseView } from '../../src/messages/sidebar-state';
import type { FactValue } from '../../src/playbook/facts';
import { type TextKey, textOf } from '../../src/wording/catalogue';
import type { Words } from '../../src/wording/phrase';

/** How a fact is asked: by chips, or by a few digits or words. */
export type Kind =
  | { readonly by: 'choice'; readonly values: readonly FactValue[] }
  | { readonly by: 'number'; readonly unit: 'money' | 'days' | 'hours' | 'count' | 'none' }
  | { readonly by: 'text' };

const yesNo = [true, false] as const;

const known: Readonly<Record<string, Kind>> = {
  fault: { by: 'choice', values: ['ours', 'partly', 'notOurs', 'nobodys'] },
  outcome: { by: 'choice', values: ['kept', 'nothing'] },
  repeatFailure: { by: 'choice', values: yesNo },
  saysLeaving: { by: 'choice', values: yesNo },
  amountAtIssue: { by: 'number', unit: 'money' },
  daysPastLimit: { by: 'number', unit: 'days' },
  daysLate: { by: 'number', unit: 'days' },
  hoursOverdue: { by: 'number', unit: 'hours' },
  coverUses: { by: 'number', unit: 'count' },
  product: { by: 'text' },
};

/** What is asked for a fact of the catalogue, of the lead's own, or as the question itself says. */
export function kindOf(fact: string, view: CaseView, question?: Question): Kind {
  const found = Object.hasOwn(known, fact) ? known[fact] : undefined;
  if (found) return found;
  const own = view.playbook.ownFacts.find((f) => f.id === fact);
  if (own?.type === 'bool') return { by: 'choice', values: yesNo };
  if (own?.type === 'choice') return { by: 'choice', values: own.values ?? [] };
  if (own?.type === 'number') return { by: 'number', unit: 'none' };
  const choices = question?.choices;
  if (choices) {
    const bool = choices.length === 2 && choices.every((c) => c === 'true' || c === 'false');
    return { by: 'choice', values: bool ? yesNo : choices };
  }
  return { by: 'number', unit: 'none' };
}

/** The question in words: ours for facts of the catalogue, the lead's for own facts. */
export function labelOf(fact: string, view: CaseView, question?: Question): TextKey | Words | null {
  const key = `sidebar.q.${fact}`;
  if (textOf(key, 'en') !== undefined) return key as TextKey;
  return question?.label ?? view.playbook.ownFacts.find((f) => f.id === fact)?.label ?? null;
}

/** One choice in words; a lead's own value is shown as it is written. */
export function choiceKey(fact: string, value: FactValue): TextKey | null {
  const key = `sidebar.q.${fact}.${String(value)}`;
  if (textOf(key, 'en') !== undefined) return key as TextKey;
  return value === true ? 'sidebar.q.yes' : value === false ? 'sidebar.q.no' : null;
}
