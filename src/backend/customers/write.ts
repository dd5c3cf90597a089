import type { WireProfile } from '../../contract/profile';
import { announce } from '../changes/feed';
import type { Writing } from '../database/serially';
import { newId } from '../id';
import type { StoredBody } from './assemble';
import { normalise } from './normalise';

/**
 * Writes one customer as another system knows them. Found by any identifier, else new; what the new profile
 * does not know stays as it was. Answers the customer's id.
 */
export async function writeCustomer(
  tx: Writing,
  org: string,
  profile: WireProfile,
  now: number,
): Promise<string> {
  const names = profile.identifiers.map(normalise).filter((one) => one !== null);
  const known = await tx
    .selectFrom('identifiers')
    .select(['customer_id'])
    .where('org_id', '=', org)
    .where((eb) =>
      eb.or(names.map((one) => eb.and([eb('kind', '=', one.kind), eb('value', '=', one.value)]))),
    )
    .orderBy('customer_id')
    .executeTakeFirst();
  const id = known?.customer_id ?? newId(now);
  const before = known
    ? await tx
        .selectFrom('customers')
        .select('body')
        .where('org_id', '=', org)
        .where('customer_id', '=', id)
        .executeTakeFirst()
    : undefined;
  const body = JSON.stringify({
    ...(before ? (JSON.parse(before.body) as StoredBody) : {}),
    ...partsOf(profile),
  });
  const set = { body, updated_at: now, ...(profile.name === null ? {} : { name: profile.name }) };
  await tx
    .insertInto('customers')
    .values({
      org_id: org,
      customer_id: id,
      name: profile.name,
      account_id: profile.account?.id ?? null,
      body,
      hold: null,
      objects: 0,
      revision: 1,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'customer_id'])
        .doUpdateSet((eb) => ({ ...set, revision: eb('customers.revision', '+', 1) })),
    )
    .execute();
  if (names.length > 0)
    await tx
      .insertInto('identifiers')
      .values(names.map((one) => ({ org_id: org, ...one, customer_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (known) await announce(tx, org, [{ type: 'customer', customer: id }], now);
  return id;
}

/** Only what is known; an absent part must not wipe one that is there. */
function partsOf(profile: WireProfile): StoredBody {
  const { customerSince, value, coverage, contacts, disruptions, renewal, nps, referrals, notes, tags } =
    profile;
  const { verified, plan, region, language, own } = profile;
  const parts = {
    customerSince,
    value,
    contacts,
    disruptions,
    renewal,
    nps,
    referrals,
    tags,
    plan,
    region,
    language,
  };
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)),
    ...(coverage.length > 0 ? { coverage } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(verified === 'unknown' ? {} : { verified }),
    ...(Object.keys(own).length > 0 ? { own } : {}),
  };
}
