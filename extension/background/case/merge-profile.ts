import type { Coverage, Identifier, Known, Profile, Provenance } from '../../../src/customer/profile';

/**
 * One profile from what the helpdesk knows and what was imported. Who it is comes from the helpdesk; what
 * they bought, paid and were promised from the import; each kept fact keeps its source and age. Tenure is
 * the earliest beginning anyone knows.
 */
export function mergeProfiles(helpdesk: Profile | null, imported: readonly Profile[]): Profile | null {
  const [first, ...rest] = [...(helpdesk ? [helpdesk] : []), ...imported];
  if (first === undefined) return null;
  return rest.reduce(together, first);
}

function together(one: Profile, two: Profile): Profile {
  return {
    id: one.id,
    name: one.name ?? two.name,
    identifiers: unique(
      [...one.identifiers, ...two.identifiers],
      ({ kind, value }: Identifier) => `${kind}:${value}`,
    ),
    account: account(one, two),
    customerSince: earliest(one.customerSince, two.customerSince),
    value: two.value ?? one.value,
    coverage: unique(
      [...two.coverage, ...one.coverage],
      ({ kind, product }: Coverage) => `${kind}|${product}`,
    ),
    contacts: one.contacts ?? two.contacts,
    disruptions: two.disruptions ?? one.disruptions,
    renewal: two.renewal ?? one.renewal,
    nps: later(one.nps, two.nps),
    referrals: two.referrals ?? one.referrals,
    notes: [...one.notes, ...two.notes],
    tags: tags(one.tags, two.tags),
    concessions: two.concessions ?? one.concessions,
    heard: later(one.heard, two.heard),
    promises: unique([...one.promises, ...two.promises], ({ id }) => id),
    verified: one.verified === 'unknown' ? two.verified : one.verified,
    hold: two.hold ?? one.hold,
    plan: two.plan ?? one.plan,
    region: two.region ?? one.region,
    language: one.language ?? two.language,
    own: { ...one.own, ...two.own },
    provenance: provenance(one, two),
  };
}

/** Groups in which the import goes before the helpdesk; in the others the first one that speaks counts. */
const importFirst = ['value', 'coverage', 'disruptions', 'renewal', 'concessions'] as const;

function provenance(one: Profile, two: Profile): Profile['provenance'] {
  const merged = { ...two.provenance, ...one.provenance };
  for (const group of importFirst) {
    const imported = two.provenance[group];
    if (imported) merged[group] = imported;
  }
  const since = earliest(one.customerSince, two.customerSince);
  return since === null ? merged : { ...merged, tenure: plain(since) };
}

const plain = ({ source, asOf, partial }: Provenance): Provenance => ({ source, asOf, partial });

/** The helpdesk's organisation with the standing an import knows for it. */
function account(one: Profile, two: Profile): Profile['account'] {
  if (one.account === null || two.account === null) return one.account ?? two.account;
  const begins = [one.account.customerSince, two.account.customerSince].filter((at) => at !== null);
  return {
    ...one.account,
    customerSince: begins.length > 0 ? Math.min(...begins) : null,
    value: two.account.value ?? one.account.value,
    tags: [...new Set([...one.account.tags, ...two.account.tags])],
  };
}

function earliest(one: Known<number> | null, two: Known<number> | null): Known<number> | null {
  if (one === null || two === null) return one ?? two;
  return two.value <= one.value ? two : one;
}

function later<T extends { readonly at: number }>(one: T | null, two: T | null): T | null {
  if (one === null || two === null) return one ?? two;
  return two.at > one.at ? two : one;
}

function tags(one: Profile['tags'], two: Profile['tags']): Profile['tags'] {
  if (one === null || two === null) return one ?? two;
  return { ...one, partial: one.partial && two.partial, value: [...new Set([...one.value, ...two.value])] };
}

function unique<T>(list: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const id = key(one);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
