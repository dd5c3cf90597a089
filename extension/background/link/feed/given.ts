import { refetch } from '../people';
import type { Made } from './change';

/** A colleague gave something to a customer: what we know of them is fetched again. */
export const given: Made<'given'> = async (world, all) => {
  for (const id of new Set(all.map((one) => one.customer))) if (id !== null) await refetch(world, id);
};
