import type { Facts } from '../playbook/facts';
import type { FactSources } from './fact-sources';
import { namesCause } from './guess-cause';

const day = 86_400_000;

/** So many contacts decide every sensible condition, even when the list was cut. */
const plenty = 10;

/**
 * `contacts30d` and `contactsSameCause14d`: cases, not messages, the open one among them; merged cases and
 * those a machine made do not count. Unknown when nobody knows the earlier ones, or when the list was cut
 * inside the window and holds too few to tell.
 */
export function contactFacts(sources: FactSources, facts: Facts, now: number): Facts {
  const listed = earlierContacts(sources);
  if (!listed) return {};
  const cause = sources.playbook.causes.find((one) => one.id === facts.cause);
  const same = (one: EarlierContact): boolean => !!cause && namesCause(cause, one.topic, one.tags);
  const count = (days: number, counts: (one: EarlierContact) => boolean): number | undefined => {
    const from = now - days * day;
    const cut = listed.partial && (listed.oldest === null || listed.oldest > from);
    const n = listed.contacts.filter((one) => one.at > from && one.at <= now && counts(one)).length + 1;
    return cut && n < plenty ? undefined : n;
  };
  return {
    contacts30d: count(30, () => true),
    contactsSameCause14d: cause ? count(14, same) : undefined,
  };
}

interface EarlierContact {
  readonly at: number;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly caseKey: string | null;
}

interface EarlierContacts {
  readonly contacts: readonly EarlierContact[];
  readonly partial: boolean;
  /** When the list reaches back to; null when it is empty. */
  readonly oldest: number | null;
}

/** What the helpdesk lists and what the profile holds, each case once, the open one left out. */
export function earlierContacts({
  profile,
  seen,
}: Pick<FactSources, 'profile' | 'seen'>): EarlierContacts | null {
  const earlier = seen?.earlier ?? null;
  const known = profile?.contacts ?? null;
  if (!earlier && !known) return null;
  const listed = (earlier?.cases ?? []).filter((one) => one.caseKey !== seen?.caseKey);
  const keys = new Set([seen?.caseKey, ...listed.map((one) => one.caseKey)]);
  const more = (known?.value ?? []).filter((one) => one.caseKey === null || !keys.has(one.caseKey));
  const times = [...listed.map((one) => one.createdAt), ...(known?.value ?? []).map((one) => one.at)];
  const earlierCut = !earlier || earlier.total > earlier.cases.length;
  return {
    contacts: [
      ...listed
        .filter((one) => one.counts)
        .map(({ createdAt, subject, tags, caseKey }) => ({ at: createdAt, topic: subject, tags, caseKey })),
      ...more,
    ],
    partial: earlierCut && (!known || known.partial),
    oldest: times.length > 0 ? Math.min(...times) : null,
  };
}
