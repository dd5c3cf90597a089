import type { Description } from '../helpdesk/declared/description';
import type { Shipped } from '../wording/language';

/** What the person at this browser has chosen; the administrator's policy may fix some of it. */
export interface Settings {
  /** `null` follows the browser. */
  readonly language: Shipped | null;
  readonly side: 'right' | 'left';
  readonly width: number;
  readonly collapsed: boolean;
  readonly figures: 'shown' | 'hidden';
  readonly singleKeys: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Name shown on heard and promises; never sent anywhere without a backend. */
  readonly agentName: string;
  readonly retentionDays: number;
  readonly cacheProfiles: boolean;
  /** Helpdesk user or organisation field → fact or profile column. */
  readonly fieldMap: readonly FieldMapping[];
  /** Zendesk and Salesforce hosts are required hosts; these are the extra ones. */
  readonly extraHosts: readonly string[];
  /** Helpdesks that are only described, and where they live here. */
  readonly helpdesks: readonly UsedHelpdesk[];
  /** Adapters switched off by the user. */
  readonly adaptersOff: readonly string[];
  /** A first-run step already seen. */
  readonly firstRunDone: boolean;
  /** When the team works, in the agent's own zone: promises in team hours count only these. Monday to Friday, 9 to 17, when absent. */
  readonly teamHours?: TeamHours;
}

/** A helpdesk that is only described. */
export interface UsedHelpdesk {
  /** Id of its description. */
  readonly adapter: string;
  /** Match patterns of the hosts it lives on. */
  readonly hosts: readonly string[];
  /** One that is not in the package. */
  readonly description?: Description;
}

export interface TeamHours {
  /** 0 is Sunday. */
  readonly days: readonly number[];
  /** Hours of the day, `from` before `to`. */
  readonly from: number;
  readonly to: number;
}

/** Monday to Friday, 9 to 17: until somebody says otherwise. */
export const usualHours: TeamHours = { days: [1, 2, 3, 4, 5], from: 9, to: 17 };

export interface FieldMapping {
  readonly adapter: string;
  readonly from: 'user' | 'organization' | 'case';
  readonly field: string;
  /** `lifetimeSpend`, `spend12m`, `customerSince`, `coverEnds`, `coverProduct`, `npsScore`, `plan`, `region`, `own.*`, … */
  readonly to: string;
  readonly as: 'money-major' | 'money-minor' | 'number' | 'date' | 'text' | 'bool';
}

export const defaultSettings: Settings = {
  language: null,
  side: 'right',
  width: 360,
  collapsed: false,
  figures: 'shown',
  singleKeys: true,
  theme: 'system',
  agentName: '',
  retentionDays: 30,
  cacheProfiles: true,
  fieldMap: [],
  extraHosts: [],
  helpdesks: [],
  adaptersOff: [],
  firstRunDone: false,
};
