import type { Lockable, PolicyProblem, WrongValue } from '../../../src/messages/policy';
import { defaultSettings, type Settings, type UsedHelpdesk } from '../../../src/messages/settings';
import { isPolicyKey, type PolicyKey, type PolicyValues, policyKeys } from './keys';

/** Texts by the name of their key, as an administrator or a managed build wrote them. */
export type Written = Readonly<Record<string, string>>;

/** What is kept of the policy between two looks at it: texts only, so that a newer version reads them anew. */
export interface Kept {
  /** Texts that could be used when they were read. */
  readonly good: Written;
  readonly wrong: readonly WrongValue[];
}

export const nothingKept: Kept = { good: {}, wrong: [] };

/** What the administrator has fixed. */
export interface Policy {
  readonly managed: boolean;
  readonly values: PolicyValues;
  /** Settings that hold until the person at this browser chooses otherwise. */
  readonly defaults: Partial<Settings>;
  /** Settings that nobody can change here. */
  readonly fixed: Partial<Settings>;
  readonly locked: readonly Lockable[];
}

const longest = 4_000;

/**
 * Reads what the browser hands out. A text that cannot be used is named, and the last good one stays; a key
 * that is gone is gone. Firefox has no schema, so plain numbers, booleans and lists are taken as their text.
 */
export function readManaged(raw: Readonly<Record<string, unknown>>, before: Kept): Kept {
  const good: Record<string, string> = {};
  const wrong: WrongValue[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const text = textOf(value);
    if (text === '') continue;
    const trouble = troubleIn(key, text);
    if (trouble === null) {
      good[key] = text;
      continue;
    }
    const last = Object.hasOwn(before.good, key) ? (before.good[key] ?? null) : null;
    const keeps = last !== null && troubleIn(key, last) === null ? last : null;
    if (keeps !== null) good[key] = keeps;
    wrong.push({ key: key.slice(0, 80), part: trouble.part.slice(0, 80), problem: trouble.problem, keeps });
  }
  return { good, wrong };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value).trim();
}

/** Why a text cannot be used for a key; null when it can. */
export function troubleIn(
  key: string,
  text: string,
): { readonly problem: PolicyProblem; readonly part: string } | null {
  if (!isPolicyKey(key)) return { problem: 'unknown-key', part: text };
  if (text.length > longest) return { problem: 'text', part: text };
  const read = policyKeys[key].form(text);
  return 'problem' in read ? read : null;
}

/** What texts mean together. No text at all is no administrator. */
export function policyOf(written: Written): Policy {
  const managed = Object.keys(written).some((key) => isPolicyKey(key));
  const values = Object.fromEntries(
    Object.entries(policyKeys).map(([key, row]) => {
      const text = Object.hasOwn(written, key) ? written[key] : undefined;
      const read = text === undefined ? null : row.form(text);
      if (read !== null && 'value' in read) return [key, read.value];
      return [key, !managed && row.alone !== undefined ? row.alone : row.managed];
    }),
  ) as unknown as PolicyValues;
  const defaults = defaultsOf(values);
  const locked = lockedBy(values);
  const all = { ...defaultSettings, ...defaults };
  const fixed = Object.fromEntries(
    locked.flatMap((name) => (name === 'playbook' || merged.includes(name) ? [] : [[name, all[name]]])),
  ) as Partial<Settings>;
  return { managed, values, defaults, fixed, locked };
}

/** Lists that the administrator adds to: the person's own part stays administrators unless the whole is locked. */
const merged: readonly Lockable[] = ['extraHosts', 'helpdesks', 'adaptersOff', 'fieldMap'];

function defaultsOf(values: PolicyValues): Partial<Settings> {
  const { language, side, width, theme, figures, singleKeys, teamHours, retentionDays, cacheProfiles } =
    values;
  const said = { side, width, theme, figures, singleKeys, teamHours, retentionDays, cacheProfiles };
  return {
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as Partial<Settings>),
    ...(language === null ? {} : { language: language === 'browser' ? null : language }),
  };
}

function lockedBy(values: PolicyValues): readonly Lockable[] {
  const byValue = (Object.keys(policyKeys) as PolicyKey[]).flatMap((key) => {
    const { locks } = policyKeys[key];
    return locks !== undefined && values[key] !== null ? [locks] : [];
  });
  const byBackend: readonly Lockable[] = values.backendRequired ? ['playbook'] : [];
  return [...new Set([...values.locked, ...byValue, ...byBackend])];
}

/** The settings in force: what was chosen here, over the administrator's defaults, under what is fixed. */
export function settingsUnder(policy: Policy, chosen: Partial<Settings>): Settings {
  const { defaults, fixed, values, locked } = policy;
  const all = { ...defaultSettings, ...defaults, ...chosen, ...fixed };
  const together = (name: 'extraHosts' | 'adaptersOff', administrators: readonly string[]) => [
    ...new Set([...administrators, ...(locked.includes(name) ? [] : all[name])]),
  ];
  return {
    ...all,
    extraHosts: together('extraHosts', values.helpdeskHosts),
    helpdesks: usedTogether(values.helpdesks, locked.includes('helpdesks') ? [] : all.helpdesks),
    adaptersOff: together('adaptersOff', values.adaptersOff),
  };
}

/** The administrator's hosts come first: nobody can put another helpdesk in their place. */
function usedTogether(
  administrators: readonly UsedHelpdesk[],
  own: readonly UsedHelpdesk[],
): readonly UsedHelpdesk[] {
  const taken = administrators.flatMap(({ hosts }) => hosts);
  const kept = own.map((one) => ({ ...one, hosts: one.hosts.filter((host) => !taken.includes(host)) }));
  return [
    ...administrators,
    ...kept.filter(({ hosts, description }) => hosts.length > 0 || description !== undefined),
  ];
}

/** The first name in a change that the policy does not leave free; null when it leaves them all. */
export function lockedIn(policy: Policy, now: Settings, change: Partial<Settings>): Lockable | null {
  const { locked, values } = policy;
  const differs = (name: Lockable): boolean =>
    name !== 'playbook' && name in change && JSON.stringify(change[name]) !== JSON.stringify(now[name]);
  const lacks = (name: 'extraHosts' | 'adaptersOff', administrators: readonly string[]): boolean =>
    name in change && !administrators.every((one) => change[name]?.includes(one));
  if (lacks('extraHosts', values.helpdeskHosts)) return 'extraHosts';
  if (lacks('adaptersOff', values.adaptersOff)) return 'adaptersOff';
  if (change.helpdesks && !theirsStay(values.helpdesks, change.helpdesks)) return 'helpdesks';
  return locked.find(differs) ?? null;
}

const theirsStay = (administrators: readonly UsedHelpdesk[], next: readonly UsedHelpdesk[]): boolean =>
  administrators.every(({ adapter, hosts }) =>
    hosts.every((host) => next.some((one) => one.adapter === adapter && one.hosts.includes(host))),
  );
