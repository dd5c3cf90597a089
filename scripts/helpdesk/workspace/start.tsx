import './trusted';

import { render } from 'preact';
import './style.css';
import { Workspace } from './Workspace';

const root = document.getElementById('root');
if (root) render(<Workspace />, root);
