import type { Facts, FactValue } from '../playbook/facts';
import type { Playbook } from '../playbook/types';
import type { SidebarState } from './sidebar-state';

/** What a lead is writing; it may have problems that only publishing refuses. */
export interface PlaybookDraft {
  readonly playbook: Playbook;
  /** The version it was begun from, as `Overview.playbook` counts; null when there was none. */
  readonly base: number | null;
  readonly at: number;
}

/** One version as its list shows it, the newest first. */
export interface VersionLine {
  readonly version: number;
  readonly title: string;
  /** Empty for one chosen in this browser. */
  readonly author: string;
  readonly reason: string;
  readonly at: number;
}

/** On whom a draft is tried: one of the people who come with Leeway, or a case this browser has seen. */
export type TryWhom =
  | { readonly kind: 'person'; readonly id: TryPerson }
  | { readonly kind: 'case'; readonly caseKey: string };

export const tryPeople = ['long-time', 'new', 'generous', 'unknown'] as const;
export type TryPerson = (typeof tryPeople)[number];

/** What is changed about them for the trial. */
export type TryAnswers = Readonly<Record<string, FactValue | null>>;

/** A case of this browser that a draft can be tried on. */
export interface TryCase {
  readonly caseKey: string;
  readonly label: string;
  readonly subject: string;
}

/** What came of a trial: the sidebar as the agent would see it, and everything the rules could read. */
export interface Tried {
  readonly state: SidebarState;
  readonly facts: Facts;
}
