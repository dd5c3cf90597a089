import type { Warning } from '../../../../src/advice/warnings';
import type { Problem } from '../../../../src/playbook/problems';
import type { Cause, Rule } from '../../../../src/playbook/types';
import type { Placed } from './CauseGroup';

export interface Group {
  /** Null for rules that hold whatever happened. */
  readonly cause: Cause | null;
  readonly at: number;
  readonly rules: readonly Placed[];
}

/**
 * The rules by what they are for, each once: under the first of its causes. A rule for a cause that is gone stands
 * with those for any. `found` leaves only some of them.
 */
export function groupsOf(
  rules: readonly Rule[],
  causes: readonly Cause[],
  found: ReadonlySet<string> | null,
): readonly Group[] {
  const byCause = new Map<string | null, Placed[]>(
    [...causes.map((cause) => cause.id), null].map((id) => [id, []]),
  );
  for (const [index, rule] of rules.entries()) {
    if (found && !found.has(rule.id)) continue;
    const first = rule.causes.find((id) => byCause.has(id)) ?? null;
    byCause.get(first)?.push({ rule, index });
  }
  return [
    ...causes.map((cause, at) => ({ cause, at, rules: byCause.get(cause.id) ?? [] })),
    { cause: null, at: -1, rules: byCause.get(null) ?? [] },
  ];
}

/** Problems by the item they stand in: `rules/3`, `room`, `room/lifts/1`; each in one place only. */
export function problemsByItem(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const by = new Map<string, Problem[]>();
  for (const problem of problems) {
    const [area = '', second = '', third = ''] = problem.path.split('/').slice(1);
    const lift = area === 'room' && second === 'lifts';
    const item = lift ? `room/lifts/${third}` : /^\d+$/.test(second) ? `${area}/${second}` : area;
    by.set(item, [...(by.get(item) ?? []), problem]);
  }
  return by;
}

export function warningsByRule(warnings: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  const by = new Map<string, Warning[]>();
  for (const warning of warnings) by.set(warning.rule, [...(by.get(warning.rule) ?? []), warning]);
  return by;
}
