import { pullIncidents } from '../../fetch/incidents';
import { type Made, unanswered } from './change';

/** Declared, changed or ended: the open ones are fetched whole. */
export const incident: Made<'incident'> = async (world) => {
  if (unanswered(await pullIncidents(world))) return false;
};
