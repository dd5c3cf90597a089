import { useEffect, useRef, useState } from 'preact/hooks';
import type { TraceLine } from '../../src/advice/types';
import { textOf } from '../../src/wording/catalogue';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { Sentence } from '../view/Sentence';
import { useCase } from './desk';
import { WouldChange } from './Questions';

/** Why this and not another: the rule's sentence, what would change it, and every rule that was looked at. */
export function Why() {
  const { view } = useCase();
  const { language } = useReading();
  const text = useText();
  const [open, setOpen] = useState(false);
  const { why, whatWouldChange, trace, state, playbookVersion } = view.advice;
  const more = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) more.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const near = trace.filter(({ result }) => result !== 'other-cause');
  const others = trace.filter(({ result }) => result === 'other-cause');
  // An answer that is still open may lengthen the list without changing what comes first: both are said.
  const waits = near.some(({ result, decidedBy }) => result === 'waits' && isAsked(decidedBy, language));
  const nothing = state === 'needs-cause' ? 'wouldCause' : waits ? 'wouldLittle' : 'wouldNothing';
  return (
    <div class="why">
      <Button kind="link" expanded={open} onPress={() => setOpen(!open)}>
        {text('sidebar.why')}
      </Button>
      {open ? (
        <div class="more" ref={more}>
          {why.length > 0 ? (
            <>
              <h3>{text('sidebar.whyTitle')}</h3>
              <ul class="plain">
                {why.map((phrase) => (
                  <li key={JSON.stringify(phrase)}>
                    <Sentence of={phrase} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <h3>{text('sidebar.wouldChange')}</h3>
          {whatWouldChange.length > 0 ? (
            <WouldChange questions={whatWouldChange} />
          ) : (
            <p class="quiet-text">{text(`sidebar.${nothing}`)}</p>
          )}
          <h3>{text('sidebar.rules')}</h3>
          <Trace lines={near} />
          {others.length > 0 ? (
            <details>
              <summary>{text('sidebar.otherCauses', { n: { unit: 'count', value: others.length } })}</summary>
              <Trace lines={others} />
            </details>
          ) : null}
          <p class="quiet-text">
            {text('sidebar.playbookVersion', {
              title: { unit: 'text', value: view.playbook.title },
              n: { unit: 'count', value: playbookVersion },
            })}
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** Whether the agent can answer it; of anything else it can only be said that nobody knows. */
const isAsked = (fact: string | null, language: string): boolean =>
  fact !== null && (fact.startsWith('own.') || textOf(`sidebar.q.${fact}`, language) !== undefined);

/** Rules with what became of each, and the fact that decided. */
function Trace({ lines }: { readonly lines: readonly TraceLine[] }) {
  const { language } = useReading();
  const text = useText();
  const fact = (id: string) =>
    textOf(`sidebar.q.${id}`, language) ?? textOf(`playbook.fact.${id}`, language) ?? id;
  return (
    <ul class="trace">
      {lines.map((line) => (
        <li key={line.rule} class={line.result}>
          <span>{line.title}</span>
          {line.result === 'other-cause' ? null : (
            <small>
              {line.result === 'waits' && line.decidedBy && !isAsked(line.decidedBy, language)
                ? text('sidebar.trace.unknown', {
                    fact: { unit: 'text', value: fact(line.decidedBy) },
                  })
                : `${text(`sidebar.trace.${line.result}`)}${line.decidedBy ? ` · ${fact(line.decidedBy)}` : ''}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
