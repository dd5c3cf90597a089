import type { Problem } from '../../../src/playbook/problems';
import { useText } from '../../view/reading-context';
import { Sentence } from '../../view/Sentence';

/** Everything wrong with a file: where in words and as a path, what, and how to mend it. */
export function FileProblems(props: { readonly name: string; readonly problems: readonly Problem[] }) {
  const text = useText();
  return (
    <div class="problems">
      <h3>
        {text('console.playbook.problems', {
          n: { unit: 'count', value: props.problems.length },
          name: { unit: 'text', value: props.name },
        })}
      </h3>
      <p class="row-hint">{text('console.playbook.problemsSub')}</p>
      <ol class="problem-list by-place">
        {props.problems.map((problem) => (
          <li key={problem.path + problem.code}>
            <div>
              <p class="problem">
                <b>
                  <Sentence of={problem.at} />
                </b>{' '}
                <Sentence of={problem.what} />
                <span class="mend">
                  <Sentence of={problem.mend} />
                </span>
              </p>
              {problem.path ? <code class="path">{problem.path}</code> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
