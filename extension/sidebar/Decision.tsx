import { useState } from 'preact/hooks';
import { stands } from '../../src/advice/given';
import type { DecisionView } from '../../src/messages/sidebar-state';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { Button } from '../view/Button';
import { Icon } from '../view/Icon';
import { Menu } from '../view/Menu';
import { useReading, useText } from '../view/reading-context';
import { LeadWords, Theirs } from '../view/Sentence';
import { messageOf, wordsGiven } from './compose';
import { useCase, useDesk } from './desk';
import { KeyButton } from './KeyButton';
import { useKey } from './keys';
import { useMovedBy, useRefused, useWhose } from './sync-line';
import { useInsert, useNotYetIn } from './use-insert';
import { WordsBox } from './WordsBox';

/** What was given: its steps to tick, its words, and how it went on. A given word stands until it is changed. */
export function Decision(props: {
  readonly decision: DecisionView;
  /** It holds the keys for its words: nothing else on screen has any. */
  readonly keys?: boolean;
}) {
  const { decision, keys = false } = props;
  const { view, act } = useCase();
  const from = useDesk().state.settings.agentName;
  const reading = useReading();
  const text = useText();
  const [words, setWords] = useState(false);
  const { decisionId, state, steps } = decision;
  const title = renderWords(decision.title, {}, reading).text;
  const change = (to: string, event: Event) =>
    void act(
      {
        type: 'sidebar/change-decision',
        decisionId,
        state: to as 'declined' | 'withdrawn' | 'done' | 'given',
      },
      event,
    );
  const sync =
    decision.sync === 'queued' || decision.sync === 'over' ? text(`sidebar.sync.${decision.sync}`) : null;
  const whose = useWhose(decision);
  const refused = useRefused(decision);
  const moved = useMovedBy()(decision);
  const message = messageOf(view, wordsGiven(view), reading, { from });
  const insertion = useInsert('reply');
  const left = useNotYetIn('reply', message.text);
  const mayInsert = keys && view.pageCanInsert && !message.missing && left !== '';
  useKey(mayInsert && !words ? 'i' : null, (event) => {
    setWords(true);
    insertion.insert(left, event);
  });
  // A word another has given is not this agent's to change.
  const own = whose === null;
  return (
    <article class={`decision ${stands(decision) ? 'stands' : 'gone'}`} aria-label={title}>
      <div class="offer-top">
        <h3>
          {stands(decision) ? <Icon name="check" /> : null} <LeadWords words={decision.title} />
        </h3>
        {decision.amount > 0 ? (
          <b>
            <Amount minor={decision.amount} currency={view.advice.room.currency} />
          </b>
        ) : null}
      </div>
      <p class="quiet-text">
        {whose ?? moved ?? text(`sidebar.state.${state}`, { at: { unit: 'date', value: decision.at } })}
        {whose && state === 'done' ? ` · ${text('sidebar.state.done')}` : null}
        {decision.approved ? ` · ${text('sidebar.approved')}` : null}
        {decision.owed ? ` · ${text('sidebar.owedTitle')}` : null}
        {sync ? ` · ${sync}` : null}
      </p>
      {decision.movedBy?.reason ? (
        <p class="refused">
          <Theirs text={decision.movedBy.reason} />
        </p>
      ) : null}
      {refused ? <p class="refused">{refused}</p> : null}
      {state === 'given' && steps.length > 0 ? (
        <ul class="steps" aria-label={text('sidebar.steps', { title: { unit: 'text', value: title } })}>
          {steps.map((step, i) => {
            const named = renderWords(step.text, {}, reading).text;
            return (
              <li key={named}>
                <label>
                  <input
                    type="checkbox"
                    checked={step.done}
                    onChange={(event) =>
                      void act(
                        { type: 'sidebar/tick', decisionId, step: i, done: event.currentTarget.checked },
                        event,
                      )
                    }
                  />
                  <LeadWords words={step.text} />
                </label>
                {step.link ? (
                  <a
                    href={step.link}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={text('sidebar.openStep', { step: { unit: 'text', value: named } })}
                  >
                    <Icon name="out" />
                  </a>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      <div class="row">
        {own && state === 'given' ? (
          <Button kind="secondary" onPress={(event) => change('done', event)}>
            {text('sidebar.markDone')}
          </Button>
        ) : null}
        {stands(decision) ? (
          <KeyButton
            kind="quiet"
            shortcut={keys ? 'w' : undefined}
            expanded={words}
            onPress={() => setWords(!words)}
          >
            {text('sidebar.words')}
          </KeyButton>
        ) : null}
        {own && state === 'given' ? (
          <Menu
            label={text('sidebar.change')}
            opens="down"
            items={[
              { id: 'declined', label: text('sidebar.markDeclined') },
              { id: 'withdrawn', label: text('sidebar.markWithdrawn') },
            ]}
            onPick={change}
          />
        ) : null}
        {stands(decision) || decision.movedBy ? null : (
          <Button kind="link" onPress={(event) => change('given', event)}>
            {text('sidebar.markGiven')}
          </Button>
        )}
      </div>
      {words && stands(decision) ? (
        <WordsBox words={message} by={insertion} {...(keys ? { shortcut: 'i' } : {})} />
      ) : null}
    </article>
  );
}
