import { render } from 'preact';
import { App } from '../../extension/sidebar/App';
import '../../extension/sidebar/styles/sidebar.css';
import type { Send } from '../../extension/sidebar/desk';
import { now } from './parts';
import { states } from './states';

/** Shows one state (`?state=solve&theme=dark&dir=rtl`) or the list of all. Not part of the extension. */
const asked = new URLSearchParams(location.search);
const name = asked.get('state');
const found = name === null ? undefined : states[name];
const theme = asked.get('theme');
const root = document.getElementById('app');

// The states speak of a fixed time; what runs out on screen has to run out by the same clock.
Date.now = () => now + performance.now();

const send = (async (message) => {
  document.body.dataset.last = JSON.stringify(message);
  return { ok: false, reason: 'timeout' };
}) as Send;

if (root && found) {
  const settings = {
    ...found.settings,
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
  } as const;
  render(<App state={{ ...found, settings }} language="en" now={now} timeZone="UTC" send={send} />, root);
  if (asked.get('dir') === 'rtl') root.firstElementChild?.setAttribute('dir', 'rtl');
} else if (root) {
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
}
