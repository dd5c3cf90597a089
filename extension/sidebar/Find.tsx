import { useEffect, useRef, useState } from 'preact/hooks';
import type { PromiseDue, SidebarView } from '../../src/messages/sidebar-state';
import { renderWhen } from '../../src/wording/when';
import { Icon } from '../view/Icon';
import { useReading, useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';
import { CandidateList } from './CandidateList';
import { useDesk } from './desk';

/** No case is open: find a customer by anything we may know them by. */
export function Find({ view }: { readonly view: Extract<SidebarView, { kind: 'find' }> }) {
  const { send } = useDesk();
  const text = useText();
  const [query, setQuery] = useState(view.query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (value: string, event: Event, after: number) => {
    setQuery(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void send({ to: 'background', type: 'sidebar/find', query: value }, event),
      after,
    );
  };
  const results = view.results;
  return (
    <main class="screen">
      <h1>{text('sidebar.findTitle')}</h1>
      <search>
        <form
          class="search"
          onSubmit={(event) => {
            event.preventDefault();
            ask(query, event, 0);
          }}
        >
          <label for="find">{text('sidebar.findLabel')}</label>
          <span class="with-icon">
            <Icon name="search" />
            <input
              id="find"
              class="field"
              type="search"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              placeholder={text('sidebar.findHint')}
              value={query}
              onInput={(event) => ask(event.currentTarget.value, event, 250)}
            />
          </span>
        </form>
      </search>
      <p class="quiet-text" role="status">
        {results === null || query === ''
          ? text('sidebar.findBody')
          : results.length === 0
            ? text('sidebar.findNone')
            : text('sidebar.findCount', { n: { unit: 'count', value: results.length } })}
      </p>
      {results !== null && results.length > 0 && query !== '' ? (
        <CandidateList
          candidates={results}
          onChoose={(customerId, event) =>
            void send({ to: 'background', type: 'sidebar/open-customer', customerId }, event)
          }
        />
      ) : null}
      <Due promises={view.due ?? []} />
    </main>
  );
}

/** What was promised and is due, while there is no case to look at. */
function Due({ promises }: { readonly promises: readonly PromiseDue[] }) {
  const text = useText();
  const reading = useReading();
  if (promises.length === 0) return null;
  return (
    <section class="due" aria-labelledby="due-title">
      <h2 id="due-title">{text('sidebar.dueTitle')}</h2>
      <ul>
        {promises.map(({ id, text: what, owner, due, label }) => (
          <li key={id}>
            <span>
              <Theirs text={what} />
              <small>
                <br />
                <Theirs text={owner} />, {renderWhen(due, reading)}
              </small>
            </span>
            {label === '' ? null : <span class="case-label">{label}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
