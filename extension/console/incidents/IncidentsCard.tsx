import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { IncidentLine } from '../../../src/messages/incident';
import type { Result } from '../../../src/trouble/result';
import { renderWhen } from '../../../src/wording/when';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { Theirs } from '../../view/Sentence';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { DeclareForm } from './DeclareForm';

/** For leads: which incidents are open, a new one, and the end of one. */
export function IncidentsCard() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const { playbook } = useOverview();
  const lines = useSignal<Result<readonly IncidentLine[]> | null>(null);
  const declaring = useSignal(false);
  useEffect(() => {
    void platform.ask({ to: 'background', type: 'console/incidents' }).then((answer) => {
      lines.value = answer;
    });
  }, [platform]);
  const end = async (id: string) => {
    const answer = await platform.ask({ to: 'background', type: 'console/incident-end', id });
    if (answer.ok) lines.value = answer;
    say(
      answer.ok ? 'console.incident.ended' : `console.trouble.${answer.reason}`,
      undefined,
      answer.ok ? 'plain' : 'stop',
    );
  };
  const now = lines.value;
  return (
    <Card
      title={text('console.incident.title')}
      sub={text('console.incident.sub')}
      action={
        declaring.value || !playbook ? null : (
          <Button
            onPress={() => {
              declaring.value = true;
            }}
          >
            {text('console.incident.new')}
          </Button>
        )
      }
    >
      {declaring.value && playbook ? (
        <DeclareForm
          playbook={playbook.playbook}
          onDone={(declared) => {
            if (declared) {
              lines.value = { ok: true, value: declared };
              say('console.incident.declared');
            }
            declaring.value = false;
          }}
        />
      ) : null}
      {now === null ? (
        <p class="empty">{text('console.loading')}</p>
      ) : !now.ok ? (
        <Notice tone="care">{text(`console.trouble.${now.reason}`)}</Notice>
      ) : now.value.length === 0 ? (
        <p class="empty">{text('console.incident.none')}</p>
      ) : (
        <ul class="incident-list">
          {now.value.map((line) => (
            <Line key={line.id} line={line} onEnd={() => void end(line.id)} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ line, onEnd }: { readonly line: IncidentLine; readonly onEnd: () => void }) {
  const text = useText();
  const reading = useReading();
  return (
    <li class={line.open ? '' : 'over'}>
      <div>
        <b>
          <Theirs text={line.title} />
        </b>
        <p class="row-hint">
          {text('console.incident.line', {
            since: { unit: 'text', value: renderWhen(line.since, reading) },
            named: { unit: 'count', value: line.named },
            conditions: { unit: 'count', value: line.conditions },
          })}
        </p>
      </div>
      {line.open ? (
        <Button
          label={text('console.incident.endOf', { title: { unit: 'text', value: line.title } })}
          onPress={onEnd}
        >
          {text('console.incident.end')}
        </Button>
      ) : (
        <span class="row-hint">{text('console.incident.over')}</span>
      )}
    </li>
  );
}
