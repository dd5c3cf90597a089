import type { Problem, ProblemCode } from '../problems';
import type { Playbook, Rule } from '../types';
import { stepsOf, valueAt, without, withValue } from './pointer';
import { reasonFor } from './reason';

/** What one press does to a playbook; its words are `console.write.mend.<key>`. */
export interface Mend {
  readonly key: MendKey;
  readonly apply: (playbook: Playbook) => Playbook;
}

export type MendKey =
  | 'remove'
  | 'swap'
  | 'reason'
  | 'notOurs'
  | 'noCompanion'
  | 'raiseRoom'
  | 'switchOff'
  | 'noEnd';

const removable: readonly ProblemCode[] = [
  'missing-concession',
  'missing-cause',
  'duplicate',
  'unknown-fact',
  'words-fact',
  'two-any-of',
];

/** The mend that needs nobody to think, or null: most problems only the lead can solve. */
export function mendOf(problem: Problem, playbook: Playbook): Mend | null {
  const steps = stepsOf(problem.path);
  const [area, index] = steps;
  const rule = area === 'rules' && typeof index === 'number' ? playbook.rules[index] : undefined;
  if (problem.code === 'upside-down') {
    const value = valueAt(playbook, steps);
    if (!Array.isArray(value)) return null;
    return { key: 'swap', apply: (now) => withValue(now, steps, [...value].reverse()) };
  }
  if (problem.code === 'missing-language' && rule && steps.at(-1) === 'because')
    return inRule('reason', rule.id, (now, all) => ({
      ...now,
      because: { ...reasonFor(now, all), ...now.because },
    }));
  if (problem.code === 'history' && rule)
    return inRule('notOurs', rule.id, (now) => ({
      ...now,
      when: [...now.when, { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] }],
    }));
  if (problem.code === 'with-offered' && rule)
    return inRule('noCompanion', rule.id, (now) => ({ ...now, with: null }));
  if (!removable.includes(problem.code)) return null;
  return removal(stepsOfItem(steps));
}

/** The item of a list that a place belongs to: the condition of its fact, the offer itself. */
function stepsOfItem(steps: readonly (string | number)[]): readonly (string | number)[] {
  const last = steps.findLastIndex((step) => typeof step === 'number');
  return steps.slice(0, last + 1);
}

function removal(steps: readonly (string | number)[]): Mend | null {
  const at = steps.at(-1);
  const list = steps.slice(0, -1);
  // A whole rule or concession is never thrown away by a mend.
  if (typeof at !== 'number' || list.length < 3) return null;
  return {
    key: 'remove',
    apply: (playbook) => {
      const items = valueAt(playbook, list);
      return Array.isArray(items) ? withValue(playbook, list, without(items, at)) : playbook;
    },
  };
}

function inRule(key: MendKey, id: string, change: (rule: Rule, playbook: Playbook) => Rule): Mend {
  return {
    key,
    apply: (playbook) => ({
      ...playbook,
      rules: playbook.rules.map((rule) => (rule.id === id ? change(rule, playbook) : rule)),
    }),
  };
}

/** Mends of what is only warned of: more room for the very cases of a rule, and the end of what has ended. */
export function mendsOfWarning(
  kind: 'cannot-fit' | 'cheaper' | 'different' | 'ended',
  rule: string,
  amount: number | null,
): readonly Mend[] {
  if (kind === 'ended')
    return [
      inRule('noEnd', rule, (now) => ({ ...now, until: null })),
      inRule('switchOff', rule, (now) => ({ ...now, enabled: false })),
    ];
  if (kind !== 'cannot-fit' || amount === null) return [];
  return [
    {
      key: 'raiseRoom',
      apply: (playbook) => {
        const found = playbook.rules.find(({ id }) => id === rule);
        if (!found) return playbook;
        const { causes, when } = found;
        const lifts = [...playbook.room.lifts, { causes, when, perCase: amount }];
        return { ...playbook, room: { ...playbook.room, lifts } };
      },
    },
  ];
}
