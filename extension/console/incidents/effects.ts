import type { IncidentDraft } from '../../../src/messages/incident';
import type { TextKey } from '../../../src/wording/catalogue';
import type { PhraseValues } from '../../../src/wording/phrase';
import { changedFields, type Typed } from './draft';

/** One sentence about what agents will meet after a change. */
export interface Effect {
  readonly key: TextKey;
  readonly values?: PhraseValues;
}

interface Change {
  readonly was: IncidentDraft;
  readonly before: Typed;
  readonly now: Typed;
  readonly draft: IncidentDraft;
  readonly used: number | null;
  readonly currency: string;
  /** The name of a concession as the reader sees it. */
  readonly titleOf: (concession: string) => string;
  readonly when: (iso: string) => string;
}

/** What changes for agents, in the order of the form. Empty while nothing was typed over. */
export function effectsOf(change: Change): readonly Effect[] {
  const changed = new Set(changedFields(change.before, change.now));
  return [
    ...(changed.has('title') ? [{ key: 'console.incident.effect.title' } as const] : []),
    ...(changed.has('since') ? [{ key: 'console.incident.effect.since' } as const] : []),
    ...(changed.has('until') ? [untilOf(change)] : []),
    ...(changed.has('who') ? namedOf(change) : []),
    ...(changed.has('conditions') ? [{ key: 'console.incident.effect.conditions' } as const] : []),
    ...(['known', 'words', 'next', 'concierge'].some((one) => changed.has(one as keyof Typed))
      ? [{ key: 'console.incident.effect.texts' } as const]
      : []),
    ...(changed.has('concession') ? [remedyOf(change)] : []),
    ...(changed.has('budget') || changed.has('concession') ? budgetOf(change) : []),
    ...(changed.has('cause') || changed.has('fault')
      ? [{ key: 'console.incident.effect.tap' } as const]
      : []),
  ];
}

const text = (value: string) => ({ unit: 'text', value }) as const;

function untilOf({ draft, when }: Change): Effect {
  return draft.until === null
    ? { key: 'console.incident.effect.open' }
    : { key: 'console.incident.effect.until', values: { at: text(when(draft.until)) } };
}

function namedOf({ was, draft }: Change): readonly Effect[] {
  const names = (all: IncidentDraft['identifiers']) =>
    new Set(all.map(({ kind, value }) => `${kind}:${value}`));
  const [before, after] = [names(was.identifiers), names(draft.identifiers)];
  const added = [...after].filter((one) => !before.has(one)).length;
  const gone = [...before].filter((one) => !after.has(one)).length;
  const values = { added: { unit: 'count', value: added }, gone: { unit: 'count', value: gone } } as const;
  return added + gone === 0 ? [] : [{ key: 'console.incident.effect.named', values }];
}

function remedyOf({ was, draft, titleOf }: Change): Effect {
  if (draft.concession === null)
    return {
      key: 'console.incident.effect.noRemedy',
      values: { title: text(titleOf(was.concession ?? '')) },
    };
  return { key: 'console.incident.effect.remedy', values: { title: text(titleOf(draft.concession)) } };
}

function budgetOf({ was, draft, used, currency }: Change): readonly Effect[] {
  if (draft.budget === was.budget || draft.concession === null) return [];
  if (draft.budget === null) return [{ key: 'console.incident.effect.noBudget' }];
  const money = (value: number) => ({ unit: 'money', value, currency }) as const;
  const values = { budget: money(draft.budget), used: money(used ?? 0) };
  return [
    {
      key: (used ?? 0) >= draft.budget ? 'console.incident.effect.usedUp' : 'console.incident.effect.budget',
      values,
    },
  ];
}
