import { expect, test } from 'vitest';
import { isReadPath, pathOf } from '../../../src/helpdesk/declared/requests';

const request = (path: string) => ({ name: 'one', path });
const known = {
  parts: { base: '/rt', id: '5' },
  answers: { ticket: { Requestor: [{ id: 'd whit/field?' }], empty: '', dots: '..', list: [1], n: 7 } },
};

test.each([
  ['{base}/REST/2.0/ticket/{id}', '/rt/REST/2.0/ticket/5'],
  ['{base}/REST/2.0/user/{ticket.Requestor.0.id}', '/rt/REST/2.0/user/d%20whit%2Ffield%3F'],
  ['/u/{ticket.n}', '/u/7'],
  ['/u/{ticket.empty}', null],
  ['/u/{ticket.dots}', null],
  ['/u/{ticket.list}', null],
  ['/u/{other.id}', null],
])('%s becomes %s', (path, expected) => {
  expect(pathOf(request(path), known)).toBe(expected);
});

test.each(['/', '//evil.example', '/\\evil.example', 'evil.example'])(
  'no path leads away from the host by the folder %j',
  (base) => {
    const parts = { base, id: '5' };
    expect(pathOf(request('{base}/REST/2.0/ticket/{id}'), { parts, answers: {} })).toBeNull();
  },
);

const requests = [request('{base}/REST/2.0/ticket/{id}'), request('/api/u/{a.b}?fields=a,b&x=1')];
test.each([
  ['/REST/2.0/ticket/5', true],
  ['/rt/REST/2.0/ticket/5', true],
  ['/help/rt/REST/2.0/ticket/5', false],
  ['/../REST/2.0/ticket/5', false],
  ['/api/u/..?fields=a,b&x=1', false],
  ['/api/u/...foo?fields=a,b&x=1', true],
  ['/REST/2.0/ticket/..\\..\\admin', false],
  ['/REST/2.0/ticket/%2e%2e', false],
  ['/REST/2.0/ticket/%2E%2E', false],
  ['/REST/2.0/ticket/5;x', false],
  ['/REST/2.0/ticket/%zz', false],
  ["/REST/2.0/ticket/d%20w.!~*'()%2F%C3%A9", true],
  ['/api/u/d%20w?fields=a,b&x=1', true],
  ['/REST/2.0/ticket/5/take', false],
  ['/REST/2.0/ticket/5?x=1', false],
  ['/REST/2.0/ticket/..', false],
  ['//evil.example/REST/2.0/ticket/5', false],
  ['/REST/2.0/ticket/5#a', false],
  ['/REST/2.0/ticket/', false],
  ['/api/u/a&b?fields=a,b&x=1', false],
  ['/api/u/a?fields=a,b&x=1&y=2', false],
  ['/REST/2.0/ticket/5\n', false],
])('a page may have %s asked for: %s', (path, expected) => {
  expect(isReadPath({ requests }, path)).toBe(expected);
});
