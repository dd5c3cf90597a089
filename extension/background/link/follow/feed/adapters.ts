import { pullAdapters, unheard } from '../../fetch/adapters';
import type { Made } from './change';

/** A lead changed how a helpdesk's page is read: fetched whole. One that is refused is not asked for again. */
export const adapters: Made<'adapters'> = async (world) => {
  if (unheard(await pullAdapters(world))) return false;
};
