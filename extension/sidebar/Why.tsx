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
  const text = useText();
  const [open, setOpen] = useState(false);
  const { why, whatWouldChange, trace, playbookVersion } = view.advice;
  const more = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) more.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const near = trace.filter(({ result }) => result !== 'other-cause');
  const others = trace.filter(({ result }) => result === 'other-cause');
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
            <p class="quiet-text">{text('sidebar.wouldNothing')}</p>
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
              {text(`sidebar.trace.${line.result}`)}
              {line.decidedBy ? ` · ${fact(line.decidedBy)}` : null}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
