import { expect, test } from 'vitest';
import { ok } from '../../../src/trouble/result';
import { agent, answer, comment, read } from './answers';

const minute = (n: number): string => `2026-09-14T16:${String(n).padStart(2, '0')}:00Z`;

const said = async (comments: readonly unknown[], more: Record<string, unknown> = {}) => {
  const told = await read({ comments: ok(answer({ comments, next_page: null, ...more })) });
  return { texts: told.seen[0]?.messages.map(({ text }) => text), trouble: told.trouble };
};

test('the requester’s words are kept, oldest first, whatever the order of the answer', async () => {
  const [one, two] = [
    comment('first', { created_at: minute(1) }),
    comment('second', { created_at: minute(2) }),
  ];
  expect((await said([one, two])).texts).toEqual(['first', 'second']);
  expect((await said([two, one])).texts).toEqual(['first', 'second']);
});

test.each([
  ['an agent’s reply', { author_id: agent }],
  ['an internal note', { public: false }],
  ['a call record', { type: 'VoiceComment' }],
  ['somebody in copy', { author_id: 5 }],
])('%s is not the customer’s words', async (_, more) => {
  expect((await said([comment('theirs'), comment('not theirs', more)])).texts).toEqual(['theirs']);
});

test('at most the last five', async () => {
  const many = Array.from({ length: 9 }, (_, n) => comment(`n${n}`, { created_at: minute(n) }));
  expect((await said(many)).texts).toEqual(['n4', 'n5', 'n6', 'n7', 'n8']);
});

test('at most 20,000 characters in all, and the newest has the first claim', async () => {
  const { texts } = await said([
    comment('a'.repeat(15_000), { created_at: minute(1) }),
    comment('b'.repeat(15_000), { created_at: minute(2) }),
    comment('c'.repeat(100_000), { created_at: minute(3) }),
  ]);
  expect(texts).toEqual(['c'.repeat(20_000)]);
  const two = await said([
    comment('a'.repeat(15_000), { created_at: minute(1) }),
    comment('b'.repeat(15_000), { created_at: minute(2) }),
  ]);
  expect(two.texts).toEqual(['a'.repeat(5_000), 'b'.repeat(15_000)]);
});

test('a cut never leaves half of a character', async () => {
  const { texts } = await said([comment(`${'a'.repeat(19_999)}😀`)]);
  expect(texts).toEqual(['a'.repeat(19_999)]);
});

test.each([
  [
    'entities that the helpdesk leaves',
    'Tom &amp; Ann&nbsp;said &quot;no&quot; &#39;twice&#39; &#x2014;',
    'Tom & Ann said "no" \'twice\' —',
  ],
  ['an entity of an entity', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['an unknown entity', 'R&foo;D &copy', 'R&foo;D &copy'],
  ['a control or half a character as an entity', 'a&#0;b&#x1f;c&#xd800;d', 'a b c d'],
  ['line ends of every kind', ' one\r\ntwo\rthree \n', 'one\ntwo\nthree'],
  ['markup stays text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
])('%s', async (_, plain, expected) => {
  expect((await said([comment(plain)])).texts).toEqual([expected]);
});

test('without a plain body the body as typed counts, and is not decoded', async () => {
  expect((await said([comment('x', { plain_body: undefined, body: 'a &amp; b' })])).texts).toEqual([
    'a &amp; b',
  ]);
});

test('empty messages do not count', async () => {
  expect((await said([comment('  '), comment('words', { created_at: minute(1) })])).texts).toEqual(['words']);
});

test('a helpdesk that ignores the order, with more pages, is said to have changed', async () => {
  const many = Array.from({ length: 25 }, (_, n) => comment(`n${n}`, { created_at: minute(n) }));
  const { texts, trouble } = await said(many, { next_page: 'https://acme.zendesk.com/x?page=2' });
  expect(trouble).toEqual([{ reason: 'page-changed', part: 'comments.order' }]);
  expect(texts).toEqual([]);
});

test.each([
  ['no list', {}],
  ['comments without a time', { comments: [comment('x', { created_at: null })] }],
])('%s is said to be changed, and the case comes without words', async (_, json) => {
  const told = await read({ comments: ok(answer(json)) });
  expect(told.trouble).toEqual([{ reason: 'page-changed', part: 'comments' }]);
  expect(told.seen[0]?.messages).toEqual([]);
});
