import { presets } from '../../../src/helpdesk/declared/presets';
import type { Lockable } from '../../../src/messages/policy';
import type { Settings, TeamHours, UsedHelpdesk } from '../../../src/messages/settings';
import { type StarterId, starters } from '../../../src/playbook/starters/starters';
import { type Shipped, shipped } from '../../../src/wording/language';
import {
  address,
  described,
  type Form,
  host,
  listOf,
  oneOf,
  origin,
  teamHours,
  whole,
  words,
  yesNo,
} from './forms';

/** What the administrator's values mean. Null, or an empty list, where nobody said anything. */
export interface PolicyValues {
  readonly endpoint: string | null;
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly scope: string | null;
  readonly team: string | null;
  readonly pastedTokens: boolean;
  readonly tokenHours: number;
  readonly backendRequired: boolean;
  readonly statusReports: boolean;
  readonly dataConsent: boolean;
  readonly starter: StarterId | null;
  readonly helpdeskHosts: readonly string[];
  readonly helpdesks: readonly UsedHelpdesk[];
  readonly adaptersOff: readonly string[];
  readonly retentionDays: number | null;
  readonly cacheProfiles: boolean | null;
  readonly wipeAtSignOut: boolean;
  readonly fileImport: boolean;
  readonly language: Shipped | 'browser' | null;
  readonly side: Settings['side'] | null;
  readonly width: number | null;
  readonly theme: Settings['theme'] | null;
  readonly figures: Settings['figures'] | null;
  readonly singleKeys: boolean | null;
  readonly teamHours: TeamHours | null;
  readonly locked: readonly Lockable[];
}

export type PolicyKey = keyof PolicyValues;

interface Row<T> {
  readonly form: Form<NonNullable<T>>;
  /** What holds in a managed browser whose administrator says nothing about it. */
  readonly managed: T;
  /** What holds where there is no administrator; the same unless said. */
  readonly alone?: T | null;
  /** A value that is right, for documents and tests. */
  readonly example: string;
  /** What a given value locks; the settings without one are defaults until `locked` names them. */
  readonly locks?: Lockable;
}

const row = <T, M extends T | null>(
  form: Form<T>,
  managed: M,
  example: string,
  more: { readonly alone?: M | null; readonly locks?: Lockable } = {},
) => ({ form, managed, example, ...more });

/** The options that `locked` may name. */
export const lockable: readonly Lockable[] = [
  'language',
  'side',
  'width',
  'theme',
  'figures',
  'singleKeys',
  'teamHours',
  'retentionDays',
  'cacheProfiles',
  'fieldMap',
  'extraHosts',
  'helpdesks',
  'adaptersOff',
  'playbook',
];

/** Every managed value there is. The schema, the documents and the texts of the console are compared with it. */
export const policyKeys: { readonly [K in PolicyKey]: Row<PolicyValues[K]> } = {
  endpoint: row(origin, null, 'https://leeway.example.com'),
  issuer: row(address, null, 'https://login.example.com/realms/acme'),
  clientId: row(words(200), null, 'leeway-sidebar'),
  scope: row(words(500), null, 'api://leeway/use'),
  team: row(words(200), null, 'Returns'),
  pastedTokens: row(yesNo, true, 'no'),
  tokenHours: row(whole(1, 720), 12, '8'),
  backendRequired: row(yesNo, false, 'yes'),
  statusReports: row(yesNo, false, 'yes'),
  dataConsent: row(yesNo, false, 'yes'),
  starter: row(oneOf(...starters.map(({ id }) => id)), null, 'retail'),
  helpdeskHosts: row(listOf(host), [], 'help.example.com, *.desk.example.com'),
  helpdesks: row(described, [], 'rt=desk.example.com'),
  adaptersOff: row(listOf(oneOf('zendesk', ...presets.map(({ id }) => id))), [], 'zendesk'),
  retentionDays: row(whole(1, 365), 14, '7', { alone: null, locks: 'retentionDays' }),
  cacheProfiles: row(yesNo, null, 'no', { locks: 'cacheProfiles' }),
  wipeAtSignOut: row(yesNo, true, 'no', { alone: false }),
  fileImport: row(yesNo, false, 'yes', { alone: true }),
  language: row(oneOf(...shipped, 'browser'), null, 'de'),
  side: row(oneOf('right', 'left'), null, 'left'),
  width: row(whole(320, 520), null, '400'),
  theme: row(oneOf('system', 'light', 'dark'), null, 'dark'),
  figures: row(oneOf('shown', 'hidden'), null, 'hidden'),
  singleKeys: row(yesNo, null, 'no'),
  teamHours: row(teamHours, null, 'Mon-Fri 8-18'),
  locked: row(listOf(oneOf(...lockable)), [], 'figures, language'),
};

export const isPolicyKey = (name: string): name is PolicyKey => Object.hasOwn(policyKeys, name);
