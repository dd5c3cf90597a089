import { render } from 'preact';
import { App } from '../../extension/console/App';
import '../../extension/view/tokens.css';
import '../../extension/view/base.css';
import '../../extension/console/console.css';
import '../../extension/console/parts/parts.css';
import '../../extension/console/profiles/profiles.css';
import '../../extension/console/asks/asks.css';
import '../../extension/console/incidents/incidents.css';
import '../../extension/console/backend/backend.css';
import '../../extension/console/insights/insights.css';
import '../../extension/console/helpdesks/helpdesks.css';
import '../../extension/console/playbook/playbook.css';
import { fakePlatform } from '../extension/console/fake-platform';
import { consoleStates, now, overviewOf } from './console-states';

/** Shows one state of what a lead sees (`?state=incidents&theme=dark`). Not part of the extension. */
function show(query: string): void {
  const root = document.getElementById('app');
  const asked = new URLSearchParams(query);
  const found = consoleStates[asked.get('state') ?? ''];
  if (!root || !found) return;
  render(null, root);
  const theme = asked.get('theme');
  location.hash = found.section;
  const overview = overviewOf(found);
  const settings = {
    ...overview.settings,
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    language: asked.get('language') === 'de' ? 'de' : 'en',
  } as const;
  const platform = { ...fakePlatform({ ...overview, settings }), now: () => now };
  platform.ask = found.ask(platform.ask) as typeof platform.ask;
  render(<App platform={platform} />, root);
}

show(location.search);
Object.assign(globalThis, { show });
