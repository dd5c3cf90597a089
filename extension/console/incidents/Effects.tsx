import type { IncidentToChange } from '../../../src/messages/incident';
import type { Playbook } from '../../../src/playbook/types';
import { renderWords } from '../../../src/wording/render';
import { renderWhen } from '../../../src/wording/when';
import { useReading, useText } from '../../view/reading-context';
import { readDraft, type Typed } from './draft';
import { effectsOf } from './effects';

/** What changes for agents, said while it is typed. */
export function Effects(props: {
  readonly playbook: Playbook;
  readonly before: IncidentToChange;
  readonly first: Typed;
  readonly now: Typed;
}) {
  const { playbook, before, first, now } = props;
  const text = useText();
  const reading = useReading();
  const draft = readDraft(now, playbook);
  if ('field' in draft) return null;
  const titleOf = (id: string): string => {
    const found = playbook.concessions.find((one) => one.id === id);
    return found ? renderWords(found.title, {}, reading).text : id;
  };
  const effects = effectsOf({
    ...{ was: before.draft, before: first, now, draft, used: before.used },
    ...{ currency: playbook.currency, titleOf },
    when: (iso) => renderWhen(Date.parse(iso), reading),
  });
  return (
    <section class="effects" aria-live="polite">
      <h3>{text('console.incident.effects')}</h3>
      {effects.length === 0 ? (
        <p class="row-hint">{text('console.incident.effect.none')}</p>
      ) : (
        <ul>
          {effects.map(({ key, values }) => (
            <li key={key}>{text(key, values)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
