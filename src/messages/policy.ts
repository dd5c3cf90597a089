import type { Settings, UsedHelpdesk } from './settings';

/** What an administrator can lock. `playbook` is choosing one here: a starter, or a file. */
export type Lockable =
  | keyof Pick<
      Settings,
      | 'language'
      | 'side'
      | 'width'
      | 'theme'
      | 'figures'
      | 'singleKeys'
      | 'teamHours'
      | 'retentionDays'
      | 'cacheProfiles'
      | 'fieldMap'
      | 'extraHosts'
      | 'helpdesks'
      | 'adaptersOff'
    >
  | 'playbook';

/** Why a managed value cannot be used; the text is `policy.problem.<this>`. */
export type PolicyProblem =
  | 'yes-or-no'
  | 'whole-number'
  | 'range'
  | 'choice'
  | 'address'
  | 'tls'
  | 'credentials'
  | 'path'
  | 'host'
  | 'helpdesk'
  | 'hours'
  | 'text'
  | 'unknown-key';

/** A managed value that makes no sense, so that whoever wrote it can mend it. */
export interface WrongValue {
  readonly key: string;
  /** The part of the value that is wrong, at most 80 characters. */
  readonly part: string;
  readonly problem: PolicyProblem;
  /** The value that stays in force instead: the last good one; null for what holds without any. */
  readonly keeps: string | null;
}

/** What the administrator has fixed, as the options page shows it. */
export interface PolicyOverview {
  readonly locked: readonly Lockable[];
  /** Every value in force that somebody set, as it was written; `built` came with the package. */
  readonly values: readonly { readonly key: string; readonly value: string; readonly built: boolean }[];
  readonly wrong: readonly WrongValue[];
  readonly fileImport: boolean;
  /** The only backend there may be; null leaves the choice free. */
  readonly endpoint: string | null;
  /** Whether nobody may stand alone: the playbook comes from the backend. */
  readonly backendRequired: boolean;
  /** Whether a token may be pasted to sign in. */
  readonly pastedTokens: boolean;
  /** How many hours a pasted token is kept. */
  readonly tokenHours: number;
  /** The organisation has said for everybody that data may go to its backend: nobody is asked. */
  readonly dataConsent: boolean;
  /** Helpdesks the administrator added: match patterns. */
  readonly helpdeskHosts: readonly string[];
  /** Described helpdesks the administrator added. */
  readonly helpdesks: readonly UsedHelpdesk[];
  /** Adapters the administrator switched off. */
  readonly adaptersOff: readonly string[];
}
