import type { Playbook } from '../../../src/playbook/types';
import { renderWords } from '../../../src/wording/render';
import { useReading, useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Pick } from '../parts/Segmented';
import type { Typed } from './draft';
import { AreaField, LineField } from './FormField';

/** What happened, since when and until when. */
export function WhatHappened() {
  const text = useText();
  return (
    <fieldset>
      <legend>{text('console.incident.part.what')}</legend>
      <LineField
        name="title"
        label={text('console.incident.what')}
        hint={text('console.incident.whatHint')}
      />
      <LineField name="since" moment label={text('console.incident.since')} />
      <LineField name="until" moment label={text('console.incident.until')} />
    </fieldset>
  );
}

/** Everything that stands in the sidebar. */
export function WhatAgentsRead() {
  const text = useText();
  return (
    <fieldset>
      <legend>{text('console.incident.part.read')}</legend>
      <AreaField name="known" rows={3} label={text('console.incident.known')} />
      <AreaField name="words" rows={2} label={text('console.incident.words')} />
      <LineField name="next" moment label={text('console.incident.next')} />
      <LineField name="concierge" label={text('console.incident.concierge')} />
    </fieldset>
  );
}

const faults = ['ours', 'partly', 'notOurs', 'nobodys'] as const;

/** Its own remedy with its budget, and what an agent's tap answers. */
export function MayBeGiven(props: {
  readonly playbook: Playbook;
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  /** What of the budget is used; null for a new incident. */
  readonly used: number | null;
}) {
  const { playbook, typed, set, used } = props;
  const text = useText();
  const reading = useReading();
  const none = { id: '', label: text('console.incident.noneOf') };
  const named = (words: Parameters<typeof renderWords>[0]) => renderWords(words, {}, reading).text;
  const { currency } = playbook;
  return (
    <fieldset>
      <legend>{text('console.incident.part.give')}</legend>
      <Row
        for="incident-concession"
        label={text('console.incident.remedy')}
        hint={text('console.incident.remedyHint')}
      >
        <Pick
          id="incident-concession"
          choices={[none, ...playbook.concessions.map(({ id, title }) => ({ id, label: named(title) }))]}
          value={typed.concession}
          onChange={(concession) => set({ concession })}
        />
      </Row>
      {typed.concession === '' ? null : (
        <LineField
          name="budget"
          label={text('console.incident.budget', { currency: { unit: 'text', value: currency } })}
          hint={
            used === null || used === 0
              ? text('console.incident.budgetHint')
              : text('console.incident.budgetUsed', { used: { unit: 'money', value: used, currency } })
          }
        />
      )}
      <Row for="incident-cause" label={text('console.incident.cause')}>
        <Pick
          id="incident-cause"
          choices={[none, ...playbook.causes.map(({ id, label }) => ({ id, label: named(label) }))]}
          value={typed.cause}
          onChange={(cause) => set({ cause })}
        />
      </Row>
      <Row for="incident-fault" label={text('console.incident.fault')}>
        <Pick
          id="incident-fault"
          choices={[none, ...faults.map((id) => ({ id, label: text(`playbook.value.fault.${id}`) }))]}
          value={typed.fault}
          onChange={(fault) => set({ fault })}
        />
      </Row>
    </fieldset>
  );
}
