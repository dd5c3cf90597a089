import { refetch } from '../../fetch/customers';
import type { Made } from './change';

/** Something about a customer is new: fetched again when they are kept here or looked at. */
export const customer: Made<'customer'> = async (world, all) => {
  for (const id of new Set(all.map((one) => one.customer))) await refetch(world, id);
};
