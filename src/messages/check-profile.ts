import * as v from 'valibot';
import type { Profile, ProfileGroup } from '../customer/profile';
import { currencyDigits } from '../wording/currency-digits';
import { cut, fields, id, identifier, list, nullable, tags, text, time } from './check-parts';

const source = v.picklist(['helpdesk', 'import', 'backend', 'agent']);
const provenance = { source, asOf: time, partial: v.boolean() };
const known = <Value extends v.GenericSchema>(value: Value) => v.object({ ...provenance, value });
const number = nullable(v.pipe(v.number(), v.finite()));
const moment = nullable(time);
const short = nullable(cut(200));

const value = v.object({
  currency: v.pipe(
    v.string(),
    v.check((code) => currencyDigits(code) !== null),
  ),
  lifetime: number,
  last12m: number,
  orders: number,
  firstPurchase: moment,
  lastPurchase: moment,
  rhythmDays: number,
  returns: number,
  asOf: time,
});

const coverage = v.object({
  product: cut(300),
  kind: v.picklist(['cover', 'return', 'cancellation', 'payment']),
  bought: moment,
  ends: moment,
  price: number,
  uses: number,
});

const contact = v.object({
  at: time,
  channel: short,
  topic: cut(500),
  resolved: nullable(v.boolean()),
  caseKey: short,
  tags,
  rating: nullable(v.picklist(['good', 'bad'])),
});

const heard = v.object({ by: cut(200), at: time, text: cut(5_000), caseKey: cut(200) });

const promise = v.object({
  id,
  what: cut(500),
  owner: cut(200),
  due: time,
  state: v.picklist(['open', 'kept', 'broken']),
  caseKey: cut(200),
});

const group = v.exactOptional(v.object(provenance));

/** A whole profile, as an import brings it. */
export const profile: v.GenericSchema<unknown, Profile> = v.object({
  id,
  name: short,
  identifiers: list(identifier, 50),
  account: nullable(v.object({ id, name: cut(200), customerSince: moment, value: nullable(value), tags })),
  customerSince: nullable(known(time)),
  value: nullable(value),
  coverage: list(coverage, 100),
  contacts: nullable(known(list(contact, 500))),
  disruptions: nullable(known(list(v.object({ at: time, what: cut(500) }), 200))),
  renewal: nullable(v.object({ at: time, what: cut(200) })),
  nps: nullable(v.object({ score: v.pipe(v.number(), v.finite()), at: time })),
  referrals: number,
  notes: list(v.object({ text: cut(1_000), owner: cut(200), expires: time }), 50),
  tags: nullable(known(tags)),
  concessions: nullable(
    known(
      list(
        v.object({
          at: time,
          title: cut(300),
          amount: v.pipe(v.number(), v.finite()),
          goodwill: v.boolean(),
        }),
        500,
      ),
    ),
  ),
  heard: nullable(heard),
  promises: list(promise, 200),
  verified: v.picklist(['yes', 'no', 'unknown']),
  hold: nullable(v.object({ reason: text(1_000), by: cut(200), until: time })),
  plan: short,
  region: short,
  language: nullable(text(35)),
  own: fields,
  provenance: v.object({
    identity: group,
    tenure: group,
    value: group,
    coverage: group,
    contacts: group,
    disruptions: group,
    renewal: group,
    nps: group,
    tags: group,
    concessions: group,
    account: group,
    notes: group,
  } satisfies Record<ProfileGroup, unknown>),
});
