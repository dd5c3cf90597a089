import type { IncidentView } from '../../src/messages/sidebar-state';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';
import { customerReading, wordsOf } from './compose';
import { useCase } from './desk';
import { SendButtons } from './SendButtons';

/**
 * The incident behind this case, with the agent's word on it and what its lead has said; below it, folded,
 * the other open ones, each one tap away. Its one dated line stands among the signals.
 */
export function Incidents() {
  const { view } = useCase();
  const text = useText();
  const all = view.incidents ?? [];
  const [first] = all;
  if (!first) return null;
  const behind = first.behind ? first : null;
  const others = all.filter((one) => one !== behind);
  const n = { unit: 'count', value: others.length } as const;
  return (
    <section class="incidents" aria-label={text('sidebar.incidents')}>
      {behind ? <Behind incident={behind} /> : null}
      {others.length > 0 ? (
        <details>
          <summary>{text(behind ? 'sidebar.incidentOthersToo' : 'sidebar.incidentOthers', { n })}</summary>
          <ul>
            {others.map((one) => (
              <Other key={one.id} incident={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Behind({ incident }: { readonly incident: IncidentView }) {
  const { view, act } = useCase();
  const reading = useReading();
  const text = useText();
  const { id, known, concierge, budget } = incident;
  const { currency } = view.advice.room;
  const words = wordsOf(view, incident.words, reading);
  const say = (about: boolean | undefined) => (event: Event) =>
    void act({ type: 'sidebar/incident', incident: id, about }, event);
  return (
    <>
      <div class="row">
        {incident.stands === 'said' ? (
          <>
            <span class="quiet-text">{text('sidebar.incidentSaid')}</span>
            <Button kind="link" onPress={say(undefined)}>
              {text('sidebar.incidentTakeBack')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={say(true)}>{text('sidebar.incidentAbout')}</Button>
            <Button kind="quiet" onPress={say(false)}>
              {text('sidebar.incidentNot')}
            </Button>
          </>
        )}
      </div>
      {budget && budget.used >= budget.amount ? (
        <p class="quiet-text">
          {text('sidebar.incidentBudgetUsed', { budget: { unit: 'money', value: budget.amount, currency } })}
        </p>
      ) : null}
      <details>
        <summary>{text('sidebar.incidentKnown')}</summary>
        <p class="known" dir="auto">
          {known.trim() === '' ? text('sidebar.incidentNothing') : <Theirs text={known} />}
        </p>
        {concierge ? (
          <p class="quiet-text">
            {text('sidebar.incidentConcierge', { who: { unit: 'text', value: concierge } })}
          </p>
        ) : null}
        {words.text === '' ? null : (
          <>
            <h3>{text('sidebar.incidentWords')}</h3>
            <p class="say" lang={customerReading(view, reading).language} dir="auto">
              {words.text}
            </p>
            <div class="row">
              <SendButtons text={words.text} mayInsert={!words.missing} />
            </div>
          </>
        )}
      </details>
    </>
  );
}

function Other({ incident }: { readonly incident: IncidentView }) {
  const { act } = useCase();
  const text = useText();
  const { id, title, since, stands } = incident;
  return (
    <li>
      <span>
        <Theirs text={title} />
        <small>
          {' · '}
          {text('sidebar.incidentSince', { at: { unit: 'date', value: since } })}
          {stands === 'denied' ? ` · ${text('sidebar.incidentDenied')}` : ''}
        </small>
      </span>
      <Button
        kind="link"
        onPress={(event) => void act({ type: 'sidebar/incident', incident: id, about: true }, event)}
      >
        {text('sidebar.incidentTap')}
      </Button>
    </li>
  );
}
