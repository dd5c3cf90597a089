import { expect, test } from 'vitest';
import {
  caseIn,
  listIn,
  packagedReadings,
  wantedFields,
} from '../../../../extension/background/page/readings';
import type { CaseSeen } from '../../../../src/customer/seen';
import { defaultSettings } from '../../../../src/messages/settings';
import { ok } from '../../../../src/trouble/result';
import { answer, comment, dana, requestedAnswer, ticketAnswer } from '../../../helpdesk/zendesk/answers';

const settings = {
  ...defaultSettings,
  fieldMap: [{ adapter: 'zendesk', from: 'user', field: 'mrr', to: 'ltv', as: 'number' } as const],
};
const answers = {
  about: ok(answer(ticketAnswer())),
  words: ok(answer({ comments: [comment('It broke.')], next_page: null })),
  earlier: ok(answer(requestedAnswer())),
};

test('a case is read from what the helpdesk answered, with the fields that the settings map', () => {
  const read = caseIn(packagedReadings, 'zendesk:acme:4812', answers, settings);
  expect(read?.troubles).toEqual([]);
  expect(read?.seen).toMatchObject({
    caseKey: 'zendesk:acme:4812',
    requester: { name: 'Dana Whitfield', fields: { mrr: 149 } },
    messages: [{ text: 'It broke.' }],
    earlier: { total: 2 },
  });
});

test.each(['__proto__:acme:1', 'toString:acme:1', 'desk:acme:1', ''])(
  'nobody reads answers for %j',
  (caseKey) => {
    expect(caseIn(packagedReadings, caseKey, answers, settings)).toBeNull();
    const adapter = caseKey.split(':')[0] ?? '';
    expect(listIn(packagedReadings, adapter, 'acme', answer({}), settings).ok).toBe(false);
  },
);

test('an answer about another ticket than the one in front is not taken for it', () => {
  const read = caseIn(packagedReadings, 'zendesk:acme:4813', answers, settings);
  expect(read).toMatchObject({ seen: null, troubles: [{ reason: 'page-changed', part: 'ticket' }] });
});

test('what an adapter makes of an answer is held to the limits of what is kept', () => {
  const seenOf = (change: (seen: CaseSeen) => object) =>
    caseIn(
      {
        zendesk: {
          ...packagedReadings.zendesk,
          readCase: () => {
            const read = caseIn(packagedReadings, 'zendesk:acme:4812', answers, settings);
            if (!read?.seen) throw new Error('not read');
            return { ...read, seen: { ...read.seen, ...change(read.seen) } };
          },
        } as never,
      },
      'zendesk:acme:4812',
      answers,
      settings,
    );
  expect(seenOf(() => ({ subject: 'a'.repeat(9_000) }))?.seen?.subject).toHaveLength(500);
  expect(seenOf(() => ({ createdAt: Number.NaN }))).toMatchObject({
    seen: null,
    troubles: [{ reason: 'page-changed' }],
  });
});

test('a list is read the same way, and one of another shape is refused', () => {
  const list = answer({
    tickets: [{ id: 1, requester_id: dana }],
    users: ticketAnswer().users,
    organizations: [],
  });
  expect(listIn(packagedReadings, 'zendesk', 'acme', list, settings)).toMatchObject({
    ok: true,
    value: { cases: { 'zendesk:acme:1': String(dana) } },
  });
  expect(listIn(packagedReadings, 'zendesk', 'acme', answer([]), settings)).toMatchObject({
    ok: false,
    reason: 'page-changed',
  });
});

test('only the mapped fields of that helpdesk are wanted', () => {
  expect(wantedFields(settings, 'zendesk')).toEqual({ user: ['mrr'], organization: [], case: [] });
  expect(wantedFields(settings, 'other')).toEqual({ user: [], organization: [], case: [] });
});
