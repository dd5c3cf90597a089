import { expect, test } from 'vitest';
import { ok } from '../../../src/trouble/result';
import { answer, read, requestedAnswer } from './answers';

const earlierOf = async (json: unknown) => {
  const told = await read({ requested: ok(answer(json)) });
  return { earlier: told.seen.at(-1)?.earlier, trouble: told.trouble };
};

test('the other tickets of the requester, without the open one and without copied tags', async () => {
  const { earlier } = await earlierOf(requestedAnswer());
  expect(earlier?.total).toBe(2);
  expect(
    earlier?.cases.map(({ caseKey, rating, status, channel, tags, counts }) => ({
      caseKey,
      rating,
      status,
      channel,
      tags,
      counts,
    })),
  ).toEqual([
    {
      caseKey: 'zendesk:acme:4470',
      rating: 'good',
      status: 'closed',
      channel: 'web',
      tags: ['bug'],
      counts: true,
    },
    {
      caseKey: 'zendesk:acme:4391',
      rating: 'bad',
      status: 'solved',
      channel: 'email',
      tags: [],
      counts: true,
    },
  ]);
});

test('a longer list than the page is known to be cut', async () => {
  const { earlier } = await earlierOf({ ...requestedAnswer(), count: 112 });
  expect(earlier).toMatchObject({ total: 111, cases: { length: 2 } });
});

test.each([
  ['merged into another', { tags: ['closed_by_merge'] }],
  ['merged, by its source', { via: { channel: 'web', source: { rel: 'merge' } } }],
  ['made by a rule', { via: { channel: 'rule', source: {} } }],
  ['made by a bot', { via: { channel: 'answer_bot_for_web_widget', source: {} } }],
  ['deleted', { status: 'deleted' }],
  ['suspended', { status: 'suspended' }],
])('a ticket %s does not count as a contact', async (_, change) => {
  const { earlier } = await earlierOf(requestedAnswer((ticket) => ({ ...ticket, ...change })));
  expect(earlier?.cases.map(({ counts }) => counts)).toEqual([false, false]);
});

test.each([
  ['unoffered', { score: 'unoffered' }],
  ['offered', { score: 'offered' }],
  ['not part of the plan', null],
])('a rating that is %s is none', async (_, satisfaction_rating) => {
  const { earlier } = await earlierOf(requestedAnswer((ticket) => ({ ...ticket, satisfaction_rating })));
  expect(earlier?.cases.map(({ rating }) => rating)).toEqual([null, null]);
});

test.each([
  ['no list', {}, 'requested'],
  [
    'a ticket without a time',
    requestedAnswer((ticket) => ({ ...ticket, created_at: 3 })),
    'requested.ticket',
  ],
])('%s is said to be changed, and unknown is not zero', async (_, json, part) => {
  const { earlier, trouble } = await earlierOf(json);
  expect(trouble).toEqual([{ reason: 'page-changed', part }]);
  expect(earlier).toBeNull();
});
