import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import type { WaitingAsk } from '../../../../src/messages/link';
import type { Result } from '../../../../src/trouble/result';
import { caseIn } from '../desk';
import { coverEndedDesk, type LinkedDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  it = await coverEndedDesk(90_000);
});
afterEach(() => it.close());

const concession = 'honour-cover';
const view = async () => caseIn(await it.state(1));
const ask = async (): Promise<string> => {
  const id = newId(it.clock.now);
  const what = { concession, amount: 90_000, reason: 'Six years with us' };
  expect(await it.say.sidebar(1, { type: 'sidebar/ask', caseKey, id, ...what })).toMatchObject({ ok: true });
  return id;
};
const waiting = async (): Promise<readonly { id: string }[]> =>
  (await it.server.call('GET', '/v1/asks', { as: 'lead' })).body.items;
const answer = (id: string, body: object) =>
  it.server.call('POST', `/v1/asks/${id}/answer`, { as: 'lead', body });
const give = (id: string, amount: number | null = null) =>
  it.say.sidebar(1, {
    type: 'sidebar/give',
    caseKey,
    decisionId: newId(it.clock.now),
    concession,
    amount,
    ask: id,
  });
const askState = async (): Promise<string | undefined> => (await view()).asks?.[0]?.state;

test('an ask reaches the lead at once with what is known of the case, and is taken back while undo may', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toMatchObject([{ id, reason: 'Six years with us' }]));
  expect(await waiting()).toMatchObject([{ facts: { cause: 'cover-just-ended', amountAtIssue: 90_000 } }]);
  await soon(async () => expect(await askState()).toBe('waiting'));
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  await soon(async () => expect(await waiting()).toEqual([]));
  expect((await view()).asks).toEqual([]);
});

test('a yes shows at once with who, how much and how long, and is given exactly once', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await answer(id, { answer: 'yes', text: 'They are worth it', amount: 80_000 });
  await soon(async () => expect(await askState()).toBe('yes'));
  expect((await view()).asks).toMatchObject([
    { by: 'A lead', text: 'They are worth it', approved: 80_000, until: it.clock.now + 7 * 86_400_000 },
  ]);
  expect(await give(id, 80_001)).toMatchObject({ ok: false, detail: 'over' });
  const given = await give(id);
  if (!given.ok) throw new Error(given.detail);
  expect(caseIn(given.value).decisions).toMatchObject([{ approved: true, amount: 80_000, sync: 'sent' }]);
  expect(caseIn(given.value).asks).toMatchObject([{ state: 'given' }]);
  expect(await give(id)).toMatchObject({ ok: false, detail: 'ask' });
  const { onCase } = await it.ledger(caseKey);
  expect(onCase).toMatchObject([{ approved: true, amount: 80_000 }]);
});

test('a yes that was given in another browser of the same agent is refused there with the reason', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await answer(id, { answer: 'yes', text: '' });
  await soon(async () => expect(await askState()).toBe('yes'));
  const event = {
    type: 'given',
    id: newId(it.clock.now),
    at: new Date(it.clock.now).toISOString(),
    case: caseKey,
    customer: null,
    decision: newId(it.clock.now),
    concession,
    amount: 90_000,
    currency: 'USD',
    online: true,
    madeWith: {
      playbookVersion: 1,
      engine: 'test',
      facts: {},
      answers: {},
      recommended: null,
      roomShown: 0,
      usedOnCase: 0,
      usedInWindow: 0,
      goodwill: true,
      owed: false,
      floor: false,
      smallKindness: false,
      approvedAsk: id,
    },
  };
  expect(
    (await it.server.call('POST', '/v1/events', { body: { events: [event] } })).body.results,
  ).toMatchObject([{ result: 'accepted' }]);
  expect(await give(id)).toMatchObject({ ok: false, detail: 'not-given:ask-used' });
  expect((await view()).refusal).toMatchObject({ reason: 'ask-used' });
  expect((await it.ledger(caseKey)).onCase).toHaveLength(1);
});

test('a no says why, and a yes ends with its time', async () => {
  const no = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await answer(no, { answer: 'no', text: 'The repair is cheaper' });
  await soon(async () => expect(await askState()).toBe('no'));
  expect((await view()).asks).toMatchObject([{ text: 'The repair is cheaper', approved: null }]);
  expect(await give(no)).toMatchObject({ ok: false, detail: 'ask' });
  const yes = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await answer(yes, { answer: 'yes', text: '' });
  await soon(async () => expect(await askState()).toBe('yes'));
  it.later(8 * 86_400_000);
  expect(await askState()).toBe('ended');
});

test('an answer on another case is news, said until its case is looked at or gone to', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await it.open(1, caseOf(2));
  await answer(id, { answer: 'yes', text: '' });
  await soon(async () =>
    expect((await it.state(1)).askNews).toMatchObject([
      { id, caseKey, answer: 'yes', title: { en: 'Honour the cover' } },
    ]),
  );
  await it.say.sidebar(1, { type: 'sidebar/go-to-case', news: id });
  expect(it.browser.tabs.at(-1)?.url).toBe('https://acme.zendesk.com/agent/tickets/1');
  expect(await it.state(1)).not.toHaveProperty('askNews');
});

test('an answer given while the browser was away is fetched when it is back', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  await soon(async () => expect((await it.link()).queued).toBe(0));
  it.cable.out = true;
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await soon(async () => expect((await it.state(1)).link.backend).toBe('offline'));
  await answer(id, { answer: 'yes', text: '' });
  it.at.restart();
  it.cable.out = false;
  it.later(60_000);
  await it.alarm();
  await soon(async () => expect(await askState()).toBe('yes'));
});

test('a lead sees what waits in the options page and answers it there; an agent is told that it is not theirs', async () => {
  const id = await ask();
  await soon(async () => expect(await waiting()).toHaveLength(1));
  const asks = (message: object) => it.say.console(message) as Promise<Result<readonly WaitingAsk[]>>;
  expect(await asks({ type: 'console/asks' })).toMatchObject({ ok: false, reason: 'forbidden' });
  await it.say.console({ type: 'console/link-sign-out' });
  await it.signIn(it.server.tokens.lead);
  expect(await asks({ type: 'console/asks' })).toMatchObject({
    ok: true,
    value: [{ id, caseKey, amount: 90_000, reason: 'Six years with us', title: { en: 'Honour the cover' } }],
  });
  const no = { type: 'console/answer-ask', id, answer: 'no', text: '', amount: null, until: null };
  expect(await asks(no)).toMatchObject({ ok: false, reason: 'invalid' });
  const yes = { type: 'console/answer-ask', id, answer: 'yes', text: 'fine', amount: 70_000, until: null };
  expect(await asks(yes)).toEqual({ ok: true, value: [] });
  expect(await asks(yes)).toMatchObject({ ok: false, reason: 'conflict' });
});
