// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { PageDescription } from '../../../src/helpdesk/declared/description';
import { findAll } from '../../../src/helpdesk/declared/find';
import { declared } from '../../../src/helpdesk/declared/page';
import { missing, pageSays, valueOn } from '../../../src/helpdesk/declared/page-values';

const about: PageDescription = {
  id: 'deskly',
  cases: [{ address: '/t/{id:word}' }, { address: '/t/{id:word}/reply', for: 'write' }],
  moves: 'in-place',
  front: { selector: '.front', digits: true },
  values: {
    email: { selector: '.who a', attribute: 'href', after: 'mailto:' },
    phone: { selector: '.tel', optional: true },
  },
  composer: {
    selector: '.box',
    mode: { by: 'value', selector: '#kind', reply: ['public'], note: ['inner'] },
  },
  send: '.send',
};
const place = (pathname: string) => ({ host: 'desk.example.com', pathname, query: '', hash: '' });
const show = (html: string) => {
  document.body.innerHTML = html;
};
const adapter = declared(about);

beforeEach(() => {
  // This DOM draws nothing, so nothing in it is hidden either.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  show('<h1 class="front">Ticket 12</h1><p class="who"><a href="mailto:ann@example.com">Ann</a></p>');
});

test('a case is in front when address and page name the same', () => {
  expect(adapter.look(document, place('/t/12'))).toEqual({
    kind: 'case',
    id: '12',
    caseKey: 'deskly:desk.example.com:12',
    label: '#12',
  });
  expect(adapter.look(document, place('/t/13'))).toMatchObject({ kind: 'unsure', part: 'case-id' });
  show('');
  expect(adapter.look(document, place('/t/12'))).toMatchObject({ kind: 'unsure', part: 'header-tab' });
  expect(adapter.look(document, place('/queue'))).toEqual({ kind: 'other' });
});

test('where only the reply is written, the address alone says whose it is', () => {
  show('');
  expect(adapter.look(document, place('/t/12/reply'))).toMatchObject({ kind: 'case', id: '12' });
});

test('a value must be there exactly as often as it must', () => {
  const mail = { selector: '.who a', attribute: 'href', after: 'mailto:' };
  expect(valueOn(document, mail)).toBe('ann@example.com');
  show('<p class="who"><a href="mailto:a@example.com"></a><a href="mailto:b@example.com"></a></p>');
  expect(valueOn(document, mail)).toBeNull();
  expect(valueOn(document, { ...mail, count: 2 })).toBe('a@example.com');
  expect(missing(document, about)).toBe('email');
});

test('a value may stand in an open shadow root, and within a frame', () => {
  show('<x-card></x-card><iframe class="inner"></iframe>');
  const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<b class="mail">ann@example.com</b>';
  expect(valueOn(document, { selector: '.mail' })).toBe('ann@example.com');
  expect(findAll(document, '.mail', ['.inner'])).toEqual([]);
});

test('a selector that cannot be read finds nothing and breaks nothing', () => {
  expect(findAll(document, 'h1 {{')).toEqual([]);
});

test.each([
  ['public', 'reply', 'ok'],
  ['public', 'note', 'composer-is-reply'],
  ['inner', 'reply', 'composer-is-note'],
  ['inner', 'note', 'ok'],
  ['other', 'reply', 'composer-mode'],
])('with the composer on %s, a %s is %s', (value, kind, expected) => {
  show(`<div class="box"><textarea></textarea></div><input id="kind" value="${value}">`);
  const found = adapter.composer(document, '12', kind as 'reply' | 'note');
  expect(found.ok ? 'ok' : found.detail).toBe(expected);
});

test('a composer that is not there is closed; two of them are one too many', () => {
  expect(adapter.composer(document, '12', 'reply')).toMatchObject({
    reason: 'conflict',
    detail: 'composer-closed',
  });
  show(
    '<div class="box"><textarea></textarea></div><div class="box"><textarea></textarea></div><input id="kind" value="public">',
  );
  expect(adapter.composer(document, '12', 'reply')).toMatchObject({ detail: 'composer-closed' });
});

test('pushed selectors take the place of the package’s until they are taken back', () => {
  show('<h2 class="new-front">12</h2>');
  adapter.adopt(document, { front: '.new-front' });
  expect(adapter.look(document, place('/t/12'))).toMatchObject({ kind: 'case' });
  adapter.adopt(document, {});
  expect(adapter.look(document, place('/t/12'))).toMatchObject({ kind: 'unsure' });
});

test('the customer’s last messages are read oldest first, whichever way the page has them', () => {
  const message = (who: string, words: string) => `<div class="m ${who}"><p class="b">${words}</p></div>`;
  show(message('c', 'two') + message('agent', 'inner') + message('c', 'one'));
  const messages = { each: '.m', customer: '.c', text: '.b', order: 'newest-first' } as const;
  expect(pageSays(document, { ...about, messages }).messages?.map(({ text }) => text)).toEqual([
    'one',
    'two',
  ]);
});
