import * as v from 'valibot';
import type { CustomerValue, Known, Profile } from '../customer/profile';
import { caseKey, count, currency, id, identifier, longText, minor, shortText, time } from './parts';

/** A profile as it travels. Times are RFC 3339; the browser keeps them as milliseconds. */
const provenance = {
  source: v.picklist(['helpdesk', 'import', 'backend', 'agent']),
  asOf: time,
  partial: v.boolean(),
};

const known = <S extends v.GenericSchema>(value: S) => v.strictObject({ value, ...provenance });
const some = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** Who gave back more than they bought has brought less than nothing. */
const balance = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(Number.MIN_SAFE_INTEGER),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);

const customerValue = v.strictObject({
  currency,
  lifetime: v.nullable(balance),
  last12m: v.nullable(balance),
  orders: v.nullable(count),
  firstPurchase: v.nullable(time),
  lastPurchase: v.nullable(time),
  rhythmDays: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  returns: v.nullable(count),
  asOf: time,
});

export const heard = v.strictObject({ by: shortText, at: time, text: longText, caseKey });

export const hold = v.strictObject({ reason: longText, by: shortText, until: time });

export const profile = v.strictObject({
  id,
  name: v.nullable(shortText),
  identifiers: some(identifier, 50),
  account: v.nullable(
    v.strictObject({
      id,
      name: shortText,
      customerSince: v.nullable(time),
      value: v.nullable(customerValue),
      tags: some(shortText, 100),
    }),
  ),
  customerSince: v.nullable(known(time)),
  value: v.nullable(customerValue),
  coverage: some(
    v.strictObject({
      product: shortText,
      kind: v.picklist(['cover', 'return', 'cancellation', 'payment']),
      bought: v.nullable(time),
      ends: v.nullable(time),
      price: v.nullable(minor),
      uses: v.nullable(count),
    }),
    100,
  ),
  contacts: v.nullable(
    known(
      some(
        v.strictObject({
          at: time,
          channel: v.nullable(shortText),
          topic: shortText,
          resolved: v.nullable(v.boolean()),
          caseKey: v.nullable(caseKey),
          tags: some(shortText, 100),
          rating: v.nullable(v.picklist(['good', 'bad'])),
        }),
        200,
      ),
    ),
  ),
  disruptions: v.nullable(known(some(v.strictObject({ at: time, what: shortText }), 100))),
  renewal: v.nullable(v.strictObject({ at: time, what: shortText })),
  nps: v.nullable(
    v.strictObject({ score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), at: time }),
  ),
  referrals: v.nullable(count),
  notes: some(v.strictObject({ text: longText, owner: shortText, expires: time }), 20),
  tags: v.nullable(known(some(shortText, 100))),
  concessions: v.nullable(
    known(some(v.strictObject({ at: time, title: shortText, amount: minor, goodwill: v.boolean() }), 200)),
  ),
  heard: v.nullable(heard),
  promises: some(
    v.strictObject({
      id,
      what: longText,
      owner: shortText,
      due: time,
      state: v.picklist(['open', 'kept', 'broken']),
      caseKey,
    }),
    100,
  ),
  verified: v.picklist(['yes', 'no', 'unknown']),
  hold: v.nullable(hold),
  plan: v.nullable(shortText),
  region: v.nullable(shortText),
  language: v.nullable(shortText),
  own: v.record(v.pipe(v.string(), v.maxLength(60)), v.union([shortText, v.number(), v.boolean()])),
  provenance: v.record(v.pipe(v.string(), v.maxLength(30)), v.strictObject(provenance)),
});

export type WireProfile = v.InferOutput<typeof profile>;

const ms = (text: string): number => Date.parse(text);
const msOr = (text: string | null): number | null => (text === null ? null : ms(text));

function valueFromWire(wire: NonNullable<WireProfile['value']>): CustomerValue {
  return {
    ...wire,
    firstPurchase: msOr(wire.firstPurchase),
    lastPurchase: msOr(wire.lastPurchase),
    asOf: ms(wire.asOf),
  };
}

function knownFromWire<W, T>(
  wire: { value: W; source: Known<T>['source']; asOf: string; partial: boolean } | null,
  read: (value: W) => T,
): Known<T> | null {
  return wire && { value: read(wire.value), source: wire.source, asOf: ms(wire.asOf), partial: wire.partial };
}

/** The profile as the rest of Leeway knows it. Total on everything the schema lets through. */
export function profileFromWire(wire: WireProfile): Profile {
  return {
    ...wire,
    account: wire.account && {
      ...wire.account,
      customerSince: msOr(wire.account.customerSince),
      value: wire.account.value && valueFromWire(wire.account.value),
    },
    customerSince: knownFromWire(wire.customerSince, ms),
    value: wire.value && valueFromWire(wire.value),
    coverage: wire.coverage.map((one) => ({ ...one, bought: msOr(one.bought), ends: msOr(one.ends) })),
    contacts: knownFromWire(wire.contacts, (list) => list.map((one) => ({ ...one, at: ms(one.at) }))),
    disruptions: knownFromWire(wire.disruptions, (list) => list.map((one) => ({ ...one, at: ms(one.at) }))),
    renewal: wire.renewal && { ...wire.renewal, at: ms(wire.renewal.at) },
    nps: wire.nps && { ...wire.nps, at: ms(wire.nps.at) },
    notes: wire.notes.map((note) => ({ ...note, expires: ms(note.expires) })),
    tags: knownFromWire(wire.tags, (list) => list),
    concessions: knownFromWire(wire.concessions, (list) => list.map((one) => ({ ...one, at: ms(one.at) }))),
    heard: wire.heard && { ...wire.heard, at: ms(wire.heard.at) },
    promises: wire.promises.map((promise) => ({ ...promise, due: ms(promise.due) })),
    hold: wire.hold && { ...wire.hold, until: ms(wire.hold.until) },
    provenance: Object.fromEntries(
      Object.entries(wire.provenance).map(([group, one]) => [group, { ...one, asOf: ms(one.asOf) }]),
    ),
  };
}
