import * as v from 'valibot';
import { checkWhen, kindsOf } from './check-rules';
import { collect, type Problem } from './problems';
import { whenSchema } from './schema-rules';
import type { Playbook, When } from './types';

export type CheckedConditions =
  | { readonly ok: true; readonly value: When }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Conditions that stand outside a playbook (whom an incident affects), checked as those of its rules are:
 * the same comparisons, the same facts, and the same fairness. Paths begin with `/conditions`.
 */
export function checkConditions(
  conditions: unknown,
  playbook: Pick<Playbook, 'causes' | 'ownFacts'>,
): CheckedConditions {
  const { report, problems } = collect({ conditions });
  const read = v.safeParse(whenSchema, conditions);
  if (read.success) {
    const when: When = read.output;
    checkWhen(when, [], ['conditions'], kindsOf(playbook), report);
    if (problems.length === 0) return { ok: true, value: when };
  } else {
    for (const issue of read.issues)
      report('comparison', ['conditions', ...(issue.path ?? []).map(({ key }) => key as string | number)]);
  }
  return { ok: false, problems };
}
