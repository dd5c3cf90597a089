import type { CustomerValue, Known, Profile } from '../customer/profile';
import type { WireProfile } from './profile';

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOr = (ms: number | null): string | null => (ms === null ? null : iso(ms));

function value(one: CustomerValue): NonNullable<WireProfile['value']> {
  return {
    ...one,
    firstPurchase: isoOr(one.firstPurchase),
    lastPurchase: isoOr(one.lastPurchase),
    asOf: iso(one.asOf),
  };
}

function known<T, W>(one: Known<T> | null, write: (inner: T) => W) {
  return one && { value: write(one.value), source: one.source, asOf: iso(one.asOf), partial: one.partial };
}

/** The profile as it travels; `profileFromWire` of the answer is the same profile again. */
export function profileToWire(profile: Profile): WireProfile {
  return {
    ...profile,
    identifiers: [...profile.identifiers],
    account: profile.account && {
      ...profile.account,
      customerSince: isoOr(profile.account.customerSince),
      value: profile.account.value && value(profile.account.value),
      tags: [...profile.account.tags],
    },
    customerSince: known(profile.customerSince, iso),
    value: profile.value && value(profile.value),
    coverage: profile.coverage.map((one) => ({ ...one, bought: isoOr(one.bought), ends: isoOr(one.ends) })),
    contacts: known(profile.contacts, (list) =>
      list.map((one) => ({ ...one, at: iso(one.at), tags: [...one.tags] })),
    ),
    disruptions: known(profile.disruptions, (list) => list.map((one) => ({ ...one, at: iso(one.at) }))),
    renewal: profile.renewal && { ...profile.renewal, at: iso(profile.renewal.at) },
    nps: profile.nps && { ...profile.nps, at: iso(profile.nps.at) },
    notes: profile.notes.map((one) => ({ ...one, expires: iso(one.expires) })),
    tags: known(profile.tags, (list) => [...list]),
    concessions: known(profile.concessions, (list) => list.map((one) => ({ ...one, at: iso(one.at) }))),
    heard: profile.heard && { ...profile.heard, at: iso(profile.heard.at) },
    promises: profile.promises.map((one) => ({ ...one, due: iso(one.due) })),
    hold: profile.hold && { ...profile.hold, until: iso(profile.hold.until) },
    own: { ...profile.own },
    provenance: Object.fromEntries(
      Object.entries(profile.provenance).map(([group, one]) => [group, { ...one, asOf: iso(one.asOf) }]),
    ),
  };
}
