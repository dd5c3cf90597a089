import { pullPlaybook } from '../../fetch/playbook';
import { type Made, unanswered } from './change';

/** However many were published: only the one in force now is fetched. */
export const playbook: Made<'playbook'> = async (world, all) => {
  const newest = Math.max(...all.map(({ version }) => version));
  if (unanswered(await pullPlaybook(world, newest))) return false;
};
