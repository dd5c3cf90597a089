import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '../browser';
import './styles/sidebar.css';
import { App } from './App';
import { type Guard, refusal } from './act-guard';
import { afterPaint } from './after-paint';
import { answerTo, connect } from './connection';
import { keepFocus } from './keep-focus';
import { NotHere } from './NotHere';
import { followPresses } from './presses';
import { watchVisibility } from './visibility';

const root = document.getElementById('app');
if (root) start(root);

/** Binds this frame, draws what it is told, and confirms each view it has painted. */
function start(element: HTMLElement): void {
  const now = signal(Date.now());
  const language = browser.i18n.getUILanguage();
  const visible = watchVisibility(element);
  const presses = followPresses(window, visible);
  let painted: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const guard: Guard = {
    visible,
    press: presses.last,
    painted: () => painted,
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  keepFocus(window);
  const connection = connect({
    nonce: location.hash.slice(1),
    onCommand: presses.commanded,
    onState: (visit) =>
      afterPaint(() => {
        const { view } = connection.state.value ?? {};
        if (!view) return;
        painted = [performance.now(), painted[0]];
        connection.painted(view, visit);
      }),
  });
  history.replaceState(null, '', location.pathname);
  setInterval(() => {
    now.value = Date.now();
  }, 30_000);

  function Frame() {
    const state = connection.state.value;
    if (connection.gone.value) return null;
    if (connection.refused.value) return <NotHere language={language} />;
    if (!state) return null;
    return (
      <App
        state={state}
        language={language}
        now={now.value}
        lettersMeant={presses.lettersMeant}
        send={async (message, event) => {
          const refused = await refusal(message, event, guard);
          if (refused !== null) return answerTo(message, refused);
          const answer = connection.send(message);
          return message.type === 'sidebar/insert-text' ? presses.lending(answer) : answer;
        }}
      />
    );
  }
  render(<Frame />, element);
}
