import { kindsOf } from '../../../src/playbook/check-rules';
import { comparisonsOf } from '../../../src/playbook/fact-kinds';
import type { FactKind } from '../../../src/playbook/facts';
import type { Condition, Playbook } from '../../../src/playbook/types';
import { parseMoney } from '../../../src/wording/money';

export type FormComparison = 'atLeast' | 'atMost' | 'is' | 'isNot' | 'includes' | 'excludes';
const inForm: readonly string[] = ['atLeast', 'atMost', 'is', 'isNot', 'includes', 'excludes'];

/** Facts that can say who an incident affects, with the comparisons the form offers for each. */
export function factsFor(
  playbook: Playbook,
): readonly { readonly kind: FactKind; readonly is: readonly FormComparison[] }[] {
  return [...kindsOf(playbook).values()].flatMap((kind) => {
    const is = comparisonsOf(kind).filter((one): one is FormComparison => inForm.includes(one));
    return kind.group === 'history' || is.length === 0 ? [] : [{ kind, is }];
  });
}

/** One condition from the form; null when the value is none of this fact's. */
export function conditionOf(
  kind: FactKind,
  is: FormComparison,
  typed: string,
  currency: string,
): Condition | null {
  const value = typed.trim();
  if (value === '') return null;
  const fact = kind.id;
  if (is === 'atLeast' || is === 'atMost') {
    const number = kind.unit === 'money' ? parseMoney(value, currency) : Number(value);
    if (number === null || !Number.isFinite(number) || number < 0) return null;
    return kind.unit === 'score' || Number.isSafeInteger(number) ? { fact, is, value: number } : null;
  }
  if (kind.type === 'bool') return { fact, is: 'is', value: value === 'true' };
  if (kind.values && !kind.values.includes(value)) return null;
  return is === 'includes' || is === 'excludes' ? { fact, is, value } : { fact, is, value };
}
