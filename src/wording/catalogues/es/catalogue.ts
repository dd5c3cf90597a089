import { advice } from './advice';
import { asks } from './asks';
import { console } from './console';
import { note } from './note';
import { page } from './page';
import { panels } from './panels';
import { playbook } from './playbook';
import { policy } from './policy';
import { sidebar } from './sidebar';
import { told } from './told';
import { units } from './units';

export const catalogue = {
  units,
  sidebar: { ...sidebar, ...panels, ...told, ...asks },
  console,
  advice,
  playbook,
  policy,
  note,
  page,
};
