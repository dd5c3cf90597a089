import { daysUntil } from '../customer/calendar';
import type { Contact, Coverage, Profile } from '../customer/profile';
import { goingSilent } from '../value/silence';
import type { PhraseValue } from '../wording/phrase';
import { daysPast } from './facts-limit';
import { namesCause } from './guess-cause';
import { leavingWords } from './leaving-words';
import { holdAt } from './room';
import type { AdviceInput, Signal } from './types';

const day = 86_400_000;

/** A bad rating is news for this long, and so is a cover that ended. */
const recentDays = 90;

/** Whether this cover or time to act ended within the last ninety days: news for the agent, and likely the reason. */
export const endedLately = ({ ends }: Coverage, now: number, timeZone?: string): boolean =>
  (daysPast(ends, now, timeZone) ?? recentDays) < recentDays;

/**
 * At most three risks, the gravest first, each a sentence with its evidence (quoted or counted) and a date.
 * Never a score, and nothing about what was given before.
 */
export function signalsOf(input: AdviceInput, now: number): readonly Signal[] {
  const signals: (Signal | null)[] = [
    heldSignal(input, now),
    incidentSignal(input, now),
    leavingSignal(input),
    ...(input.profile ? ofProfile(input, input.profile, now) : []),
  ];
  if (!input.profile) signals.push(limitSignal(input, [], now));
  return signals.filter((signal) => signal !== null).slice(0, 3);
}

const ofProfile = (input: AdviceInput, profile: Profile, now: number): (Signal | null)[] => [
  promiseSignal(profile, now),
  repeatSignal(input, profile, now),
  disruptionSignal(input, profile, now),
  limitSignal(input, profile.coverage, now),
  ratingSignal(profile, now),
  renewalSignal(input, profile, now),
  silenceSignal(input, profile, now),
];

function heldSignal({ hold }: AdviceInput, now: number): Signal | null {
  const held = holdAt(hold, now);
  if (!held) return null;
  const values = { until: date(held.until), reason: text(held.reason) };
  return {
    id: 'hold',
    phrase: { key: 'advice.signalHold', values },
    at: held.until,
    evidence: { key: 'advice.evidenceBy', values: { by: text(held.by) } },
  };
}

/** One dated line; what rests on old news says how old, what is to come says when. */
function incidentSignal({ incident }: AdviceInput, now: number): Signal | null {
  if (!incident) return null;
  const { title, since = null, nextUpdate = null, asOf = null } = incident;
  const evidence =
    asOf !== null
      ? { key: 'advice.evidenceAsOf', values: { at: date(asOf) } }
      : nextUpdate !== null && nextUpdate > now
        ? { key: 'advice.evidenceNextUpdate', values: { at: date(nextUpdate) } }
        : null;
  const phrase = { key: 'advice.signalIncident', values: { title: text(title) } };
  return { id: 'incident', phrase, at: since, evidence };
}

/** What the agent answered, else what the customer wrote in so many words; a "no" of the agent ends it. */
function leavingSignal({ facts, messages }: AdviceInput): Signal | null {
  const words = facts.saysLeaving === false ? null : leavingWords(messages);
  if (facts.saysLeaving !== true && words === null) return null;
  const quoted =
    words === null ? null : { key: 'advice.evidenceTopics', values: { topics: text(`“${words}”`) } };
  return { id: 'says-leaving', phrase: { key: 'advice.signalLeaving' }, at: null, evidence: quoted };
}

function promiseSignal({ promises }: Profile, now: number): Signal | null {
  const broken = promises
    .filter((one) => one.state === 'broken' || (one.state === 'open' && one.due < now))
    .sort((a, b) => b.due - a.due)[0];
  if (!broken) return null;
  return {
    id: 'broken-promise',
    phrase: { key: 'advice.signalPromise', values: { what: text(broken.what) } },
    at: broken.due,
    evidence: { key: 'advice.evidenceBy', values: { by: text(broken.owner) } },
  };
}

function repeatSignal(input: AdviceInput, profile: Profile, now: number): Signal | null {
  const { count, days } = input.playbook.signals.repeatContact;
  const cause = input.playbook.causes.find((one) => one.id === input.facts.cause);
  const recent = (profile.contacts?.value ?? [])
    .filter((one) => one.at > now - days * day && one.at <= now)
    .filter((one) => input.caseKey === undefined || one.caseKey !== input.caseKey)
    .sort((a, b) => b.at - a.at);
  const same = cause ? recent.filter((one) => namesCause(cause, one.topic, one.tags)) : [];
  // The open case is a contact too.
  if (same.length + 1 >= count) return repeated('advice.signalRepeatSame', same, days);
  return recent.length + 1 >= count ? repeated('advice.signalRepeat', recent, days) : null;
}

function repeated(key: string, contacts: readonly Contact[], days: number): Signal {
  const topics = contacts.slice(0, 2).map((one) => text(one.topic));
  const n: PhraseValue = { unit: 'count', value: contacts.length + 1 };
  return {
    id: 'repeat-contact',
    phrase: { key, values: { n, days: { unit: 'days', value: days } } },
    at: contacts[0]?.at ?? null,
    evidence:
      topics.length > 0
        ? { key: 'advice.evidenceTopics', values: { topics: { unit: 'list', value: topics } } }
        : null,
  };
}

function disruptionSignal({ playbook }: AdviceInput, profile: Profile, now: number): Signal | null {
  const from = now - playbook.signals.disruptionWithinDays * day;
  const past = (profile.disruptions?.value ?? []).filter((one) => one.at >= from && one.at <= now);
  const last = past.sort((a, b) => b.at - a.at)[0];
  if (!last) return null;
  const n: PhraseValue = { unit: 'count', value: past.length };
  return {
    id: 'disruption',
    phrase: { key: 'advice.signalDisruption', values: { what: text(last.what) } },
    at: last.at,
    evidence: past.length > 1 ? { key: 'advice.evidenceTimes', values: { n } } : null,
  };
}

/** The limit that the cause counts from has ended; without a cause, a cover that ended lately. */
function limitSignal(
  { facts, playbook, timeZone }: AdviceInput,
  coverage: readonly Coverage[],
  now: number,
): Signal | null {
  const cause = playbook.causes.find((one) => one.id === facts.cause);
  const limit = cause ? cause.limit : 'cover';
  const ended = coverage
    .filter((one) => one.kind === limit && daysPast(one.ends, now, timeZone) !== undefined)
    .filter((one) => (typeof facts.product === 'string' ? one.product === facts.product : true))
    .sort((a, b) => (b.ends ?? 0) - (a.ends ?? 0))[0];
  const at = ended?.ends ?? null;
  const counted = daysPast(at, now, timeZone);
  const past = typeof facts.daysPastLimit === 'number' ? facts.daysPastLimit : counted;
  if (limit === null || past === undefined || past > recentDays) return null;
  const product = facts.product ?? ended?.product;
  const uses = facts.coverUses ?? ended?.uses;
  const values: Record<string, PhraseValue> = { limit: text(limit), days: { unit: 'days', value: past } };
  if (typeof product === 'string') values.product = text(product);
  const evidence: Record<string, PhraseValue> = {};
  if (ended?.price) evidence.price = { unit: 'money', value: ended.price, currency: playbook.currency };
  if (typeof uses === 'number') evidence.uses = { unit: 'count', value: uses };
  return {
    id: 'cover-ended',
    phrase: { key: values.product ? 'advice.signalLimitOf' : 'advice.signalLimit', values },
    at,
    evidence:
      limit === 'cover' && Object.keys(evidence).length > 0
        ? { key: 'advice.evidenceCover', values: evidence }
        : null,
  };
}

function ratingSignal({ contacts }: Profile, now: number): Signal | null {
  const bad = (contacts?.value ?? [])
    .filter((one) => one.rating === 'bad' && one.at > now - recentDays * day && one.at <= now)
    .sort((a, b) => b.at - a.at)[0];
  return (
    (bad && {
      id: 'bad-rating',
      phrase: { key: 'advice.signalRating', values: { topic: text(bad.topic) } },
      at: bad.at,
      evidence: null,
    }) ??
    null
  );
}

function renewalSignal(
  { playbook, timeZone }: AdviceInput,
  { renewal }: Profile,
  now: number,
): Signal | null {
  if (!renewal) return null;
  const days = daysUntil(renewal.at, now, timeZone);
  if (days < 0 || days > playbook.signals.renewalWithinDays) return null;
  const values: Record<string, PhraseValue> = {
    what: text(renewal.what),
    days: { unit: 'days', value: days },
  };
  return { id: 'renewal', phrase: { key: 'advice.signalRenewal', values }, at: renewal.at, evidence: null };
}

function silenceSignal({ timeZone }: AdviceInput, { account, value }: Profile, now: number): Signal | null {
  const silence = goingSilent(account?.value ?? value, now, timeZone);
  if (!silence) return null;
  const quiet: PhraseValue = { unit: 'days', value: silence.quietDays };
  const rhythm: PhraseValue = { unit: 'days', value: Math.round(silence.rhythmDays) };
  return {
    id: 'going-silent',
    phrase: { key: 'advice.signalSilent', values: { quiet } },
    at: silence.lastPurchase,
    evidence: { key: 'advice.evidenceRhythm', values: { rhythm } },
  };
}

const text = (value: string): PhraseValue => ({ unit: 'text', value });
const date = (value: number): PhraseValue => ({ unit: 'date', value });
