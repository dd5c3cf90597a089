import type { ProfileRow } from '../../../src/cache/rows';
import type { Candidate } from '../../../src/messages/sidebar-state';

/** Kinds of identifiers that tell one person from another at a glance, the most telling first. */
const telling = ['email', 'phone', 'external'];

/** A name and at most three things that tell this person apart; no value, no history. */
export function candidateOf({ customerId, profile }: ProfileRow): Candidate {
  const identifiers = telling.flatMap((kind) =>
    profile.identifiers.filter((one) => one.kind === kind).map(({ value }) => value),
  );
  const more = [profile.account?.name, profile.region, profile.plan].filter(
    (text) => typeof text === 'string',
  );
  return { customerId, name: profile.name, distinguishing: [...identifiers, ...more].slice(0, 3) };
}
