import type { Identifier, Profile, ProfileGroup, Provenance } from '../../../src/customer/profile';

/**
 * What the backend knows goes before what the helpdesk and files say, group by group: a group it says nothing
 * about stays as it was, with its own source and age. Who it is stays the helpdesk's, whose case this is.
 */
export function backendFirst(
  here: Profile | null,
  backend: Profile,
  titleOf: (concession: string) => string,
): Profile {
  const fromBackend = named(backend, titleOf);
  if (here === null) return fromBackend;
  const whose: Partial<Record<ProfileGroup, Provenance>> = { ...here.provenance };
  for (const [group, from] of Object.entries(provenanceOf(fromBackend))) whose[group as ProfileGroup] = from;
  return {
    id: here.id,
    name: fromBackend.name ?? here.name,
    identifiers: together(here.identifiers, fromBackend.identifiers),
    account: fromBackend.account ?? here.account,
    customerSince: fromBackend.customerSince ?? here.customerSince,
    value: fromBackend.value ?? here.value,
    coverage: fromBackend.coverage.length > 0 ? fromBackend.coverage : here.coverage,
    contacts: fromBackend.contacts ?? here.contacts,
    disruptions: fromBackend.disruptions ?? here.disruptions,
    renewal: fromBackend.renewal ?? here.renewal,
    nps: fromBackend.nps ?? here.nps,
    referrals: fromBackend.referrals ?? here.referrals,
    notes: fromBackend.notes.length > 0 ? fromBackend.notes : here.notes,
    tags: fromBackend.tags ?? here.tags,
    concessions: fromBackend.concessions ?? here.concessions,
    heard: later(fromBackend.heard, here.heard),
    promises: [
      ...fromBackend.promises,
      ...here.promises.filter(({ id }) => !fromBackend.promises.some((one) => one.id === id)),
    ],
    verified: here.verified === 'unknown' ? fromBackend.verified : here.verified,
    hold: fromBackend.hold ?? here.hold,
    plan: fromBackend.plan ?? here.plan,
    region: fromBackend.region ?? here.region,
    language: here.language ?? fromBackend.language,
    own: { ...here.own, ...fromBackend.own },
    provenance: whose,
  };
}

/** Where each group comes from that the backend speaks of. Who it is keeps the helpdesk's word. */
function provenanceOf(backend: Profile): Partial<Record<ProfileGroup, Provenance>> {
  const { identity } = backend.provenance;
  const said: Partial<Record<ProfileGroup, Provenance | null>> = {
    tenure: backend.customerSince,
    value: backend.value && { source: 'backend', asOf: backend.value.asOf, partial: false },
    coverage: backend.coverage.length > 0 ? (identity ?? null) : null,
    contacts: backend.contacts,
    disruptions: backend.disruptions,
    renewal: backend.renewal ? (identity ?? null) : null,
    nps: backend.nps ? { source: 'backend', asOf: backend.nps.at, partial: false } : null,
    tags: backend.tags,
    concessions: backend.concessions,
    account: backend.account ? (identity ?? null) : null,
    notes: backend.notes.length > 0 ? (identity ?? null) : null,
  };
  const { identity: _, ...stated } = backend.provenance;
  return Object.fromEntries(
    Object.entries({ ...said, ...stated }).flatMap(([group, from]) =>
      from ? [[group, { source: from.source, asOf: from.asOf, partial: from.partial }]] : [],
    ),
  );
}

/** The backend knows concessions by their id; people know them by their title. */
function named(backend: Profile, titleOf: (concession: string) => string): Profile {
  const { concessions } = backend;
  if (concessions === null) return backend;
  const value = concessions.value.map((one) => ({ ...one, title: titleOf(one.title) }));
  return { ...backend, concessions: { ...concessions, value } };
}

function later<T extends { readonly at: number }>(one: T | null, two: T | null): T | null {
  if (one === null || two === null) return one ?? two;
  return two.at > one.at ? two : one;
}

function together(one: readonly Identifier[], two: readonly Identifier[]): Identifier[] {
  const seen = new Set<string>();
  return [...one, ...two].filter(({ kind, value }) => {
    const key = `${kind}:${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
