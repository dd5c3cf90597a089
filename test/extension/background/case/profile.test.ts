import { expect, test } from 'vitest';
import { mergeProfiles } from '../../../../extension/background/case/merge-profile';
import { standaloneProfile } from '../../../../extension/background/case/standalone-profile';
import { emptyProfile } from '../../../../src/customer/empty-profile';
import type { FieldMapping } from '../../../../src/messages/settings';
import { noon } from '../desk';
import { caseOf, imported } from '../people';

const map = (to: string, as: FieldMapping['as']): FieldMapping => ({
  adapter: 'zendesk',
  from: 'user',
  field: 'f',
  to,
  as,
});

const profileWith = (value: string | number | boolean, one: FieldMapping, currency = 'USD') => {
  const { requester } = caseOf(1);
  const seen = caseOf(1, 1, { requester: requester && { ...requester, fields: { f: value } } });
  return standaloneProfile(seen, [one], currency, noon);
};

test.each([
  ['1234.5', 'money-major', 'USD', 123_450],
  ['$1,234.50', 'money-major', 'USD', 123_450],
  ['1234', 'money-minor', 'USD', 1234],
  [99.99, 'money-major', 'EUR', 9999],
  ['1200', 'money-major', 'JPY', 1200],
  ['1.234,50', 'money-major', 'EUR', 123_450],
  ['1.234,50 €', 'money-major', 'EUR', 123_450],
  ["CHF 1'234.50", 'money-major', 'CHF', 123_450],
  ['149.970000000000013', 'money-major', 'USD', 14_997],
  ['12,50', 'money-major', 'EUR', 1250],
  ['12.345', 'money-major', 'KWD', 12_345],
  // Another currency than the playbook's is no sum of it, and three decimals are no dollars.
  ['£99', 'money-major', 'EUR', undefined],
  ['12.345', 'money-major', 'USD', undefined],
  ['1234.5', 'money-minor', 'USD', undefined],
  ['gold', 'money-major', 'USD', undefined],
  ['', 'number', 'USD', undefined],
  [true, 'number', 'USD', undefined],
] as const)('a field %s mapped as %s in %s is a lifetime of %s', (value, as, currency, expected) => {
  expect(profileWith(value, map('lifetimeSpend', as), currency)?.value?.lifetime ?? undefined).toBe(expected);
});

test('a mapped beginning goes before the day the helpdesk first knew them, which is only a lower bound', () => {
  expect(standaloneProfile(caseOf(1), [], 'USD', noon)?.customerSince).toMatchObject({ partial: true });
  const since = profileWith('2020-05-01', map('customerSince', 'date'))?.customerSince;
  expect(since).toMatchObject({ value: Date.UTC(2020, 4, 1), partial: false });
});

test.each([
  ['2020-05-01', '2020-05-01'],
  ['2020-05-01 10:00', '2020-05-01T10:00Z'],
  ['2020-05-01T10:00:00+02:00', '2020-05-01T08:00Z'],
  ['1 May 2020', '2020-05-01'],
  ['31/05/2020', '2020-05-31'],
  [Date.UTC(2020, 4, 1), '2020-05-01'],
  // Which of the two is the month, nobody can know; and these are no days.
  ['05/06/2020', null],
  ['0000-00-00', null],
  ['1970-01-01', null],
  ['2020-02-31', null],
] as const)('a beginning written %s is %s', (written, expected) => {
  const since = profileWith(written, map('customerSince', 'date'))?.customerSince;
  expect(since?.partial === false ? since.value : null).toBe(expected === null ? null : Date.parse(expected));
});

test('machine-made and merged cases are no contacts, and a cut list says so', () => {
  const one = (id: number, counts: boolean) => ({
    caseKey: `zendesk:acme:${id}`,
    createdAt: noon - id,
    subject: `s${id}`,
    channel: 'email',
    status: 'solved',
    tags: [],
    rating: null,
    counts,
  });
  const seen = caseOf(1, 1, { earlier: { cases: [one(1, true), one(2, true), one(3, false)], total: 9 } });
  const { contacts } = standaloneProfile(seen, [], 'USD', noon) ?? {};
  expect(contacts?.value.map(({ topic }) => topic)).toEqual(['s2']);
  expect(contacts?.partial).toBe(true);
});

test("a company's contact has the company's account", () => {
  const { requester } = caseOf(1);
  const organization = { id: '7', name: 'Acme', createdAt: noon - 1000, tags: ['key'], fields: { f: '500' } };
  const seen = caseOf(1, 1, { requester: requester && { ...requester, organization } });
  const spend: FieldMapping = { ...map('spend12m', 'money-major'), from: 'organization' };
  expect(standaloneProfile(seen, [spend], 'USD', noon)?.account).toMatchObject({
    id: 'zendesk:acme:organization:7',
    name: 'Acme',
    customerSince: noon - 1000,
    value: { last12m: 50_000 },
    tags: ['key'],
  });
});

test('two sources make one profile: who from the helpdesk, worth from the import, the earliest beginning', () => {
  const helpdesk = standaloneProfile(caseOf(1), [], 'USD', noon);
  const merged = mergeProfiles(helpdesk, [imported(1, { name: 'D. Whitfield' })]);
  expect(merged).toMatchObject({
    id: 'zendesk:acme:user:1',
    name: 'Customer 1',
    value: { last12m: 150_000 },
    customerSince: { value: imported(1).customerSince?.value, source: 'import' },
    provenance: {
      identity: { source: 'helpdesk' },
      value: { source: 'import' },
      tenure: { source: 'import' },
    },
  });
  expect(merged?.identifiers.filter(({ kind }) => kind === 'email').length).toBe(1);
});

test('nobody is made of nothing, and an unknown fact stays unknown', () => {
  expect(mergeProfiles(null, [])).toBeNull();
  const merged = mergeProfiles(emptyProfile('a'), [emptyProfile('b')]);
  expect(merged).toMatchObject({
    value: null,
    tags: null,
    contacts: null,
    concessions: null,
    referrals: null,
  });
});
