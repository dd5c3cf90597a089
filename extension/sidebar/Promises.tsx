import { useState } from 'preact/hooks';
import { newId } from '../../src/id';
import type { PromiseKind } from '../../src/playbook/types';
import { renderWords } from '../../src/wording/render';
import { renderWhen } from '../../src/wording/when';
import { Button } from '../view/Button';
import { Chip, ChipGroup } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { LeadWords, Theirs } from '../view/Sentence';
import { useBusy, useCase, useDesk } from './desk';
import { localTime, readLocalTime } from './local-time';

/** What was promised, by whom and by when; and a new one in two taps. */
export function Promises() {
  const { view, act } = useCase();
  const reading = useReading();
  const text = useText();
  const [kind, setKind] = useState<PromiseKind | null>(null);
  const change = (id: string, state: 'kept' | 'broken', event: Event) =>
    void act({ type: 'sidebar/change-promise', id, state }, event);
  return (
    <div class="part">
      <h3>{text('sidebar.promises')}</h3>
      <ul class="promises">
        {view.promises.map((promise) => (
          <li key={promise.id} class={promise.state}>
            <span>
              <Theirs text={promise.text} />
              <small>
                <Theirs text={promise.owner} />, {renderWhen(promise.due, reading)}
                {promise.state === 'open' ? null : ` · ${text(`sidebar.promise.${promise.state}`)}`}
              </small>
            </span>
            {promise.state === 'open' ? (
              <>
                <Button kind="quiet" onPress={(event) => change(promise.id, 'kept', event)}>
                  {text('sidebar.promiseKept')}
                </Button>
                <Button kind="quiet" onPress={(event) => change(promise.id, 'broken', event)}>
                  {text('sidebar.promiseBroken')}
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <ChipGroup label={text('sidebar.promiseNew')}>
        {view.playbook.promises.map((one) => (
          <Chip
            key={one.id}
            on={kind?.id === one.id}
            onPress={() => setKind(kind?.id === one.id ? null : one)}
          >
            <LeadWords words={one.label} />
          </Chip>
        ))}
      </ChipGroup>
      {kind ? <NewPromise key={kind.id} kind={kind} onDone={() => setKind(null)} /> : null}
    </div>
  );
}

const hour = 3_600_000;

function NewPromise({ kind, onDone }: { readonly kind: PromiseKind; readonly onDone: () => void }) {
  const { view, act } = useCase();
  const { state } = useDesk();
  const reading = useReading();
  const text = useText();
  const [busy, run] = useBusy();
  const [what, setWhat] = useState(renderWords(kind.label, {}, reading).text);
  const [owner, setOwner] = useState(state.settings.agentName);
  const [due, setDue] = useState(() => view.promiseDue?.[kind.id] ?? reading.now + kind.withinHours * hour);
  const ready = what.trim() !== '' && owner.trim() !== '';
  const keep = (event: Event) =>
    run(async () => {
      const promise = { id: newId(), kind: kind.id, text: what.trim(), due, owner: owner.trim() };
      if (await act({ type: 'sidebar/promise', ...promise }, event)) onDone();
    });
  return (
    <form
      class="new-promise"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) keep(event);
      }}
    >
      <label>
        <span>{text('sidebar.promiseWhat')}</span>
        <input
          class="field"
          dir="auto"
          value={what}
          onInput={(event) => setWhat(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{text('sidebar.promiseOwner')}</span>
        <input
          class="field"
          dir="auto"
          value={owner}
          onInput={(event) => setOwner(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{text('sidebar.promiseDue')}</span>
        <input
          class="field"
          type="datetime-local"
          value={localTime(due)}
          onInput={(event) => setDue(readLocalTime(event.currentTarget.value) ?? due)}
        />
      </label>
      <Button kind="secondary" disabled={busy || !ready} onPress={keep}>
        {text('sidebar.promiseKeep')}
      </Button>
    </form>
  );
}
