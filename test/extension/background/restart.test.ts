import { expect, test } from 'vitest';
import { caseIn, caseRead, desk } from './desk';
import { caseOf, imported } from './people';

const caseKey = 'zendesk:acme:1';

/** A whole case, told step by step; each step can be preceded by a stop of the worker. */
const steps: readonly { readonly name: string; readonly from: 'page' | 'sidebar'; readonly says: object }[] =
  [
    {
      name: 'the case opens',
      from: 'page',
      says: { type: 'page/case-opened', caseKey, label: '#1', adapter: 'zendesk', tenant: 'acme' },
    },
    { name: 'the helpdesk answers', from: 'page', says: caseRead(caseOf(1)) },
    { name: 'the sidebar has painted', from: 'sidebar', says: { type: 'sidebar/painted', caseKey } },
    {
      name: 'the cause is said',
      from: 'sidebar',
      says: { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' },
    },
    {
      name: 'the amount is said',
      from: 'sidebar',
      says: { type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 38_900 },
    },
    {
      name: 'the words are confirmed',
      from: 'sidebar',
      says: { type: 'sidebar/confirm', caseKey, confirmed: true },
    },
    {
      name: 'a concession is given',
      from: 'sidebar',
      says: { type: 'sidebar/give', caseKey, decisionId: 'd1', concession: 'honour-cover', amount: null },
    },
    {
      name: 'the text goes in',
      from: 'sidebar',
      says: { type: 'sidebar/insert-text', caseKey, kind: 'note', text: 'Hello' },
    },
    { name: 'the case closes', from: 'sidebar', says: { type: 'sidebar/close-case', caseKey } },
  ];

async function whole(stopBefore: (index: number) => boolean) {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  const { page } = await at.mount(1);
  for (const [index, { from, says }] of steps.entries()) {
    if (stopBefore(index)) at.restart();
    const answer = await at.say[from](1, says);
    if (from === 'sidebar') expect(answer).toMatchObject({ ok: true });
  }
  if (stopBefore(steps.length)) at.restart();
  const view = caseIn(await at.state(1));
  const outbox = await at.cache.rows.outbox.toArray();
  return {
    shown: page.filter(({ type }) => type === 'background/show').length,
    step: view.step,
    answers: view.answers,
    decisions: view.decisions.map(({ concession, amount, state }) => ({ concession, amount, state })),
    promises: view.promises.map(({ text, state, due }) => ({ text, state, due })),
    heard: view.hear.text,
    note: view.note,
    room: view.advice.room,
    told: outbox.map(({ type }) => type),
  };
}

const unbroken = whole(() => false);

test('the whole case ends with one decision in the outbox', async () => {
  const end = await unbroken;
  expect(end.told).toEqual(['heard', 'given', 'promise', 'case-closed']);
  expect(end.decisions).toEqual([{ concession: 'honour-cover', amount: 38_900, state: 'given' }]);
  expect(end.shown).toBe(1);
});

test.each([...steps.entries()])(
  'nothing is lost when the worker is stopped before step %i: $name',
  async (index) => {
    expect(await whole((at) => at === index)).toEqual(await unbroken);
  },
);

test('nothing is lost when the worker is stopped before every step', async () => {
  expect(await whole(() => true)).toEqual(await unbroken);
});

test('a message whose answer was lost with the worker may be sent again', async () => {
  const at = desk();
  await at.usePlaybook();
  const { nonce } = await at.mount(1);
  await at.open(1, caseOf(1));
  const snag = { type: 'sidebar/snag', caseKey, id: 's1', about: 'rule', rule: null, text: 'Too strict' };
  await at.say.sidebar(1, snag);
  at.restart();
  expect(await at.say.sidebar(1, { type: 'sidebar/ready', nonce })).toMatchObject({ ok: true });
  expect(await at.say.sidebar(1, snag)).toMatchObject({ ok: true });
  expect(await at.cache.rows.outbox.count()).toBe(1);
});

test('an import goes on after the worker was stopped between chunks', async () => {
  const at = desk();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  const chunk = (seq: number) => ({
    type: 'console/import-rows',
    batch: 'b1',
    seq,
    profiles: [imported(seq * 2), imported(seq * 2 + 1)],
  });
  for (const seq of [0, 1, 1, 2]) {
    expect(await at.say.console(chunk(seq))).toMatchObject({ ok: true, value: { kept: 2 } });
    at.restart();
  }
  expect(await at.say.console({ type: 'console/import-end', batch: 'b1' })).toMatchObject({
    value: { batches: [{ rows: 6, state: 'done' }], counts: { profiles: 6 } },
  });
});
