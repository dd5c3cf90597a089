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
  const theirs = named(backend, titleOf);
  if (here === null) return theirs;
  const whose: Partial<Record<ProfileGroup, Provenance>> = { ...here.provenance };
  for (const [group, from] of Object.entries(provenanceOf(theirs))) whose[group as ProfileGroup] = from;
  return {
    id: here.id,
    name: theirs.name ?? here.name,
    identifiers: together(here.identifiers, theirs.identifiers),
    account: theirs.account ?? here.account,
    customerSince: theirs.customerSince ?? here.customerSince,
    value: theirs.value ?? here.value,
    coverage: theirs.coverage.length > 0 ? theirs.coverage : here.coverage,
    contacts: theirs.contacts ?? here.contacts,
    disruptions: theirs.disruptions ?? here.disruptions,
    renewal: theirs.renewal ?? here.renewal,
    nps: theirs.nps ?? here.nps,
    referrals: theirs.referrals ?? here.referrals,
    notes: theirs.notes.length > 0 ? theirs.notes : here.notes,
    tags: theirs.tags ?? here.tags,
    concessions: theirs.concessions ?? here.concessions,
    heard: later(theirs.heard, here.heard),
    promises: [
      ...theirs.promises,
      ...here.promises.filter(({ id }) => !theirs.promises.some((one) => one.id === id)),
    ],
    verified: here.verified === 'unknown' ? theirs.verified : here.verified,
    hold: theirs.hold ?? here.hold,
    plan: theirs.plan ?? here.plan,
    region: theirs.region ?? here.region,
    language: here.language ?? theirs.language,
    own: { ...here.own, ...theirs.own },
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
