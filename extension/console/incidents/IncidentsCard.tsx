import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { IncidentDraft, IncidentLine, IncidentToChange } from '../../../src/messages/incident';
import type { Result } from '../../../src/trouble/result';
import type { TextKey } from '../../../src/wording/catalogue';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { type Done, IncidentForm } from './IncidentForm';
import { Line } from './Line';

/** What the form is open for: a new one, or one that runs. */
type Open = 'new' | (IncidentToChange & { readonly id: string });

/** The last change, while it can be taken back as one. */
interface Changed {
  readonly id: string;
  readonly title: string;
  readonly back: Partial<IncidentDraft>;
}

/** For leads: which incidents are open, a new one, a change while one runs, its end, and the way back. */
export function IncidentsCard() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const { playbook } = useOverview();
  const lines = useSignal<Result<readonly IncidentLine[]> | null>(null);
  const open = useSignal<Open | null>(null);
  const changed = useSignal<Changed | null>(null);
  const busy = useSignal(false);
  const look = async () => {
    lines.value = await platform.ask({ to: 'background', type: 'console/incidents' });
  };
  useEffect(() => void look(), [platform]);
  /** Takes over what the backend answered, or says why not. */
  const took = (answer: Result<readonly IncidentLine[]>, done: TextKey): boolean => {
    if (answer.ok) lines.value = answer;
    say(answer.ok ? done : `console.trouble.${answer.reason}`, undefined, answer.ok ? 'plain' : 'stop');
    return answer.ok;
  };
  const once = async (work: () => Promise<void>) => {
    busy.value = true;
    await work();
    busy.value = false;
  };
  const end = (id: string) =>
    once(async () => {
      changed.value = null;
      took(
        await platform.ask({ to: 'background', type: 'console/incident-end', id }),
        'console.incident.ended',
      );
    });
  const put = (id: string, change: Partial<IncidentDraft>, done: TextKey) =>
    once(async () => {
      const answer = await platform.ask({ to: 'background', type: 'console/incident-change', id, change });
      if (took(answer, done)) changed.value = null;
    });
  const toChange = (id: string) =>
    once(async () => {
      const answer = await platform.ask({ to: 'background', type: 'console/incident', id });
      if (answer.ok) open.value = { id, ...answer.value };
      else say(`console.trouble.${answer.reason}`, undefined, 'stop');
    });
  const onDone = (done: Done | null) => {
    const was = open.value;
    open.value = null;
    if (done === null || was === null) return;
    lines.value = { ok: true, value: done.lines };
    changed.value =
      was === 'new' || done.back === null ? null : { id: was.id, title: was.draft.title, back: done.back };
    say(was === 'new' ? 'console.incident.declared' : 'console.incident.saved');
  };
  const now = lines.value;
  const back = changed.value;
  return (
    <Card
      title={text('console.incident.title')}
      action={
        open.value || !playbook ? null : (
          <Button
            onPress={() => {
              open.value = 'new';
            }}
          >
            {text('console.incident.new')}
          </Button>
        )
      }
    >
      {open.value && playbook ? (
        <IncidentForm
          key={open.value === 'new' ? 'new' : open.value.id}
          playbook={playbook.playbook}
          before={open.value === 'new' ? null : open.value}
          onDone={onDone}
        />
      ) : null}
      {back ? (
        <Notice
          action={
            <Button
              disabled={busy.value}
              onPress={() => void put(back.id, back.back, 'console.incident.undone')}
            >
              {text('console.incident.undo')}
            </Button>
          }
        >
          {text('console.incident.justChanged', { title: { unit: 'text', value: back.title } })}
        </Notice>
      ) : null}
      {now === null ? (
        <p class="empty" role="status">
          {text('console.loading')}
        </p>
      ) : !now.ok ? (
        <Notice
          tone="care"
          action={
            <Button kind="quiet" onPress={() => void look()}>
              {text('console.asks.again')}
            </Button>
          }
        >
          {text(`console.trouble.${now.reason}`)}
        </Notice>
      ) : now.value.length === 0 ? (
        <p class="empty">{text('console.incident.none')}</p>
      ) : (
        <ul class="incident-list">
          {now.value.map((line) => (
            <Line
              key={line.id}
              line={line}
              currency={playbook?.playbook.currency ?? null}
              busy={busy.value || open.value !== null}
              onChange={() => void toChange(line.id)}
              onEnd={() => void end(line.id)}
              onAgain={() => void put(line.id, { until: null }, 'console.incident.reopened')}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
