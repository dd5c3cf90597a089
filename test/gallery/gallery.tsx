import { render } from 'preact';
import { App } from '../../extension/sidebar/App';
import '../../extension/sidebar/styles/sidebar.css';
import type { Send } from '../../extension/sidebar/desk';
import { now } from './parts';
import { states } from './states';

/** Shows one state (`?state=solve&theme=dark&dir=rtl`) or the list of all. Not part of the extension. */
let from = performance.now();
// The states speak of a fixed time; what runs out on screen has to run out by the same clock.
Date.now = () => now + performance.now() - from;

const send = (async (message) => {
  document.body.dataset.last = JSON.stringify(message);
  return { ok: false, reason: 'timeout' };
}) as Send;

function show(query: string): void {
  const root = document.getElementById('app');
  if (!root) return;
  render(null, root);
  delete document.body.dataset.last;
  from = performance.now();
  const asked = new URLSearchParams(query);
  const found = states[asked.get('state') ?? ''];
  const theme = asked.get('theme');
  if (!found) {
    render(
      <ul>
        {Object.keys(states).map((one) => (
          <li key={one}>
            <a href={`?state=${one}`}>{one}</a>
          </li>
        ))}
      </ul>,
      root,
    );
    return;
  }
  const settings = {
    ...found.settings,
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
  } as const;
  render(<App state={{ ...found, settings }} language="en" now={now} timeZone="UTC" send={send} />, root);
  if (asked.get('dir') === 'rtl') root.firstElementChild?.setAttribute('dir', 'rtl');
}

show(location.search);
// Loading everything anew for each state is most of the time that looking at all of them takes.
Object.assign(globalThis, { show });
