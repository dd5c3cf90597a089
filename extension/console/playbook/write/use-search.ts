import { useMemo } from 'preact/hooks';
import { sentencesText } from '../../../../src/playbook/sentence';
import { ruleSentences } from '../../../../src/playbook/sentences';
import type { Playbook, Rule } from '../../../../src/playbook/types';
import { useReading } from '../../../view/reading-context';

/** The ids of the rules that hold every word; null while nothing is searched. A rule is put into words once. */
export function useSearch(playbook: Playbook, query: string): ReadonlySet<string> | null {
  const reading = useReading();
  const kept = useMemo(
    () => new WeakMap<Rule, string>(),
    [reading.language, playbook.concessions, playbook.causes],
  );
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const textOf = (rule: Rule): string => {
    const known = kept.get(rule);
    if (known !== undefined) return known;
    const made = [
      rule.title,
      sentencesText(ruleSentences(rule, playbook), reading),
      rule.note,
      ...Object.values(rule.because),
    ]
      .join(' ')
      .toLocaleLowerCase();
    kept.set(rule, made);
    return made;
  };
  return new Set(
    playbook.rules.filter((rule) => words.every((word) => textOf(rule).includes(word))).map(({ id }) => id),
  );
}
