import type { Phrase, PhraseValue, PhraseValues } from '../wording/phrase';
import { placeOf } from './places';

/** What can be wrong with a playbook: a closed list, each with its sentence and its mend in the catalogue. */
export type ProblemCode =
  | 'not-json'
  | 'too-big'
  | 'format'
  | 'type'
  | 'missing'
  | 'unknown-key'
  | 'not-one-of'
  | 'too-small'
  | 'too-large'
  | 'whole'
  | 'too-many'
  | 'too-long'
  | 'empty'
  | 'control'
  | 'id'
  | 'own-fact-id'
  | 'own-fact-values'
  | 'own-fact-from'
  | 'currency'
  | 'language'
  | 'missing-language'
  | 'date'
  | 'duplicate'
  | 'missing-cause'
  | 'missing-concession'
  | 'unknown-fact'
  | 'not-askable'
  | 'comparison'
  | 'words-fact'
  | 'standing'
  | 'wrong-comparison'
  | 'value-type'
  | 'unknown-value'
  | 'upside-down'
  | 'two-any-of'
  | 'never-fires'
  | 'history'
  | 'placeholder'
  | 'brace'
  | 'private-fact'
  | 'no-placeholder'
  | 'owed-words'
  | 'owed-asks'
  | 'floor-dear'
  | 'floor-asks'
  | 'ceiling-low'
  | 'act-dear'
  | 'money-free'
  | 'with-offered'
  | 'link';

/** One thing wrong: where (for machines and for people), what, and how to mend it. */
export interface Problem {
  readonly code: ProblemCode;
  /** JSON pointer (RFC 6901) into the document: `/rules/3/when/0/value`; empty for the whole of it. */
  readonly path: string;
  /** The same place in words: rule 4, “Late return”, condition 1. */
  readonly at: Phrase;
  readonly what: Phrase;
  readonly mend: Phrase;
}

/** Steps from the document down to the place. */
export type Path = readonly (string | number)[];

/** Makes problems for one document, so that places can be named as the lead named them. */
export type Report = (code: ProblemCode, path: Path, values?: PhraseValues) => void;

/** A report that collects; at most `most` problems are kept, the first ones. */
export function collect(
  document: unknown,
  most = 100,
): { readonly report: Report; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, path, values = {}) => {
    if (problems.length >= most) return;
    problems.push({
      code,
      path: pointer(path),
      at: placeOf(document, path),
      what: { key: `playbook.problem.${code}`, values },
      mend: { key: `playbook.mend.${code}`, values },
    });
  };
  return { report, problems };
}

const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Values as sentences want them. */
export const text = (value: string): PhraseValue => ({ unit: 'text', value });
export const count = (value: number): PhraseValue => ({ unit: 'count', value });
export const term = (value: string): PhraseValue => ({ unit: 'term', value });
export const listOf = (values: readonly string[]): PhraseValue => ({
  unit: 'list',
  value: values.map((value) => text(value)),
});
