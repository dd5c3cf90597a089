import { checkEndpoint } from '../../../src/contract/client';
import { presets } from '../../../src/helpdesk/declared/presets';
import { policyHost } from '../../../src/helpdesk/host-pattern';
import type { PolicyProblem } from '../../../src/messages/policy';
import type { TeamHours, UsedHelpdesk } from '../../../src/messages/settings';

/** What a managed text says, or why it says nothing. */
export type Read<T> =
  | { readonly value: T }
  | { readonly problem: Exclude<PolicyProblem, 'unknown-key'>; readonly part: string };

/** Reads a managed text that is trimmed and not empty. */
export type Form<T> = (text: string) => Read<T>;

export const yesNo: Form<boolean> = (text) => {
  const word = text.toLowerCase();
  if (word === 'yes' || word === 'true') return { value: true };
  if (word === 'no' || word === 'false') return { value: false };
  return { problem: 'yes-or-no', part: text };
};

export const whole =
  (least: number, most: number): Form<number> =>
  (text) => {
    if (!/^\d{1,9}$/.test(text)) return { problem: 'whole-number', part: text };
    const value = Number(text);
    return value < least || value > most ? { problem: 'range', part: text } : { value };
  };

export const oneOf =
  <T extends string>(...choices: readonly T[]): Form<T> =>
  (text) => {
    const value = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    return value === undefined ? { problem: 'choice', part: text } : { value };
  };

export const words =
  (most: number): Form<string> =>
  (text) =>
    text.length > most || /[\p{Cc}\p{Cf}]/u.test(text) ? { problem: 'text', part: text } : { value: text };

/** An origin: https, or http on this very machine. A path would be lost, so it is named instead. */
export const origin: Form<string> = (text) => {
  const trouble = addressTrouble(text);
  if (trouble !== null) return { problem: trouble, part: text };
  const { pathname, search, hash } = new URL(text);
  if (pathname !== '/' || search !== '' || hash !== '') return { problem: 'path', part: text };
  const checked = checkEndpoint(text);
  return checked.ok ? checked : { problem: 'tls', part: text };
};

/** An address that may have a path, as issuers have; kept as written, since issuers are compared by letter. */
export const address: Form<string> = (text) => {
  const trouble = addressTrouble(text);
  return trouble === null ? { value: text } : { problem: trouble, part: text };
};

function addressTrouble(text: string): 'address' | 'credentials' | 'tls' | null {
  if (!URL.canParse(text) || !/^[a-z]+:\/\//i.test(text) || /\s/.test(text)) return 'address';
  const { username, password } = new URL(text);
  if (username !== '' || password !== '') return 'credentials';
  return checkEndpoint(text).ok ? null : 'tls';
}

/** Several of a form, between commas, semicolons or white space; the first that is wrong is named. */
export const listOf =
  <T>(form: Form<T>): Form<readonly T[]> =>
  (text) => {
    const all = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(form);
    const wrong = all.find((one) => 'problem' in one);
    if (wrong && 'problem' in wrong) return wrong;
    return { value: [...new Set(all.flatMap((one) => ('value' in one ? [one.value] : [])))] };
  };

export const host: Form<string> = (text) => {
  const value = policyHost(text);
  return value === null ? { problem: 'host', part: text } : { value };
};

/** `rt=desk.example.com, zammad=*.help.example.com`: which described helpdesk lives where. */
export const described: Form<readonly UsedHelpdesk[]> = (text) => {
  const found = new Map<string, string[]>();
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [id = '', where = ''] = part.split('=');
    const pattern = policyHost(where);
    if (pattern === null || !presets.some((one) => one.id === id)) return { problem: 'helpdesk', part };
    found.set(id, [...(found.get(id) ?? []), pattern]);
  }
  return { value: [...found].map(([adapter, hosts]) => ({ adapter, hosts: [...new Set(hosts)] })) };
};

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `Mon-Fri 9-17`, `Mon,Tue,Thu 8-16`. */
export const teamHours: Form<TeamHours> = (text) => {
  const wrong = { problem: 'hours', part: text } as const;
  const parts = /^([a-z,\s-]+?)\s+(\d{1,2})\s*-\s*(\d{1,2})$/i.exec(text);
  if (!parts) return wrong;
  const [from, to] = [Number(parts[2]), Number(parts[3])];
  if (from >= to || to > 24) return wrong;
  const days = new Set<number>();
  for (const span of (parts[1] ?? '').toLowerCase().split(/\s*,\s*/)) {
    const [first = '', last = first, more] = span.split(/\s*-\s*/);
    const [begin, end] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    if (begin < 0 || end < 0 || more !== undefined) return wrong;
    for (let day = begin; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === end) break;
    }
  }
  return { value: { days: [...days].sort((a, b) => a - b), from, to } };
};
