import { advice } from './advice';
import { asks } from './asks';
import { console } from './console';
import { fromBackend } from './from-backend';
import { letter } from './letter';
import { note } from './note';
import { page } from './page';
import { panels } from './panels';
import { playbook } from './playbook';
import { policy } from './policy';
import { sidebar } from './sidebar';
import { units } from './units';

export const catalogue = {
  units,
  sidebar: { ...sidebar, ...panels, ...fromBackend, ...asks, ...letter },
  console,
  advice,
  playbook,
  policy,
  note,
  page,
};
