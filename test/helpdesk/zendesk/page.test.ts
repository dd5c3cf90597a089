import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import { ofTicket, packaged as selectors } from '../../../src/helpdesk/zendesk/selectors';

type Saved = 'ticket' | 'several-tickets' | 'closed-ticket' | 'list' | 'dashboard' | 'redesigned';

const host = 'acme.zendesk.com';

function saved(name: Saved, path = '/agent/dashboard'): Document {
  const window = new Window({ url: `https://${host}${path}` });
  const file = join(import.meta.dirname, '..', '..', 'pages', 'zendesk', `${name}.html`);
  window.document.write(readFileSync(file, 'utf8'));
  return window.document as unknown as Document;
}

const parsed = new Map<Saved, Document>();

/** A saved page that the test only reads. */
function untouched(name: Saved): Document {
  const known = parsed.get(name) ?? saved(name);
  parsed.set(name, known);
  return known;
}

/** How often each selector must match on each saved page: not once more, not once less. */
const counts: Readonly<Record<keyof typeof selectors, Readonly<Record<Saved, number>>>> = {
  tablist: { ticket: 1, 'several-tickets': 1, 'closed-ticket': 1, list: 1, dashboard: 1, redesigned: 0 },
  activeTab: { ticket: 1, 'several-tickets': 1, 'closed-ticket': 1, list: 0, dashboard: 0, redesigned: 0 },
  main: { ticket: 1, 'several-tickets': 1, 'closed-ticket': 1, list: 1, dashboard: 1, redesigned: 0 },
  ticket: { ticket: 1, 'several-tickets': 1, 'closed-ticket': 0, list: 1, dashboard: 0, redesigned: 0 },
  anyTicket: { ticket: 1, 'several-tickets': 3, 'closed-ticket': 1, list: 1, dashboard: 0, redesigned: 0 },
  log: { ticket: 1, 'several-tickets': 3, 'closed-ticket': 1, list: 1, dashboard: 0, redesigned: 0 },
  customerMessage: {
    ticket: 2,
    'several-tickets': 3,
    'closed-ticket': 1,
    list: 2,
    dashboard: 0,
    redesigned: 0,
  },
  messageTime: { ticket: 4, 'several-tickets': 7, 'closed-ticket': 2, list: 4, dashboard: 0, redesigned: 0 },
  composer: { ticket: 1, 'several-tickets': 3, 'closed-ticket': 0, list: 1, dashboard: 0, redesigned: 0 },
  channelSwitch: {
    ticket: 1,
    'several-tickets': 3,
    'closed-ticket': 0,
    list: 1,
    dashboard: 0,
    redesigned: 0,
  },
  submit: { ticket: 1, 'several-tickets': 3, 'closed-ticket': 0, list: 1, dashboard: 0, redesigned: 0 },
};

test.each(
  Object.entries(counts).flatMap(([name, pages]) =>
    Object.entries(pages).map(([page, count]) => [name, page as Saved, count] as const),
  ),
)('%s on the saved page "%s" matches %i times', (name, page, count) => {
  const selector = ofTicket(selectors[name as keyof typeof selectors], '4812');
  expect(untouched(page).querySelectorAll(selector)).toHaveLength(count);
});

const look = (name: Saved, pathname: string) => zendesk.look(saved(name, pathname), { host, pathname });

test.each<[string, Saved, string, object]>([
  [
    'the open ticket',
    'ticket',
    '/agent/tickets/4812',
    { kind: 'case', caseKey: 'zendesk:acme:4812', label: '#4812' },
  ],
  ['the tab in front of several', 'several-tickets', '/agent/tickets/4790', { kind: 'case', id: '4790' }],
  [
    'a sub-page of the ticket',
    'ticket',
    '/agent/tickets/4812/requester/requested_tickets',
    { kind: 'case', id: '4812' },
  ],
  [
    'an address that names another ticket than the tab',
    'several-tickets',
    '/agent/tickets/4812',
    { kind: 'unsure', part: 'case-id', caseKey: 'zendesk:acme:4812' },
  ],
  [
    'a list address while a ticket is still in front',
    'ticket',
    '/agent/filters/360001',
    { kind: 'unsure', part: 'case-id', caseKey: null },
  ],
  [
    'a redesigned page',
    'redesigned',
    '/agent/tickets/4812',
    { kind: 'unsure', part: 'header-tab', caseKey: 'zendesk:acme:4812' },
  ],
  ['a list', 'list', '/agent/filters/360001', { kind: 'list' }],
  ['the dashboard', 'dashboard', '/agent/dashboard', { kind: 'other' }],
  ['the help centre', 'dashboard', '/hc/en-us', { kind: 'other' }],
])('%s', (_, page, path, sight) => {
  expect(look(page, path)).toMatchObject(sight);
});

test('two tabs that both say they are in front are not guessed between', () => {
  const document = saved('several-tickets', '/agent/tickets/4790');
  document.querySelector('[data-entity-id="4812"]')?.setAttribute('aria-current', 'page');
  expect(zendesk.look(document, { host, pathname: '/agent/tickets/4790' })).toMatchObject({
    kind: 'unsure',
    part: 'header-tab',
  });
});

test('the tickets of a list are those of its rows, once each, of this helpdesk only', () => {
  expect(zendesk.casesListed(saved('list', '/agent/filters/360001'))).toEqual([
    '4812',
    '4790',
    '4701',
    '4655',
  ]);
  expect(zendesk.casesListed(saved('dashboard'))).toEqual([]);
});

test('the editor is the open ticket’s, never the one of a pane behind it', () => {
  const document = saved('several-tickets');
  for (const id of ['4812', '4790', '4701']) {
    const editor = zendesk.editor(document, id);
    expect(editor?.closest('[data-ticket-id]')?.getAttribute('data-ticket-id')).toBe(id);
  }
});

test.each<[Saved, string, 'reply' | 'note', object]>([
  ['several-tickets', '4812', 'reply', { ok: true }],
  ['several-tickets', '4812', 'note', { ok: false, reason: 'conflict', detail: 'composer-is-reply' }],
  ['several-tickets', '4790', 'note', { ok: true }],
  ['several-tickets', '4790', 'reply', { ok: false, reason: 'conflict', detail: 'composer-is-note' }],
  ['several-tickets', '4701', 'reply', { ok: true }],
  ['closed-ticket', '4470', 'reply', { ok: false, reason: 'page-changed', detail: 'composer' }],
  ['redesigned', '4812', 'reply', { ok: false, reason: 'page-changed', detail: 'composer' }],
])('on "%s" the editor of %s for a %s', (page, id, kind, expected) => {
  expect(zendesk.composer(saved(page), id, kind)).toMatchObject(expected);
});

test('an editor whose mode cannot be told takes nothing', () => {
  const document = saved('ticket');
  document.querySelector(selectors.channelSwitch)?.removeAttribute('data-channel');
  expect(zendesk.composer(document, '4812', 'reply')).toEqual({
    ok: false,
    reason: 'page-changed',
    detail: 'channel-switch',
  });
});

test('the customer’s newest message is told by its time, without hidden copies and agents’ words', () => {
  const document = saved('several-tickets');
  expect(zendesk.lastCustomerMessage(document, '4812')).toBe(Date.UTC(2026, 8, 15, 7, 59, 2));
  expect(zendesk.lastCustomerMessage(document, '4790')).toBe(Date.UTC(2026, 8, 20, 10));
  expect(zendesk.lastCustomerMessage(document, '4701')).toBeNull();
});

test('a click inside the submit button sends; one beside it does not', () => {
  const document = saved('ticket');
  const inside = document.querySelector('[data-test-id="submit_button-button"] strong');
  const beside = document.querySelector('[data-test-id="ticket-footer"]');
  if (!inside || !beside) throw new Error('the saved page has changed');
  expect([inside, beside].map(zendesk.isSubmit)).toEqual([true, false]);
});

test('the attributes that are watched are those the selector of the tab in front asks for', () => {
  const named = [...selectors.activeTab.matchAll(/\[([\w-]+)/g)].map(([, name]) => name);
  expect(zendesk.tabAttributes().sort()).toEqual([...named, 'class', 'data-entity-id'].sort());
});
