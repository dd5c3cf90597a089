import { promisesDue } from '../../../draw/promises-due';
import { customerFor } from '../../../kept/backend-customers';
import { refetch } from '../../fetch/customers';
import type { Made } from './change';

/**
 * A promise is due now, whoever made it: what was promised here is counted and shown at once, and a customer
 * who is looked at, or stood on a list, is fetched again with what a colleague has promised them.
 */
export const promiseDue: Made<'promise-due'> = async (world, all) => {
  await promisesDue(world, true);
  for (const caseKey of new Set(all.map((one) => one.case))) {
    const found = await customerFor(world, caseKey);
    if (found?.row) await refetch(world, found.row.customerId);
  }
};
