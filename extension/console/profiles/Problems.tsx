import { exportCsv } from '../../../src/import/export-csv';
import type { RowProblem } from '../../../src/import/row';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';

const shown = 20;

/** What is wrong with one row and how to mend it. */
export function ProblemLine({ problem }: { readonly problem: RowProblem }) {
  const text = useText();
  return (
    <p class="problem">
      {problem.column ? <b>{problem.column}: </b> : null}
      {text(`console.problem.${problem.problem}`)}
      {problem.other === undefined
        ? null
        : ` (${text('console.preview.line', { n: { unit: 'count', value: problem.other } })})`}
      {problem.found ? (
        <>
          {' '}
          <q>{problem.found}</q>
        </>
      ) : null}
      <span class="mend">{text(`console.mend.${problem.problem}`)}</span>
    </p>
  );
}

/** The rows that did not come in: the first on screen, all of them as a file. */
export function Problems(props: {
  readonly problems: readonly RowProblem[];
  readonly count: number;
  readonly name: string;
}) {
  const text = useText();
  const platform = usePlatform();
  const { problems, count } = props;
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const save = () => {
    const rows = sorted.map(({ line, column, problem, found }) => [
      line,
      column,
      text(`console.problem.${problem}`),
      text(`console.mend.${problem}`),
      found,
    ]);
    const header = (['line', 'column', 'problem', 'mend', 'found'] as const).map((name) =>
      text(`console.problems.${name}`),
    );
    platform.save(`${props.name.replace(/\.[^.]*$/, '')}-problems.csv`, exportCsv(header, rows), 'text/csv');
  };
  return (
    <div class="problems">
      <div class="card-head">
        <h3>{text('console.problems.title', { n: { unit: 'count', value: count } })}</h3>
        <Button onPress={save}>{text('console.problems.save')}</Button>
      </div>
      <ol class="problem-list">
        {sorted.slice(0, shown).map((problem) => (
          <li key={`${problem.line}.${problem.column}.${problem.problem}`}>
            <span class="line-number">
              {text('console.preview.line', { n: { unit: 'count', value: problem.line } })}
            </span>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ol>
      {count > shown ? (
        <p class="row-hint">
          {text('console.problems.more', { n: { unit: 'count', value: count - shown } })}
        </p>
      ) : null}
    </div>
  );
}
