import type { Words } from '../wording/phrase';
import type { FactValue } from './facts';

/**
 * The playbook is the team lead's document: data in a closed schema, format 1. Amounts are integers in
 * minor units of `currency`. `shape.ts` checks it; the names here are final.
 */
export interface Playbook {
  readonly format: 1;
  readonly title: string;
  readonly currency: string;
  /** The language the lead writes in; every text has at least this one. */
  readonly language: string;
  readonly ownFacts: readonly OwnFact[];
  readonly causes: readonly Cause[];
  readonly concessions: readonly Concession[];
  readonly rules: readonly Rule[];
  readonly room: RoomRules;
  readonly listening: {
    readonly live: 'fold' | 'open';
    readonly written: 'fold' | 'open';
    readonly apology: Words;
  };
  readonly signals: {
    readonly repeatContact: { readonly count: number; readonly days: number };
    readonly renewalWithinDays: number;
    readonly disruptionWithinDays: number;
  };
  readonly promises: readonly PromiseKind[];
  /** What must come out, for people and cases a lead has written down; absent for none. */
  readonly cases?: readonly SavedCase[];
}

/** One case with what must come out of it: green or red at every change, and before every publish. */
export interface SavedCase {
  readonly id: string;
  readonly title: string;
  /** What is known in it; everything else is unknown. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The concession that is recommended, or null for none; the amount only where it matters, minor units. */
  readonly expect: { readonly recommended: string | null; readonly amount?: number };
}

export type OwnFactId = `own.${string}`;

/** A fact the team declares for itself: always a case fact, never standing. */
export interface OwnFact {
  readonly id: OwnFactId;
  readonly type: 'number' | 'choice' | 'bool';
  /** Only with `choice`. */
  readonly values?: readonly string[];
  readonly label: Words;
  readonly source: 'agent' | 'field' | 'profile';
  /** The helpdesk field or profile column it is read from; absent when an agent answers it. */
  readonly from?: string;
}

export type Limit = 'cover' | 'return' | 'cancellation' | 'payment';

export interface Cause {
  readonly id: string;
  readonly label: Words;
  /** Phrases that make us guess this cause, by language; matched case-insensitively on word boundaries. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Which limit `daysPastLimit` counts from; null when the cause has none. */
  readonly limit: Limit | null;
  /** What is always on offer, whatever the customer is worth. */
  readonly floor: { readonly ours: string; readonly otherwise: string };
  readonly questions: readonly string[];
  /** Injury, legal threat, fraud, regulator: who takes over and how; no money is advised. */
  readonly handOver: { readonly to: Words; readonly how: Words } | null;
}

export type ConcessionKind =
  | 'waive'
  | 'credit'
  | 'refund'
  | 'replace'
  | 'extend'
  | 'gift'
  | 'act'
  | 'arrange';

/** What a concession costs the company. */
export type Cost =
  | { readonly none: true }
  | { readonly fixed: number }
  | { readonly percentOfAmount: number; readonly max?: number };

/** Why something is the customer's by right. */
export type Ground = 'law' | 'contract' | 'billing';

export interface Concession {
  readonly id: string;
  readonly kind: ConcessionKind;
  readonly title: Words;
  /** The customer's by right: shown first, needs no lead, uses no room, is never generosity. */
  readonly owed: { readonly ground: Ground } | null;
  readonly cost: Cost;
  /** What the agent can say or send; may use speakable facts only. */
  readonly say: Words;
  readonly steps: readonly { readonly text: Words; readonly link?: string }[];
  /** Always an ask, even when it fits. */
  readonly asksLead: boolean;
}

export type Condition =
  | { readonly fact: string; readonly is: 'atLeast' | 'atMost'; readonly value: number }
  | { readonly fact: string; readonly is: 'between'; readonly value: readonly [number, number] }
  | { readonly fact: string; readonly is: 'is' | 'isNot'; readonly value: string | boolean }
  | { readonly fact: string; readonly is: 'oneOf'; readonly value: readonly string[] }
  | { readonly fact: string; readonly is: 'includes' | 'excludes'; readonly value: string }
  | { readonly fact: string; readonly is: 'known' };

/** All items must hold; one item may be an any-of, one level deep. */
export type When = readonly (Condition | { readonly anyOf: readonly Condition[] })[];

export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Empty: any cause. */
  readonly causes: readonly string[];
  readonly when: When;
  /** Concession ids, the wish first. */
  readonly offer: readonly string[];
  /** A concession given along with the first offer (a loan device, a call); null for none. */
  readonly with: string | null;
  readonly because: Words;
  /** RFC 3339 date-time after which the rule no longer fires; null for no end. */
  readonly until: string | null;
  readonly enabled: boolean;
  /** Why these numbers. */
  readonly note: string;
}

export interface RoomRules {
  readonly perCase: number;
  readonly smallKindness: number;
  /** Limit of credits and refunds together as a share of `amountAtIssue`; null for none. */
  readonly capPercent: number | null;
  readonly lifts: readonly Lift[];
  readonly perCustomer: { readonly amount: number; readonly days: number } | null;
  readonly teamBudget: { readonly amount: number; readonly days: number; readonly warnAt: number } | null;
  /** What one give by right may come to before it is an overdraft that leads see, by ground; absent is no ceiling. */
  readonly owedCeilings?: OwedCeilings;
}

/** Minor units by ground. */
export type OwedCeilings = { readonly [ground in Ground]?: number };

export interface Lift {
  readonly causes: readonly string[];
  readonly when: When;
  readonly perCase: number;
}

export interface PromiseKind {
  readonly id: string;
  readonly label: Words;
  readonly withinHours: number;
  readonly hours: 'team' | 'clock';
}
