import type { Condition } from '../playbook/types';
import type { Words } from '../wording/phrase';

/** An incident as a lead declares it. Times are RFC 3339 in UTC, the budget is in minor units. */
export interface IncidentDraft {
  readonly title: string;
  readonly since: string;
  /** Null while nobody knows. */
  readonly until: string | null;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly conditions: readonly Condition[];
  /** What we know, for the team. */
  readonly known: string;
  /** What can be said to a customer, by language. */
  readonly words: Words;
  readonly nextUpdate: string | null;
  readonly concierge: string | null;
  /** Its own remedy, outside the room: a concession of the playbook. */
  readonly concession: string | null;
  readonly budget: number | null;
  /** What the lead says of every case that is about it. */
  readonly cause: string | null;
  readonly fault: 'ours' | 'partly' | 'notOurs' | 'nobodys' | null;
}

/** A declared one, as the list in the options shows it. Times are ms since the epoch. */
export interface IncidentLine {
  readonly id: string;
  readonly title: string;
  readonly since: number;
  readonly until: number | null;
  readonly open: boolean;
  /** How many it names, and by how many conditions it finds more. */
  readonly named: number;
  readonly conditions: number;
  /** Minor units of the playbook's currency; null without a limit. */
  readonly budget: number | null;
  /** What was given of its remedy and stands; null where the backend does not count. */
  readonly used: number | null;
}

/** One to be changed: what it says now, and what of its budget is used. */
export interface IncidentToChange {
  readonly draft: IncidentDraft;
  readonly used: number | null;
}
