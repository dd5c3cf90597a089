import { expect, test } from 'vitest';
import { isReadPath, readList } from '../../../src/helpdesk/zendesk/api';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import { caseIn } from '../../../src/helpdesk/zendesk/ticket';
import { ok } from '../../../src/trouble/result';
import { type Answer, agent, answer, dana, noFields, ticketAnswer } from './answers';

const users = ticketAnswer().users;
const list = (tickets: readonly unknown[], more: Record<string, unknown> = {}) =>
  answer({ tickets, users, organizations: [], ...more });

const warm = (reply: Answer) => readList(reply, 'acme', noFields);

test('a list is one call, whatever its length, and each requester is told once', () => {
  const tickets = [
    { id: 1, requester_id: dana },
    { id: 2, requester_id: dana },
    { id: 3, requester_id: agent },
  ];
  const path = zendesk.listPath(['1', '2', '3']);
  expect(path).toBe('/api/v2/tickets/show_many.json?ids=1,2,3&include=users,organizations');
  const result = warm(list(tickets));
  expect(result.ok && result.value.requesters.map(({ id }) => id)).toEqual([String(dana), String(agent)]);
  expect(result.ok && result.value.cases).toEqual({
    'zendesk:acme:1': String(dana),
    'zendesk:acme:2': String(dana),
    'zendesk:acme:3': String(agent),
  });
});

test('a ticket on a list is told as it would be told alone', () => {
  const call = {
    ...(ticketAnswer().ticket as Record<string, unknown>),
    id: 1,
    requester_id: dana,
    subject: 'Billed twice',
    status: 'open',
    via: { channel: 'voice' },
  };
  const result = warm(list([call]));
  const alone = caseIn(answer({ ...ticketAnswer(), ticket: call }), '1', 'acme', noFields);
  if (!alone.ok || !result.ok) throw new Error('not read');
  const { subject, status, mode, channel, createdAt, tags } = alone.value;
  expect([subject, mode]).toEqual(['Billed twice', 'live']);
  expect(result.value.about).toEqual({
    'zendesk:acme:1': { subject, status, mode, channel, createdAt, tags },
  });
});

test('more than a hundred tickets are never asked for', () => {
  const ids = Array.from({ length: 150 }, (_, n) => String(n + 1));
  const path = zendesk.listPath(ids);
  expect(path.match(/\d+(?=[,&])/g)).toHaveLength(100);
  expect(isReadPath(path)).toBe(true);
});

test('a ticket whose requester is not in the answer is left out, not guessed', () => {
  const result = warm(list([{ id: 1, requester_id: 99 }, { id: 2 }]));
  expect(result).toEqual(ok({ adapter: 'zendesk', tenant: 'acme', requesters: [], cases: {}, about: {} }));
});

test.each([
  ['no tickets', answer({ users }), 'list'],
  ['no people', answer({ tickets: [] }), 'list.users'],
])('%s is said to be changed', (_, reply, part) => {
  expect(warm(reply)).toEqual({ ok: false, reason: 'page-changed', detail: part });
});
