import type { Profile } from '../customer/profile';
import type { CaseSeen } from '../customer/seen';
import type { Facts, FactValue } from '../playbook/facts';
import type { Playbook } from '../playbook/types';
import type { LedgerView } from './types';

/** Where facts come from; anything may be missing. */
export interface FactSources {
  readonly profile: Profile | null;
  readonly seen: CaseSeen | null;
  /** What the agent answered on this case; `null` is "don't know". */
  readonly answers: Readonly<Record<string, FactValue | null | undefined>>;
  readonly ledger: LedgerView;
  readonly playbook: Playbook;
  /** Facts of the catalogue that the settings map from helpdesk fields of the case. */
  readonly mapped?: Facts;
  /** The incident the case is part of: a disruption since then (ms since the epoch). */
  readonly incident?: { readonly since: number } | null;
  /** Where days are counted: the customer's zone (IANA name), else the team's; UTC when absent. */
  readonly timeZone?: string;
}
