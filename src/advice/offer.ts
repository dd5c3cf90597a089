import type { Facts } from '../playbook/facts';
import type { Playbook } from '../playbook/types';
import type { Phrase } from '../wording/phrase';

import { wordsWith } from './fact-values';
import type { Priced } from './priced';
import type { AdviceInput, Offer } from './types';

/**
 * A pick as the sidebar shows it: its words, its amount, its reason, and why it must be asked for.
 */
export function offerOf(pick: Priced, input: AdviceInput): Offer {
  const { concession, price, amount, upTo } = pick;
  const outside = pick.floor || pick.incident;
  return {
    concession: concession.id,
    kind: concession.kind,
    title: concession.title,
    say: concession.say,
    steps: concession.steps,
    amount,
    upTo,
    owed: concession.owed?.ground ?? null,
    floor: outside,
    smallKindness: pick.smallKindness,
    ...(pick.noSum ? { noSum: true } : {}),
    ...(price.kind === 'unknown' ? { needsAmount: true } : {}),
    ...(concession.owed && price.kind === 'unknown' && upTo === null ? { unlimited: true } : {}),
    asks: asksOf(pick),
    rule: pick.rule?.rule.id ?? null,
    ...(pick.incident && input.incident ? { incident: input.incident.id } : {}),
    because: becauseOf(pick, input),
  };
}

function asksOf(pick: Priced): Offer['asks'] {
  if (pick.fits) return null;
  if (pick.concession.asksLead) return 'lead';
  return { overBy: Math.max(0, (pick.amount ?? 0) - (pick.upTo ?? 0)) };
}

function becauseOf(pick: Priced, { facts, playbook, incident }: AdviceInput): Phrase | null {
  if (pick.overBudget && incident?.budget) return overBudget(incident.title, incident.budget, playbook);
  if (pick.incident && incident)
    return { key: 'advice.becauseIncident', values: { title: { unit: 'text', value: incident.title } } };
  if (pick.rule) return wordsWith(pick.rule.rule.because, facts, playbook);
  if (pick.floor) return floorBecause(facts, playbook);
  return null;
}

/** The agent has to know why today's answer is another than this morning's. */
function overBudget(
  title: string,
  { amount, used }: { readonly amount: number; readonly used: number },
  { currency }: Playbook,
): Phrase {
  const money = (value: number) => ({ unit: 'money', value, currency }) as const;
  const key = used >= amount ? 'advice.becauseBudgetUsed' : 'advice.becauseBudgetShort';
  const values = { title: { unit: 'text', value: title }, budget: money(amount) } as const;
  return { key, values: { ...values, left: money(Math.max(0, amount - used)) } };
}

/** The floor is there whatever the customer is worth, and says so. */
function floorBecause(facts: Facts, playbook: Playbook): Phrase {
  if (facts.fault === 'ours') return { key: 'advice.becauseFloorOurs' };
  const cause = playbook.causes.find((one) => one.id === facts.cause);
  return cause
    ? { key: 'advice.becauseFloor', values: { cause: { unit: 'words', value: cause.label } } }
    : { key: 'advice.becauseFloorOurs' };
}
