import { advice } from './advice';
import { console } from './console';
import { note } from './note';
import { playbook } from './playbook';
import { sidebar } from './sidebar';
import { units } from './units';

export const catalogue = { units, sidebar, console, advice, playbook, note };
