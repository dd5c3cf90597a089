import { expect, test } from 'vitest';
import { caseKeyOf, isReadPath, placeOf, tenantOf } from '../../../src/helpdesk/zendesk/api';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import { read } from './answers';

test.each([
  ['/agent/tickets/4812', { kind: 'case', id: '4812' }],
  ['/agent/tickets/4812/', { kind: 'case', id: '4812' }],
  ['/agent/tickets/4812/requester/requested_tickets', { kind: 'case', id: '4812' }],
  ['/agent/tickets/377922500012', { kind: 'case', id: '377922500012' }],
  ['/agent/tickets/new/1', { kind: 'other' }],
  ['/agent/tickets/12ab', { kind: 'other' }],
  ['/agent/tickets/', { kind: 'other' }],
  ['/agent/tickets/4812/print', { kind: 'other' }],
  ['/agent/filters/360001', { kind: 'list' }],
  ['/agent/filters/suspended', { kind: 'other' }],
  ['/agent/search/1', { kind: 'list' }],
  ['/agent/home', { kind: 'list' }],
  ['/agent/users/377922500012/requested_tickets', { kind: 'list' }],
  ['/agent/organizations/361890120412/tickets', { kind: 'list' }],
  ['/agent/dashboard', { kind: 'other' }],
  ['/agent/chat', { kind: 'other' }],
  ['/agent', { kind: 'other' }],
  ['/agents/tickets/4812', { kind: 'outside' }],
  ['/tickets/4812', { kind: 'outside' }],
  ['/hc/requests/4812', { kind: 'outside' }],
])('%s', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

test.each([
  ['acme.zendesk.com', 'acme'],
  ['acme-eu1.zendesk.com', 'acme-eu1'],
  ['support.example.org', 'support.example.org'],
  ['acme.zendesk.com.example.org', 'acme.zendesk.com.example.org'],
])('the tenant of %s is %s', (host, tenant) => {
  expect(tenantOf(host)).toBe(tenant);
  expect(caseKeyOf(tenant, '1')).toBe(`zendesk:${tenant}:1`);
});

test('every path the adapter asks for is in its table', () => {
  const { earlierPath } = read();
  const { casePath, wordsPath, listPath } = zendesk;
  const asked = [casePath('4812'), wordsPath('4812'), earlierPath ?? '', listPath(['4812', '4790'])];
  expect(asked.filter((path) => !isReadPath(path))).toEqual([]);
});

test.each([
  '/api/v2/users/me.json',
  '/api/v2/tickets/4812.json',
  '/api/v2/tickets/4812.json?include=users,organizations&x=1',
  '/api/v2/tickets/../users/1.json?include=users,organizations',
  '//evil.example.org/api/v2/tickets/1.json?include=users,organizations',
  'https://evil.example.org/api/v2/tickets/1.json?include=users,organizations',
  '/api/v2/tickets/1.json?include=users,organizations\n/x',
  '/api/v2/tickets/show_many.json?ids=&include=users,organizations',
  `/api/v2/tickets/show_many.json?ids=${Array(101).fill(1).join(',')}&include=users,organizations`,
  '',
])('the background refuses to fetch %j for a page', (path) => {
  expect(isReadPath(path)).toBe(false);
});
