import type { Profile } from './profile';

/** A profile of which nothing is known but whose it is. */
export function emptyProfile(id: string): Profile {
  return {
    id,
    name: null,
    identifiers: [],
    account: null,
    customerSince: null,
    value: null,
    coverage: [],
    contacts: null,
    disruptions: null,
    renewal: null,
    nps: null,
    referrals: null,
    notes: [],
    tags: null,
    concessions: null,
    heard: null,
    promises: [],
    verified: 'unknown',
    hold: null,
    plan: null,
    region: null,
    language: null,
    own: {},
    provenance: {},
  };
}
