import { compileWhen, type Decide } from '../playbook/conditions';
import type { Facts } from '../playbook/facts';
import type { When } from '../playbook/types';

/** An incident as a lead declared it. Times are milliseconds since the epoch. */
export interface Declared {
  readonly id: string;
  readonly title: string;
  readonly since: number;
  /** Null while nobody knows. */
  readonly until: number | null;
  readonly nextUpdate: number | null;
  readonly concession: string | null;
  /** Null is no limit. */
  readonly budget: { readonly amount: number; readonly used: number } | null;
  readonly cause: string | null;
  readonly fault: string | null;
  /** Who is affected by what is known of them; empty says nothing about anybody. */
  readonly when: When;
  /** Who is affected by name, as `kind:value` normalised. */
  readonly keys: ReadonlySet<string>;
}

/** What is known of a case when it is asked whether an incident is behind it. */
export interface CaseOfIncident {
  readonly facts: Facts;
  readonly keys: readonly string[];
  /** What the agent said of each incident: this is about it, or it is not. */
  readonly said: Readonly<Record<string, boolean>>;
}

/** Begun and not over: what ends, ends by itself. */
export const isOpen = ({ since, until }: Declared, now: number): boolean =>
  since <= now && (until === null || until > now);

/**
 * The agent's word goes first; else the list of names, else the conditions. A condition that waits for a
 * fact affects nobody.
 */
export function isAffected(incident: Declared, { facts, keys, said }: CaseOfIncident): boolean {
  const word = Object.hasOwn(said, incident.id) ? said[incident.id] : undefined;
  if (word !== undefined) return word;
  if (keys.some((key) => incident.keys.has(key))) return true;
  return incident.when.length > 0 && decideOf(incident.when)(facts).verdict === 'yes';
}

/** The open incident a case is part of: one the agent named before one that was found, then the newest. */
export function partOf(all: readonly Declared[], about: CaseOfIncident, now: number): Declared | null {
  const mine = all.filter((one) => isOpen(one, now) && isAffected(one, about));
  const named = ({ id }: Declared): number => (about.said[id] === true ? 1 : 0);
  return [...mine].sort((a, b) => named(b) - named(a) || b.since - a.since)[0] ?? null;
}

const compiled = new WeakMap<When, Decide>();

function decideOf(when: When): Decide {
  const decide = compiled.get(when) ?? compileWhen(when);
  compiled.set(when, decide);
  return decide;
}
