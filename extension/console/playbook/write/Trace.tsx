import type { TraceLine } from '../../../../src/advice/types';
import { useReading, useText } from '../../../view/reading-context';
import { factLabel } from './fact-label';
import { useWriting } from './writing';

/** Which rule fired, which did not, and the one thing that decided it; pressed, the rule itself. */
export function Trace({ lines }: { readonly lines: readonly TraceLine[] }) {
  const text = useText();
  const reading = useReading();
  const { open, store } = useWriting();
  const playbook = store.now.value;
  const near = lines.filter(({ result }) => result !== 'other-cause');
  const other = lines.length - near.length;
  const why = ({ result, decidedBy }: TraceLine): string => {
    const fact = decidedBy === null ? '' : factLabel(decidedBy, playbook, reading);
    return text(`console.write.trace.${result}`, { fact: { unit: 'text', value: fact } });
  };
  return (
    <section class="trace" aria-labelledby="trace-title">
      <h3 id="trace-title">{text('console.write.traceTitle')}</h3>
      <ul>
        {near.map((line) => (
          <li key={line.rule} class={line.result}>
            <button
              type="button"
              onClick={() => {
                open.value = { item: `rule:${line.rule}`, at: '' };
              }}
            >
              <span class="trace-mark" aria-hidden="true">
                {line.result === 'fired' ? '●' : line.result === 'waits' ? '?' : '○'}
              </span>
              <span>{line.title}</span>
              <small>{why(line)}</small>
            </button>
          </li>
        ))}
      </ul>
      {other > 0 ? (
        <p class="row-hint">{text('console.write.trace.others', { n: { unit: 'count', value: other } })}</p>
      ) : null}
    </section>
  );
}
