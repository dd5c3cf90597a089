import { expect, test } from 'vitest';
import type { Description } from '../../../src/helpdesk/declared/description';
import { rt } from '../../../src/helpdesk/declared/presets/rt';
import { readDeclared, type Told } from '../../../src/helpdesk/declared/reading';
import { no, ok } from '../../../src/trouble/result';

const said = (body: unknown, status = 200) =>
  ok({ status, redirected: false, body: typeof body === 'string' ? body : JSON.stringify(body) });

// As Request Tracker 5.0.3 answers, shortened.
const ticket = {
  id: 1,
  Subject: 'Screen failed',
  Status: 'stalled',
  Created: '2026-11-28T09:01:10Z',
  Requestor: [{ id: 'dwhitfield', type: 'user', _url: 'https://desk.example.org/REST/2.0/user/dwhitfield' }],
};
const person = {
  Name: 'dwhitfield',
  RealName: 'Dana Whitfield',
  EmailAddress: 'Dana@Example.com',
  Privileged: 0,
};
const attachment = (id: string, creator: string, Content: string, ContentType = 'text/plain') => ({
  id,
  Content,
  ContentType,
  Created: '2026-11-28T09:01:10Z',
  Creator: { id: creator, type: 'user' },
});
const words = {
  items: [
    attachment('3', 'dwhitfield', 'Any news?'),
    attachment('2', 'iris', 'An inner word'),
    attachment('1', 'dwhitfield', '<b>rich</b>', 'text/html'),
    attachment('0', 'dwhitfield', 'The screen failed.\n'),
  ],
};

const read = (answers: Told['answers'], about: Description = rt, id = '1') =>
  readDeclared(about, 'desk.example.org', id, { page: null, answers });
const seen = (answers: Told['answers']) => {
  const result = read(answers);
  if (result.is !== 'read') throw new Error(JSON.stringify(result));
  return result;
};

test('the questions follow one another, the second by a field of the first answer', () => {
  expect(read([])).toMatchObject({ is: 'asking', next: { path: '/REST/2.0/ticket/1' } });
  expect(read([said(ticket)])).toMatchObject({ is: 'asking', next: { path: '/REST/2.0/user/dwhitfield' } });
  expect(read([said(ticket), said(person)])).toMatchObject({
    next: { path: expect.stringContaining('/ticket/1/attachments?') },
  });
});

test('a case under a folder is asked for under that folder', () => {
  expect(read([], rt, 'rt/1')).toMatchObject({ next: { path: '/rt/REST/2.0/ticket/1' } });
});

test('a case is what its answers say, and the customer’s words are theirs alone', () => {
  const { seen: found, troubles } = seen([said(ticket), said(person), said(words)]);
  expect(troubles).toEqual([]);
  expect(found).toMatchObject({
    caseKey: 'rt:desk.example.org:1',
    label: '#1',
    subject: 'Screen failed',
    status: 'pending',
    mode: 'written',
    createdAt: Date.UTC(2026, 10, 28, 9, 1, 10),
    requester: {
      id: 'dwhitfield',
      name: 'Dana Whitfield',
      identifiers: [
        { kind: 'rt:desk.example.org:user', value: 'dwhitfield' },
        { kind: 'email', value: 'dana@example.com' },
      ],
    },
  });
  expect(found.messages.map(({ text }) => text)).toEqual(['The screen failed.', 'Any news?']);
});

test('without a requestor nobody is guessed, and the person is not asked for', () => {
  const result = read([said({ ...ticket, Requestor: [] })]);
  expect(result).toMatchObject({ is: 'asking', next: { path: expect.stringContaining('attachments') } });
  expect(seen([said({ ...ticket, Requestor: [] }), said(words)]).seen.requester).toBeNull();
});

test.each([
  ['another case', said({ ...ticket, id: 2 }), 'page-changed', 'case-id'],
  ['no case', said({ message: 'Not Found' }, 404), 'not-found', 'ticket'],
  ['a session that ended', said({ message: 'Unauthorized' }, 401), 'not-signed-in', 'ticket'],
  ['a sign-in page', said('<form><input type="password"></form>'), 'not-signed-in', 'ticket'],
  ['another page', said('<h1>Hello</h1>'), 'page-changed', 'ticket'],
  ['a refusal', said({}, 403), 'forbidden', 'ticket'],
  ['too many', said({}, 429), 'rate-limited', 'ticket'],
  ['a server in trouble', said('', 502), 'server-error', 'ticket'],
  ['no answer', no('offline'), 'offline', 'ticket'],
])('%s is said as what it is', (_, answer, reason, part) => {
  expect(read([answer, said(person), said(words)])).toEqual({ is: 'trouble', trouble: { reason, part } });
});

test('a case without a subject of the promised kind is a changed page', () => {
  expect(read([said({ ...ticket, Subject: undefined }), said(person), said(words)])).toEqual({
    is: 'trouble',
    trouble: { reason: 'page-changed', part: 'values.subject' },
  });
});

test('trouble with a later question is told beside the case', () => {
  const { seen: found, troubles } = seen([said(ticket), said({}, 403), said('')]);
  expect(found.requester).toMatchObject({ id: 'dwhitfield', name: null });
  expect(troubles).toEqual([
    { reason: 'forbidden', part: 'person' },
    { reason: 'page-changed', part: 'words' },
    { reason: 'page-changed', part: 'messages' },
  ]);
});

const page: Description = {
  id: 'paper',
  name: 'Paper',
  hosts: [],
  cases: [{ address: '/t/{id:word}' }],
  moves: 'page-loads',
  values: {
    subject: { selector: 'h1' },
    email: { selector: '.mail' },
    label: { selector: '.number' },
    createdAt: { selector: 'time' },
  },
  messages: { each: '.m', customer: '.c', text: '.b', order: 'oldest-first', time: { selector: 'time' } },
};

test('what a page shows is read the same way; a time without its zone is left empty', () => {
  const result = readDeclared(page, 'desk.example.com', 'ab-12', {
    answers: [],
    page: {
      values: {
        subject: 'Late',
        email: 'Ann <ANN@example.com>',
        label: 'T-4',
        createdAt: '2026-11-28 09:01',
      },
      messages: [
        { text: 'Hello', time: 'Nov 28' },
        { text: 'Again', time: '2026-11-28T09:01:10+0100' },
      ],
    },
  });
  expect(result).toMatchObject({
    seen: {
      label: 'T-4',
      createdAt: null,
      messages: [
        { at: null, text: 'Hello' },
        { at: Date.UTC(2026, 10, 28, 8, 1, 10), text: 'Again' },
      ],
    },
  });
});
