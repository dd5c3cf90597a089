import { useSignal } from '@preact/signals';
import type { IncidentLine } from '../../../src/messages/incident';
import type { Playbook } from '../../../src/playbook/types';
import { renderWords } from '../../../src/wording/render';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Pick } from '../parts/Segmented';
import { usePlatform } from '../platform';
import { Conditions } from './Conditions';
import { type Bad, readDraft, type Typed, useTyped } from './draft';

/** What happened, since when, whom it affects, what the team knows, and its own remedy. */
export function DeclareForm(props: {
  readonly playbook: Playbook;
  /** With the incidents as they are then; null when nothing was declared. */
  readonly onDone: (declared: readonly IncidentLine[] | null) => void;
}) {
  const { playbook, onDone } = props;
  const text = useText();
  const reading = useReading();
  const platform = usePlatform();
  const typed = useTyped(localTime(platform.now()));
  const bad = useSignal<Bad | string | null>(null);
  const busy = useSignal(false);
  const set = (change: Partial<Typed>) => {
    typed.value = { ...typed.value, ...change };
    bad.value = null;
  };
  const declare = async () => {
    const draft = readDraft(typed.value, playbook.language);
    if ('field' in draft) {
      bad.value = draft;
      document.getElementById(`incident-${draft.field}`)?.focus();
      return;
    }
    busy.value = true;
    const answer = await platform.ask({
      to: 'background',
      type: 'console/incident-declare',
      incident: draft,
    });
    busy.value = false;
    if (answer.ok) onDone(answer.value);
    else if (answer.reason === 'invalid')
      bad.value = text('console.incident.bad.refused', {
        field: { unit: 'text', value: answer.detail ?? '' },
      });
    else bad.value = text(`console.trouble.${answer.reason}`);
  };
  const none = { id: '', label: text('console.incident.noneOf') };
  const named = (words: Parameters<typeof renderWords>[0]) => renderWords(words, {}, reading).text;
  const field = (
    name: 'title' | 'since' | 'until' | 'next' | 'concierge',
    type: 'text' | 'datetime-local' = 'text',
  ) => (
    <input
      class="field"
      id={`incident-${name}`}
      // Either kind is an ordinary field here; the type of one would not fit the attributes of the other.
      type={type as 'text'}
      dir="auto"
      autocomplete="off"
      aria-invalid={isBad(bad.value, name)}
      aria-describedby={isBad(bad.value, name) ? 'incident-bad' : undefined}
      value={typed.value[name]}
      onInput={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const area = (name: 'who' | 'known' | 'words', rows: number) => (
    <textarea
      class="field"
      id={`incident-${name}`}
      rows={rows}
      dir="auto"
      aria-invalid={isBad(bad.value, name)}
      aria-describedby={isBad(bad.value, name) ? 'incident-bad' : undefined}
      value={typed.value[name]}
      onInput={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      class="declare"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void declare();
      }}
    >
      <Row
        for="incident-title"
        label={text('console.incident.what')}
        hint={text('console.incident.whatHint')}
      >
        {field('title')}
      </Row>
      <Row for="incident-since" label={text('console.incident.since')}>
        {field('since', 'datetime-local')}
      </Row>
      <Row for="incident-until" label={text('console.incident.until')}>
        {field('until', 'datetime-local')}
      </Row>
      <Row for="incident-who" label={text('console.incident.who')} hint={text('console.incident.whoHint')}>
        {area('who', 3)}
      </Row>
      <Row label={text('console.incident.when')}>
        <Conditions
          playbook={playbook}
          conditions={typed.value.conditions}
          onChange={(conditions) => set({ conditions })}
        />
      </Row>
      <Row for="incident-known" label={text('console.incident.known')}>
        {area('known', 3)}
      </Row>
      <Row for="incident-words" label={text('console.incident.words')}>
        {area('words', 2)}
      </Row>
      <Row for="incident-next" label={text('console.incident.next')}>
        {field('next', 'datetime-local')}
      </Row>
      <Row for="incident-concierge" label={text('console.incident.concierge')}>
        {field('concierge')}
      </Row>
      <Row
        for="incident-concession"
        label={text('console.incident.remedy')}
        hint={text('console.incident.remedyHint')}
      >
        <Pick
          id="incident-concession"
          choices={[none, ...playbook.concessions.map(({ id, title }) => ({ id, label: named(title) }))]}
          value={typed.value.concession}
          onChange={(concession) => set({ concession })}
        />
      </Row>
      <Row label={text('console.incident.cause')}>
        <Pick
          label={text('console.incident.cause')}
          choices={[none, ...playbook.causes.map(({ id, label }) => ({ id, label: named(label) }))]}
          value={typed.value.cause}
          onChange={(cause) => set({ cause })}
        />
        <Pick
          label={text('console.incident.fault')}
          choices={[
            none,
            ...(['ours', 'partly', 'notOurs', 'nobodys'] as const).map((id) => ({
              id,
              label: text(`playbook.value.fault.${id}`),
            })),
          ]}
          value={typed.value.fault}
          onChange={(fault) => set({ fault })}
        />
      </Row>
      {bad.value === null ? null : (
        <div id="incident-bad" role="alert">
          <Notice tone="stop">
            {typeof bad.value === 'string'
              ? bad.value
              : text(`console.incident.bad.${bad.value.what}`, {
                  n: { unit: 'count', value: bad.value.line ?? 0 },
                })}
          </Notice>
        </div>
      )}
      <div class="buttons">
        <Button kind="primary" disabled={busy.value} onPress={() => void declare()}>
          {text('console.incident.declare')}
        </Button>
        <Button disabled={busy.value} onPress={() => onDone(null)}>
          {text('console.incident.cancel')}
        </Button>
      </div>
    </form>
  );
}

const isBad = (bad: Bad | string | null, field: keyof Typed): boolean =>
  bad !== null && typeof bad !== 'string' && bad.field === field;

const two = (n: number): string => String(n).padStart(2, '0');

/** Now, as a `datetime-local` field wants it. */
function localTime(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}
