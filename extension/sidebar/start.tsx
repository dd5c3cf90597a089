import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '../browser';
import './styles/sidebar.css';
import { App } from './App';
import { type Guard, mayAct, watchVisibility } from './act-guard';
import { afterPaint } from './after-paint';
import { answerTo, connect } from './connection';
import { keepFocus } from './keep-focus';
import { NotHere } from './NotHere';

const root = document.getElementById('app');
if (root) start(root);

/** Binds this frame, draws what it is told, and confirms each view it has painted. */
function start(element: HTMLElement): void {
  const now = signal(Date.now());
  const language = browser.i18n.getUILanguage();
  const visible = watchVisibility(element);
  let paintedAt = Number.NEGATIVE_INFINITY;
  const guard: Guard = {
    visible,
    paintedAt: () => paintedAt,
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  keepFocus(window);
  const connection = connect({
    nonce: location.hash.slice(1),
    onState: (visit) =>
      afterPaint(() => {
        const { view } = connection.state.value ?? {};
        if (!view) return;
        paintedAt = performance.now();
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
        send={async (message, event) =>
          (await mayAct(message, event, guard)) ? connection.send(message) : answerTo(message, 'covered')
        }
      />
    );
  }
  render(<Frame />, element);
}
