import { daysSince, daysUntil } from '../customer/calendar';
import type { Profile } from '../customer/profile';
import type { CaseSeen } from '../customer/seen';
import { isKnown } from '../playbook/conditions';
import { type FactKind, type Facts, type FactValue, factCatalogue } from '../playbook/facts';
import type { OwnFact } from '../playbook/types';
import type { FactSources } from './fact-sources';
import { contactFacts } from './facts-contacts';
import { historyFacts } from './facts-history';
import { limitFacts } from './facts-limit';
import { standingFacts } from './facts-standing';

const kinds = new Map(factCatalogue.map((kind) => [kind.id, kind]));

/**
 * The flat facts that rules read, at `now` (ms since the epoch). What nobody knows is absent: never 0, never
 * false, nothing about fault preselected. Standing and history are the account's for a company's contact.
 * The agent's answer goes before a helpdesk field, a field before the profile; an answer of the wrong type
 * is as good as none.
 */
export function factsOf(sources: FactSources, now: number): Facts {
  const { profile, seen, answers, playbook } = sources;
  const facts: Record<string, FactValue | undefined> = {
    ...standingFacts(profile, playbook.currency, now, sources.timeZone),
    ...circumstances(profile, seen),
    ...riskFacts(sources, now),
    ...historyFacts(sources, now),
    ...typed(sources.mapped ?? {}, (kind) => kind.group !== 'standing' && kind.group !== 'history'),
    ...typed(answers, (kind) => kind.askable),
  };
  const { cause } = facts;
  if (!playbook.causes.some((one) => one.id === cause)) delete facts.cause;
  if (facts.amountAtIssue === 0) delete facts.amountAtIssue;
  // What was answered stands before what the limit of the cause says.
  Object.assign(facts, { ...limitFacts(sources, facts, now), ...dropUnknown(facts) });
  Object.assign(facts, contactFacts(sources, facts, now));
  for (const own of playbook.ownFacts) facts[own.id] = ownValue(own, sources);
  return dropUnknown(facts);
}

function circumstances(profile: Profile | null, seen: CaseSeen | null): Facts {
  const copied = new Set([
    ...(seen?.requester?.tags ?? []),
    ...(seen?.requester?.organization?.tags ?? []),
    ...(profile?.tags?.value ?? []),
    ...(profile?.account?.tags ?? []),
  ]);
  const company = profile?.account || seen?.requester?.organization ? 'company' : undefined;
  return {
    plan: profile?.plan ?? undefined,
    region: profile?.region ?? undefined,
    // Only a helpdesk that named the requester and no organisation says that there is none.
    accountType: company ?? (seen?.requester?.organization === null ? 'person' : undefined),
    caseTags: seen ? seen.tags.filter((tag) => !copied.has(tag)) : undefined,
    channel: seen?.channel,
    language: profile?.language ?? seen?.requester?.language ?? undefined,
  };
}

function riskFacts({ profile, incident, timeZone }: FactSources, now: number): Facts {
  const times = [
    ...(profile?.disruptions?.value ?? []).map(({ at }) => at),
    ...(incident ? [incident.since] : []),
  ].filter((at) => at <= now);
  const disrupted = times.length > 0 ? Math.max(0, daysSince(Math.max(...times), now, timeZone)) : undefined;
  if (!profile) return { daysSinceDisruption: disrupted };
  const { disruptions, renewal, promises } = profile;
  const toRenewal = renewal ? daysUntil(renewal.at, now, timeZone) : -1;
  const none = disruptions && !disruptions.partial ? 'never' : undefined;
  return {
    daysSinceDisruption: disrupted ?? none,
    // A renewal that has passed says nothing about the next one.
    daysToRenewal: toRenewal >= 0 ? toRenewal : undefined,
    brokenPromises: promises.filter(
      (one) => one.state === 'broken' || (one.state === 'open' && one.due < now),
    ).length,
  };
}

/** Those of `values` that are facts of the catalogue, allowed here, and of the right type. */
function typed(
  values: Readonly<Record<string, FactValue | null | undefined>>,
  allowed: (kind: FactKind) => boolean,
): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [id, value] of Object.entries(values)) {
    const kind = kinds.get(id);
    if (kind && allowed(kind) && fits(kind.type, kind.values, value)) facts[id] = value;
  }
  return facts;
}

function ownValue(own: OwnFact, { answers, seen, profile }: FactSources): FactValue | undefined {
  const from = own.from ?? own.id;
  const fields = [seen?.fields, seen?.requester?.fields, seen?.requester?.organization?.fields];
  const candidates = [
    answers[own.id],
    ...(own.source === 'field' ? fields.map((one) => one?.[from]) : []),
    profile?.own[own.id],
    ...(own.source === 'profile' ? [profile?.own[from]] : []),
  ];
  return candidates.find((value): value is FactValue => fits(own.type, own.values, value));
}

function fits(
  type: FactKind['type'],
  values: readonly string[] | undefined,
  value: FactValue | null | undefined,
): value is FactValue {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0;
    case 'bool':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && value !== '' && (values?.includes(value) ?? true);
    case 'set':
      return Array.isArray(value);
  }
}

function dropUnknown(facts: Facts): Record<string, FactValue> {
  const known: Record<string, FactValue> = {};
  for (const [id, value] of Object.entries(facts)) if (isKnown(id, value)) known[id] = value;
  return known;
}
