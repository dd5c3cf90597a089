import type { ComponentChildren } from 'preact';
import type { CaseRun } from '../../../src/advice/saved-cases';
import type { Playbook } from '../../../src/playbook/types';
import { renderMoney } from '../../../src/wording/money';
import { renderWords } from '../../../src/wording/render';
import { useReading, useText } from '../../view/reading-context';

/** One saved case: its sentence, what must come out, and what does. Said in words, not only in a colour. */
export function CaseLine(props: {
  readonly run: CaseRun;
  readonly playbook: Playbook;
  readonly children?: ComponentChildren;
}) {
  const { run, playbook } = props;
  const text = useText();
  const { language } = useReading();
  const reading = useReading();
  const offer = (concession: string | null, amount: number | null | undefined): string => {
    if (concession === null) return text('console.cases.nothing');
    const found = playbook.concessions.find(({ id }) => id === concession);
    const title = found ? renderWords(found.title, {}, reading).text : concession;
    return amount == null ? title : `${title}, ${renderMoney(amount, playbook.currency, language)}`;
  };
  const { recommended, amount } = run.saved.expect;
  const named = amount !== undefined;
  return (
    <li class={run.passed ? 'case-line passed' : 'case-line failed'}>
      <span class="case-mark" aria-hidden="true">
        {run.passed ? '✓' : '✗'}
      </span>
      <div>
        <p>
          <span class="sr">{run.passed ? text('console.cases.passed') : text('console.cases.failed')}: </span>
          <b>{run.saved.title}</b> → {offer(recommended, amount)}
        </p>
        {run.passed ? null : (
          <p class="stop-text">
            {text('console.cases.comes', {
              offer: {
                unit: 'text',
                value: offer(run.got?.concession ?? null, named ? run.got?.amount : undefined),
              },
            })}
          </p>
        )}
        {props.children}
      </div>
    </li>
  );
}
