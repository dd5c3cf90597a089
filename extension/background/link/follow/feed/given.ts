import { stands } from '../../../../../src/advice/given';
import { everyCustomer } from '../../../kept/backend-customers';
import { everyLedger, markOld } from '../../../kept/backend-ledger';
import { casesShown } from '../../../kept/tabs';
import type { World } from '../../../world';
import { refetch } from '../../fetch/customers';
import { refreshLedger } from '../../fetch/ledger';
import type { Made } from './change';

/** Those of the cases on which something stands that was given in this browser. */
async function givenHere({ cache }: World, cases: readonly string[]): Promise<readonly string[]> {
  const rows = await cache.rows.decisions.where('caseKey').anyOf(cases).toArray();
  return rows.filter(stands).map(({ caseKey }) => caseKey);
}

/**
 * Something was given, or taken back: what we know of the customer is fetched again, and what was given on
 * the case and on others of theirs that are looked at. Cases nobody looks at ask when they are opened.
 */
export const given: Made<'given'> = async (world, all) => {
  const customers = new Set(all.flatMap(({ customer }) => (customer === null ? [] : [customer])));
  const cases = new Set(all.map((one) => one.case));
  for (const [caseKey, { row }] of await everyCustomer(world))
    if (row !== null && customers.has(row.customerId)) cases.add(caseKey);
  const looked = await casesShown(world);
  const known = (await everyLedger(world)).map(([caseKey]) => caseKey);
  await markOld(
    world,
    known.filter((caseKey) => cases.has(caseKey)),
  );
  // What this agent gave on a case counts on the customer's others: a lead may have taken it back.
  const own = await givenHere(world, [...cases]);
  for (const caseKey of new Set([...looked, ...own]))
    if (cases.has(caseKey)) await refreshLedger(world, caseKey, true);
  for (const id of customers) await refetch(world, id);
};
