import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { IncidentDraft, IncidentLine, IncidentToChange } from '../../../src/messages/incident';
import type { Playbook } from '../../../src/playbook/types';
import type { Result } from '../../../src/trouble/result';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { Affected } from './Affected';
import { type Bad, changeOf, emptyTyped, readDraft, type Typed, typedOf } from './draft';
import { Effects } from './Effects';
import { FillingContext } from './FormField';
import { MayBeGiven, WhatAgentsRead, WhatHappened } from './FormParts';

/** What was done with the form: the incidents as they are then, and what takes the change back. */
export interface Done {
  readonly lines: readonly IncidentLine[];
  readonly back: Partial<IncidentDraft> | null;
}

/**
 * What happened, whom it affects, what agents read, and what may be given. The same for a new incident and for one
 * that runs: then it says what changes for agents before it does.
 */
export function IncidentForm(props: {
  readonly playbook: Playbook;
  /** The one to change; null for a new one. */
  readonly before: (IncidentToChange & { readonly id: string }) | null;
  /** Null when nothing was done. */
  readonly onDone: (done: Done | null) => void;
}) {
  const { playbook, before, onDone } = props;
  const text = useText();
  const { language } = useReading();
  const platform = usePlatform();
  const first = useSignal(
    before ? typedOf(before.draft, playbook, language) : emptyTyped(platform.now()),
  ).value;
  const typed = useSignal<Typed>(first);
  const bad = useSignal<Bad | string | null>(null);
  const busy = useSignal(false);
  useEffect(() => document.getElementById('incident-title')?.focus(), []);

  const set = (change: Partial<Typed>) => {
    typed.value = { ...typed.value, ...change };
    bad.value = null;
  };
  const send = async (draft: IncidentDraft): Promise<Result<readonly IncidentLine[]> | null> => {
    if (!before) return platform.ask({ to: 'background', type: 'console/incident-declare', incident: draft });
    const { change } = changeOf(before.draft, first, typed.value, draft, playbook.language);
    if (Object.keys(change).length === 0) return null;
    return platform.ask({ to: 'background', type: 'console/incident-change', id: before.id, change });
  };
  const submit = async () => {
    const draft = readDraft(typed.value, playbook);
    if ('field' in draft) {
      bad.value = draft;
      document.getElementById(`incident-${draft.field}`)?.focus();
      return;
    }
    busy.value = true;
    const answer = await send(draft);
    busy.value = false;
    if (answer === null) onDone(null);
    else if (answer.ok) {
      const back = before && changeOf(before.draft, first, typed.value, draft, playbook.language).back;
      onDone({ lines: answer.value, back });
    } else if (answer.reason === 'invalid')
      bad.value = text('console.incident.bad.refused', {
        field: { unit: 'text', value: answer.detail ?? '' },
      });
    else bad.value = text(`console.trouble.${answer.reason}`);
  };
  const wrong = bad.value;
  const filling = { typed: typed.value, bad: typeof wrong === 'string' ? null : wrong, set };
  return (
    <form
      class="incident-form"
      aria-label={text(before ? 'console.incident.changing' : 'console.incident.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void submit();
      }}
    >
      <FillingContext.Provider value={filling}>
        <WhatHappened />
        <Affected playbook={playbook} typed={typed.value} set={set} />
        <WhatAgentsRead />
        <MayBeGiven playbook={playbook} typed={typed.value} set={set} used={before?.used ?? null} />
      </FillingContext.Provider>
      {before ? <Effects playbook={playbook} before={before} first={first} now={typed.value} /> : null}
      {typeof wrong === 'string' ? (
        <div role="alert">
          <Notice tone="stop">{wrong}</Notice>
        </div>
      ) : null}
      <div class="buttons">
        <Button kind="primary" submit busy={busy.value}>
          {text(before ? 'console.incident.save' : 'console.incident.declare')}
        </Button>
        <Button disabled={busy.value} onPress={() => onDone(null)}>
          {text('console.incident.cancel')}
        </Button>
      </div>
    </form>
  );
}
