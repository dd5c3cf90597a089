import { render } from 'preact';
import '../view/tokens.css';
import '../view/base.css';
import './console.css';
import './parts/parts.css';
import './profiles/profiles.css';
import './asks/asks.css';
import './incidents/incidents.css';
import './backend/backend.css';
import './insights/insights.css';
import './helpdesks/helpdesks.css';
import './playbook/playbook.css';
import { App } from './App';
import { browserPlatform } from './browser-platform';

const root = document.querySelector('#app');
if (root) render(<App platform={browserPlatform()} />, root);
