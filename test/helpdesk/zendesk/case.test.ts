import { expect, test } from 'vitest';
import type { CaseSeen } from '../../../src/customer/seen';
import { isReadPath, readCase } from '../../../src/helpdesk/zendesk/api';
import { no, ok } from '../../../src/trouble/result';
import { agent, answer, dana, noFields, read, ticketAnswer } from './answers';

const seenOf = async (
  ticket: Record<string, unknown> = {},
  requester: Record<string, unknown> = {},
): Promise<CaseSeen> => {
  const told = await read({ ticket: ok(answer(ticketAnswer(ticket, requester))) });
  expect(told.trouble).toEqual([]);
  const [seen] = told.seen;
  if (!seen) throw new Error('nothing was seen');
  return seen;
};

test('a real ticket becomes a case with its requester and their organisation', async () => {
  const seen = await seenOf();
  expect(seen).toMatchObject({
    caseKey: 'zendesk:acme:4812',
    adapter: 'zendesk',
    tenant: 'acme',
    label: '#4812',
    subject: 'Charged twice for September',
    status: 'open',
    mode: 'written',
    channel: 'email',
    createdAt: Date.UTC(2026, 8, 14, 16, 20, 38),
  });
  expect(seen.requester).toMatchObject({
    id: '377922500012',
    name: 'Dana Whitfield',
    createdAt: Date.UTC(2024, 2, 11, 14, 2, 9),
    language: 'en-US',
    verified: true,
    tags: ['vip', 'plan_pro'],
    organization: { id: '361890120412', name: 'Northwind Cycles', tags: ['enterprise'] },
  });
});

test('the customer is the requester, never the agent or another person in the answer', async () => {
  const swapped = ticketAnswer();
  const told = await read({
    ticket: ok(answer({ ...swapped, users: [...(swapped.users as unknown[])].reverse() })),
  });
  expect(told.seen[0]?.requester?.name).toBe('Dana Whitfield');
  const submittedByAgent = await seenOf({ submitter_id: agent });
  expect(submittedByAgent.requester?.id).toBe(String(dana));
});

test('everything that identifies the requester is normalised, the helpdesk’s own id first', async () => {
  expect((await seenOf({}, { email: ' Dana.Whitfield@Example.com ' })).requester?.identifiers).toEqual([
    { kind: 'zendesk:acme:user', value: '377922500012' },
    { kind: 'email', value: 'dana.whitfield@example.com' },
    { kind: 'phone', value: '+12025550143' },
    { kind: 'external', value: 'cust_8841' },
  ]);
});

test.each([
  ['no e-mail', { email: null }, 'email', undefined],
  ['an e-mail that is none', { email: 'dana' }, 'email', undefined],
  ['no external id', { external_id: null }, 'external', undefined],
  ['a phone without a country', { phone: '0202 555 0143' }, 'phone', undefined],
  ['a phone with 00', { phone: '0044 20 7946 0958' }, 'phone', '+442079460958'],
  ['a phone with an extension', { phone: '+1 202 555 0143 x22' }, 'phone', '+12025550143'],
  ['a phone with letters only', { phone: '+ none' }, 'phone', undefined],
  ['too short a phone', { phone: '+4412' }, 'phone', undefined],
  ['a phone that several people share', { shared_phone_number: true }, 'phone', undefined],
])('%s', async (_, requester, kind, expected) => {
  const seen = await seenOf({}, requester);
  expect(seen.requester?.identifiers.find((one) => one.kind === kind)?.value).toBe(expected);
  expect(seen.requester?.identifiers[0]?.kind).toBe('zendesk:acme:user');
});

test.each([
  [true, true],
  [false, false],
  [undefined, null],
  ['yes', null],
])('verified %s is read as %s', async (verified, expected) => {
  expect((await seenOf({}, { verified })).requester?.verified).toBe(expected);
});

test.each([
  ['email', {}, 'written'],
  ['web', {}, 'written'],
  ['api', {}, 'written'],
  ['native_sms', {}, 'written'],
  ['chat', {}, 'live'],
  ['voice', {}, 'live'],
  ['native_messaging', {}, 'live'],
  ['whatsapp', {}, 'live'],
  ['web', { from_messaging_channel: true }, 'live'],
  ['chat', { status: 'closed' }, 'written'],
  ['voice', { status: 'solved' }, 'written'],
] as const)('channel %s with %j is %s', async (channel, more, mode) => {
  expect((await seenOf({ via: { channel, source: { from: {} } }, ...more })).mode).toBe(mode);
});

test.each([
  ['new', 'new'],
  ['open', 'open'],
  ['pending', 'pending'],
  ['hold', 'pending'],
  ['solved', 'solved'],
  ['closed', 'closed'],
  ['deleted', 'closed'],
  ['waiting_for_parts', 'open'],
])('status %s is %s', async (status, expected) => {
  expect((await seenOf({ status })).status).toBe(expected);
});

test('tags that the helpdesk copied from customer or organisation are not the case’s own', async () => {
  expect((await seenOf({ tags: ['billing', 'vip', 'enterprise'] })).tags).toEqual(['billing']);
});

test('only mapped fields are read; of the others no more than the name', async () => {
  const { seen } = await read(
    {},
    { user: ['mrr', 'is_trial'], organization: ['tier'], case: ['360021289832', '360021289852'] },
  );
  expect(seen[0]?.requester?.fields).toEqual({ mrr: 149, is_trial: false });
  expect(seen[0]?.requester?.organization?.fields).toEqual({ tier: 'gold' });
  expect(seen[0]?.fields).toEqual({ '360021289832': 'refund' });
  expect(seen[0]?.fieldNames).toEqual({
    user: ['plan', 'mrr', 'renewal_date', 'is_trial'],
    organization: ['tier', 'arr'],
    case: ['360021289832'],
  });
  expect(JSON.stringify(seen)).not.toContain('2026-11-30');
});

test('a field of several choices is one text', async () => {
  const several = { custom_fields: [{ id: 360021289832, value: ['a', 'b'] }] };
  const told = await read(
    { ticket: ok(answer(ticketAnswer(several))) },
    { user: [], organization: [], case: ['360021289832'] },
  );
  expect(told.seen[0]?.fields).toEqual({ '360021289832': 'a, b' });
});

test('the ticket’s organisation counts when the requester belongs to several', async () => {
  const other = {
    id: 5,
    name: 'Southwind',
    created_at: '2020-01-01T00:00:00Z',
    tags: [],
    organization_fields: {},
  };
  const base = ticketAnswer({ organization_id: 5 });
  const told = await read({
    ticket: ok(answer({ ...base, organizations: [...(base.organizations as unknown[]), other] })),
  });
  expect(told.seen[0]?.requester?.organization?.name).toBe('Southwind');
});

const broken: readonly (readonly [string, unknown, string])[] = [
  ['no JSON at all', null, 'ticket'],
  ['a list', [], 'ticket'],
  ['no ticket', { users: [] }, 'ticket'],
  ['another ticket', ticketAnswer({ id: 4813 }), 'ticket'],
  ['an id beyond what numbers can hold', ticketAnswer({ requester_id: 2 ** 53 }), 'ticket.requester'],
  ['no requester', ticketAnswer({ requester_id: null }), 'ticket.requester'],
  ['a requester who is not in the answer', ticketAnswer({ requester_id: 99 }), 'ticket.requester'],
  ['no users', { ...ticketAnswer(), users: undefined }, 'ticket.users'],
  ['users that are none', { ...ticketAnswer(), users: [1, 2] }, 'ticket.users'],
  ['no status', ticketAnswer({ status: null }), 'ticket.status'],
];

test.each(broken)('an answer with %s is said to be changed, with the part', async (_, json, part) => {
  const told = await read({ ticket: ok(answer(json)) });
  expect(told.seen).toEqual([]);
  expect(told.trouble).toEqual([{ reason: 'page-changed', part }]);
});

test.each([
  [401, 'not-signed-in'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'rate-limited'],
  [500, 'server-error'],
  [503, 'server-error'],
  [302, 'page-changed'],
])('status %i is told as %s and nothing is guessed', async (status, reason) => {
  const told = await read({ ticket: ok(answer({ error: 'x' }, status)) });
  expect(told).toMatchObject({ seen: [], trouble: [{ reason, part: 'ticket' }], earlierPath: null });
});

test('a requested list that may not be seen leaves the case without earlier cases, and says so', async () => {
  const told = await read({ requested: ok(answer({}, 403)) });
  expect(told.trouble).toEqual([{ reason: 'forbidden', part: 'requested' }]);
  expect(told.seen.map((seen) => seen.earlier)).toEqual([null]);
});

test('a sign-in page in place of an answer means that nobody is signed in', async () => {
  const page = { ...answer(null), redirected: true, body: '<html>' };
  expect(await read({ ticket: ok(page) })).toMatchObject({
    seen: [],
    trouble: [{ reason: 'not-signed-in', part: 'ticket' }],
  });
  const { seen, trouble } = await read({ comments: ok(page) });
  expect([seen.length, trouble]).toEqual([1, [{ reason: 'not-signed-in', part: 'comments' }]]);
  // The helpdesk may move an answer; what is JSON is one.
  expect((await read({ ticket: ok({ ...answer(ticketAnswer()), redirected: true }) })).trouble).toEqual([]);
});

test('the earlier cases are asked for by the requester of the ticket, at a path that may be read', async () => {
  const { earlierPath } = await read();
  expect(earlierPath).toContain(`/users/${dana}/`);
  expect(isReadPath(earlierPath ?? '')).toBe(true);
});

test('before words and earlier cases were asked for, they are unknown and no trouble', () => {
  const about = ok(answer(ticketAnswer()));
  const { seen, troubles } = readCase({ about }, '4812', 'acme', noFields);
  expect([seen?.messages, seen?.earlier, troubles]).toEqual([[], null, []]);
});

test('no connection is told as that', async () => {
  const told = await read({ ticket: no('offline') });
  expect(told).toMatchObject({ seen: [], trouble: [{ reason: 'offline', part: 'ticket' }] });
});

test('hostile names and subjects stay text, are cut, and lose control characters', async () => {
  const name = `<img src=x onerror=alert(1)>\u0000\u202e${'a'.repeat(100_000)}`;
  const seen = await seenOf({ subject: name }, { name });
  expect(seen.requester?.name).toHaveLength(200);
  expect(seen.requester?.name?.startsWith('<img src=x onerror=alert(1)>\u202e')).toBe(true);
  expect(seen.subject).toHaveLength(500);
});

test('a field named like a prototype is only a name', async () => {
  const fields = JSON.parse('{"__proto__": "x", "plan": "pro"}');
  const told = await read(
    { ticket: ok(answer(ticketAnswer({}, { user_fields: fields }))) },
    { user: ['__proto__', 'plan'], organization: [], case: [] },
  );
  expect(Object.getPrototypeOf(told.seen[0]?.requester?.fields)).toBe(Object.prototype);
  expect(told.seen[0]?.requester?.fields.plan).toBe('pro');
});
