import { assert, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PolicyKey, policyKeys } from '../../../../extension/background/policy/keys';
import {
  lockedIn,
  nothingKept,
  policyOf,
  readManaged,
  settingsUnder,
  troubleIn,
} from '../../../../extension/background/policy/values';
import { defaultSettings } from '../../../../src/messages/settings';

const names = Object.keys(policyKeys) as PolicyKey[];
const read = (raw: Record<string, unknown>) => readManaged(raw, nothingKept);

/** A value, and what is wrong with it; null where it is right. */
const judged: readonly (readonly [PolicyKey, string, string | null])[] = [
  ['endpoint', 'https://leeway.example.com', null],
  ['endpoint', 'https://leeway.example.com/', null],
  ['endpoint', 'http://127.0.0.1:8080', null],
  ['endpoint', 'leeway.example.com', 'address'],
  ['endpoint', 'http://leeway.example.com', 'tls'],
  ['endpoint', 'https://iris:secret@leeway.example.com', 'credentials'],
  ['endpoint', 'https://leeway.example.com/api', 'path'],
  ['endpoint', 'https://leeway.example.com?x=1', 'path'],
  ['endpoint', 'javascript:alert(1)', 'address'],
  ['issuer', 'https://login.example.com/realms/acme', null],
  ['issuer', 'https://login.example.com/ realms', 'address'],
  ['clientId', 'x'.repeat(201), 'text'],
  ['team', 'Re\u202eturns', 'text'],
  ['tokenHours', '720', null],
  ['tokenHours', '0', 'range'],
  ['tokenHours', '8h', 'whole-number'],
  ['retentionDays', '365', null],
  ['retentionDays', '366', 'range'],
  ['retentionDays', '-1', 'whole-number'],
  ['retentionDays', '1e2', 'whole-number'],
  ['retentionDays', '14.0', 'whole-number'],
  ['fileImport', 'YES', null],
  ['fileImport', 'maybe', 'yes-or-no'],
  ['starter', 'Retail', null],
  ['starter', 'shop', 'choice'],
  ['helpdeskHosts', 'https://help.example.com/*', null],
  ['helpdeskHosts', 'help.example.com; *.desk.example.com', null],
  ['helpdeskHosts', 'help.example.com, *', 'host'],
  ['helpdeskHosts', '*.com', 'host'],
  ['helpdeskHosts', 'http://help.example.com', 'host'],
  ['helpdeskHosts', '<all_urls>', 'host'],
  ['adaptersOff', 'zendesk', null],
  ['adaptersOff', 'zendask', 'choice'],
  ['width', '319', 'range'],
  ['teamHours', 'Mon-Fri 8-18', null],
  ['teamHours', 'Sat-Mon, Wed 0-24', null],
  ['teamHours', 'Mon-Fri 18-8', 'hours'],
  ['teamHours', 'Monday 9-17', 'hours'],
  ['locked', 'figures, language', null],
  ['locked', 'figures, password', 'choice'],
];

test.each(judged)('%s: “%s” is read as it should be', (key, text, problem) => {
  expect(troubleIn(key, text)?.problem ?? null).toBe(problem);
});

test('every example of the table is right, and says something else than nothing', () => {
  for (const key of names) {
    const { example } = policyKeys[key];
    expect(read({ [key]: example }), key).toEqual({ good: { [key]: example }, wrong: [] });
    expect(JSON.stringify(policyOf({ [key]: example })), key).not.toBe(JSON.stringify(policyOf({})));
  }
});

test('days that run over the weekend are the days between', () => {
  expect(policyOf({ teamHours: 'Sat-Mon, Wed 0-24' }).values.teamHours).toEqual({
    days: [0, 1, 3, 6],
    from: 0,
    to: 24,
  });
});

describe('a wrong value', () => {
  test('keeps the last good one and is named with it', () => {
    const before = read({ retentionDays: '7', side: 'left' });
    const after = readManaged({ retentionDays: 'soon', side: 'left' }, before);
    expect(after).toEqual({
      good: { retentionDays: '7', side: 'left' },
      wrong: [{ key: 'retentionDays', part: 'soon', problem: 'whole-number', keeps: '7' }],
    });
    expect(readManaged({ retentionDays: 'later' }, after).good).toEqual({ retentionDays: '7' });
  });

  test('is as if it were not there when none was good before', () => {
    const kept = read({ retentionDays: 'soon', side: 'left' });
    expect(kept.wrong).toMatchObject([{ key: 'retentionDays', keeps: null }]);
    expect(policyOf(kept.good).values.retentionDays).toBe(14);
  });

  test('goes with its key, and the last good one with it', () => {
    const wrong = readManaged({ retentionDays: 'soon' }, read({ retentionDays: '7' }));
    expect(readManaged({}, wrong)).toEqual({ good: {}, wrong: [] });
    expect(policyOf({}).managed).toBe(false);
  });

  test('of an unknown name is named too, and manages nothing', () => {
    const kept = read({ retentiondays: '7' });
    expect(kept.wrong).toEqual([{ key: 'retentiondays', part: '7', problem: 'unknown-key', keeps: null }]);
    expect(policyOf(kept.good).managed).toBe(false);
  });
});

test('what the browser hands out as a number, a boolean or a list is read as its text', () => {
  const raw = { retentionDays: 7, fileImport: true, helpdeskHosts: ['a.example.com', 'b.example.com'] };
  const { values } = policyOf(read(raw).good);
  expect(values).toMatchObject({
    retentionDays: 7,
    fileImport: true,
    helpdeskHosts: ['https://a.example.com/*', 'https://b.example.com/*'],
  });
});

test('an empty value is not set', () => {
  expect(read({ endpoint: ' ', side: '' })).toEqual({ good: {}, wrong: [] });
});

test('whatever an administrator writes, every value is either in force or named, and never crashes', () => {
  const key = oneof(constantFrom(...names), string());
  const value = oneof(string(), constantFrom(...names.map((name) => policyKeys[name].example)));
  assert(
    property(dictionary(key, value), dictionary(key, value), (first, then) => {
      const before = read(first);
      const after = readManaged(then, before);
      for (const [name, text] of Object.entries(then)) {
        const blank = text.trim() === '';
        const named = after.wrong.some((one) => one.key === name.slice(0, 80));
        expect(!blank && troubleIn(name, text.trim()) !== null).toBe(named);
        const own = (all: object) => Object.entries(all).find(([other]) => other === name)?.[1];
        if (named) expect(own(after.good)).toBe(own(before.good));
        else if (!blank) expect(own(after.good)).toBe(text.trim());
      }
      expect(Object.keys(after.good).every((name) => Object.hasOwn(then, name))).toBe(true);
      const policy = policyOf(after.good);
      const settings = settingsUnder(policy, {});
      expect(Object.keys(settings).sort()).toEqual(
        expect.arrayContaining(Object.keys(defaultSettings).sort()),
      );
      expect(lockedIn(policy, settings, settings)).toBe(null);
    }),
  );
});

describe('settings under a policy', () => {
  test('a value is a default that the person changes, until it is locked', () => {
    const free = policyOf({ figures: 'hidden' });
    expect(settingsUnder(free, {}).figures).toBe('hidden');
    expect(settingsUnder(free, { figures: 'shown' }).figures).toBe('shown');
    expect(lockedIn(free, settingsUnder(free, {}), { figures: 'shown' })).toBe(null);
    const locked = policyOf({ figures: 'hidden', locked: 'figures' });
    expect(settingsUnder(locked, { figures: 'shown' }).figures).toBe('hidden');
    expect(lockedIn(locked, settingsUnder(locked, {}), { figures: 'shown' })).toBe('figures');
  });

  test('an option that is locked without a value stays at what it is for everyone', () => {
    const { side, theme } = settingsUnder(policyOf({ locked: 'side,theme' }), {
      side: 'left',
      theme: 'dark',
    });
    expect({ side, theme }).toEqual({ side: 'right', theme: 'system' });
  });

  test('a managed browser keeps profiles 14 days and takes no files, one without an administrator does', () => {
    expect(settingsUnder(policyOf({ side: 'left' }), { retentionDays: 90 }).retentionDays).toBe(14);
    expect(policyOf({ side: 'left' }).values).toMatchObject({ fileImport: false, wipeAtSignOut: true });
    expect(settingsUnder(policyOf({}), { retentionDays: 90 }).retentionDays).toBe(90);
    expect(policyOf({}).values).toMatchObject({ fileImport: true, wipeAtSignOut: false });
  });

  test('helpdesks of the administrator stand beside those of the person and cannot be taken away', () => {
    const policy = policyOf({ helpdeskHosts: 'help.example.com', adaptersOff: 'zendesk' });
    const own = { extraHosts: ['https://own.example.com/*'] };
    const now = settingsUnder(policy, own);
    expect(now.extraHosts).toEqual(['https://help.example.com/*', 'https://own.example.com/*']);
    expect(now.adaptersOff).toEqual(['zendesk']);
    expect(lockedIn(policy, now, own)).toBe('extraHosts');
    expect(lockedIn(policy, now, { extraHosts: ['https://help.example.com/*'] })).toBe(null);
    expect(lockedIn(policy, now, { adaptersOff: [] })).toBe('adaptersOff');
  });

  test('only the helpdesks of the administrator count where the list is locked', () => {
    const policy = policyOf({ helpdeskHosts: 'help.example.com', locked: 'extraHosts' });
    const now = settingsUnder(policy, { extraHosts: ['https://own.example.com/*'] });
    expect(now.extraHosts).toEqual(['https://help.example.com/*']);
    const more = { extraHosts: ['https://help.example.com/*', 'https://own.example.com/*'] };
    expect(lockedIn(policy, now, more)).toBe('extraHosts');
  });
});
