import { textOf } from '../../wording/catalogue';
import { shipped } from '../../wording/language';
import type { Words } from '../../wording/phrase';
import { same } from '../diff-parts';
import type { Condition, Playbook, Rule } from '../types';

/** A reason made of what a rule asks, in every language that is shipped: "With us {tenureDays}; it ended {daysPastLimit} ago." */
export function reasonFor(rule: Pick<Rule, 'when'>, playbook: Pick<Playbook, 'language'>): Words {
  const asked = rule.when.flatMap((item): readonly Condition[] => ('anyOf' in item ? [] : [item]));
  const keys = asked.flatMap((condition) => {
    const value = 'value' in condition ? `=${String(condition.value)}` : '';
    const key = [`${condition.fact}${value}`, condition.fact].find((one) => clause(one, 'en') !== undefined);
    return key === undefined ? [] : [key];
  });
  const lines = shipped.map((tag) => {
    const line = keys.map((key) => clause(key, tag) ?? '').join('; ');
    return [tag, line === '' ? (clause('otherwise', tag) ?? '') : `${capital(line, tag)}.`];
  });
  const made: Words = Object.fromEntries(lines);
  return made[playbook.language] === undefined ? { ...made, [playbook.language]: made.en ?? '' } : made;
}

const clause = (key: string, tag: string): string | undefined => textOf(`playbook.reason.${key}`, tag);

/** "{amountAtIssue} is at issue" begins with a number, everything else with a capital. */
const capital = (line: string, tag: string): string => (line[0] ?? '').toLocaleUpperCase(tag) + line.slice(1);

/** The rule asked anew; a reason that nobody has written goes along with what is asked. */
export function withWhen(rule: Rule, when: Rule['when'], playbook: Pick<Playbook, 'language'>): Rule {
  const own = Object.keys(rule.because).length > 0 && !same(rule.because, reasonFor(rule, playbook));
  return { ...rule, when, because: own ? rule.because : reasonFor({ when }, playbook) };
}
