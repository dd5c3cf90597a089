import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from '../../../../extension/background/in-turn';
import { flushWhenDue } from '../../../../extension/background/link/tell/outbox';
import { newId } from '../../../../src/id';
import { giveOf } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { coverEndedDesk, type LinkedDesk, soon } from '../linked-desk';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  it = await coverEndedDesk(38_900);
});
afterEach(() => it.close());

async function give(concession = 'honour-cover'): Promise<string> {
  const decisionId = newId(it.clock.now);
  const answer = await it.say.sidebar(1, {
    type: 'sidebar/give',
    caseKey,
    decisionId,
    concession,
    amount: null,
  });
  expect(answer).toMatchObject({ ok: true });
  return decisionId;
}

const states = async (): Promise<string[]> =>
  (await it.ledger(caseKey)).onCase.map((one: { state: string }) => one.state);
const sync = async (): Promise<string[]> => caseIn(await it.state(1)).decisions.map((one) => one.sync);

test('a give stands in the ledger of the server, with what it was decided by, and the sidebar knows', async () => {
  const decisionId = await give();
  await soon(async () => expect(await sync()).toEqual(['sent']));
  const { onCase } = await it.ledger(caseKey);
  expect(onCase).toMatchObject([{ decision: decisionId, concession: 'honour-cover', state: 'given' }]);
  const { body } = await it.server.call('GET', '/v1/decisions', { as: 'lead' });
  expect(body.items).toMatchObject([
    { playbookVersion: 1, answers: { cause: 'cover-just-ended', amountAtIssue: 38_900 } },
  ]);
  expect((await it.state(1)).link).toMatchObject({ backend: 'connected', queued: 0 });
});

test('however many acts ask to be told while one telling is under way, one more is all that follows', async () => {
  let letGo = (): void => undefined;
  await give();
  await soon(async () => expect(await sync()).toEqual(['sent']));
  const told = () => it.cable.requests.filter(({ path }) => path.endsWith('/v1/events')).length;
  const before = told();
  it.cable.hold = new Promise((done) => {
    letGo = done;
  });
  for (let n = 0; n < 8; n++) {
    const id = newId(it.clock.now);
    const snag = { type: 'sidebar/snag', caseKey, id, about: 'process', rule: null, text: `Number ${n}` };
    expect(await it.say.sidebar(1, snag)).toMatchObject({ ok: true });
  }
  await soon(() => expect(told()).toBe(before + 1));
  it.cable.out = true;
  letGo();
  await soon(async () => expect((await it.link()).state).toBe('offline'));
  await inTurn('link-outbox', async () => undefined);
  expect(told()).toBe(before + 2);
});

test('with the plug pulled the agent goes on, is told what waits, and everything arrives once, in order [G14]', async () => {
  it.cable.out = true;
  await give();
  await soon(async () => expect((await it.state(1)).link).toMatchObject({ backend: 'offline', queued: 1 }));
  expect(await sync()).toEqual(['queued']);
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  it.later(60_000);
  it.at.restart();
  it.cable.out = false;
  await it.alarm();
  await soon(async () => expect((await it.state(1)).link).toMatchObject({ backend: 'connected', queued: 0 }));
  expect(await states()).toEqual(['given']);
  const sent = it.cable.requests.filter(({ path }) => path.endsWith('/v1/events')).at(-1);
  expect(JSON.parse(sent?.body ?? '').events.map((one: { type: string }) => one.type)).toEqual([
    'given',
    'heard',
  ]);
});

test('an answer that is lost on the way makes no second give [G14]', async () => {
  it.cable.loseAnswers = true;
  await give();
  await soon(async () => expect(await states()).toEqual(['given']));
  await soon(async () => expect((await it.state(1)).link.backend).toBe('offline'));
  it.cable.loseAnswers = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect((await it.state(1)).link.queued).toBe(0));
  expect(await states()).toEqual(['given']);
  const [row] = await it.at.cache.rows.outbox.toArray();
  expect(row).toMatchObject({ result: 'duplicate' });
  expect(await sync()).toEqual(['sent']);
});

test('after failures the next try waits twice as long each time, and an answer ends the wait [G17]', async () => {
  const tries = () => it.cable.requests.filter(({ path }) => path.endsWith('/v1/events')).length;
  const triesAfter = async (ms: number): Promise<number> => {
    const before = tries();
    it.later(ms);
    await flushWhenDue(it.at.world);
    return tries() - before;
  };
  it.cable.out = true;
  await give();
  await soon(async () => expect((await it.link()).state).toBe('offline'));
  await inTurn('link-outbox', async () => undefined);
  // Chance, which keeps browsers apart, is a half here: three quarters of five seconds, then of ten.
  expect(await triesAfter(3_700)).toBe(0);
  expect(await triesAfter(100)).toBe(1);
  expect(await triesAfter(7_400)).toBe(0);
  it.cable.out = false;
  await triesAfter(200);
  await soon(async () => expect((await it.link()).queued).toBe(0));
  it.cable.out = true;
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await inTurn('link-outbox', async () => undefined);
  expect(await triesAfter(3_700)).toBe(0);
  expect(await triesAfter(100)).toBe(1);
});

test('work without a ticket waits for its number, and goes without one after an hour [G18]', async () => {
  await it.say.page(1, { type: 'page/case-left' });
  const opened = await it.say.sidebar(1, { type: 'sidebar/open-customer', customerId: 'C-1' });
  if (!opened.ok) throw new Error(opened.reason);
  const draft = caseIn(opened.value).caseKey;
  expect(draft).not.toBe(caseKey);
  const id = newId(it.clock.now);
  const snag = { type: 'sidebar/snag', caseKey: draft, id, about: 'process', rule: null, text: 'Slow' };
  expect(await it.say.sidebar(1, snag)).toMatchObject({ ok: true });
  it.later(3_599_000);
  await flushWhenDue(it.at.world);
  expect((await it.link()).queued).toBe(1);
  it.later(1_000);
  await flushWhenDue(it.at.world);
  expect((await it.link()).queued).toBe(0);
});

test('a give that is undone after the server counted it is withdrawn there [G15]', async () => {
  await give();
  await soon(async () => expect(await states()).toEqual(['given']));
  await soon(async () => expect((await it.link()).queued).toBe(0));
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  await soon(async () => expect(await states()).toEqual(['withdrawn']));
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect((await it.ledger(caseKey)).case).toEqual({ amount: 0, count: 0 });
});

test('a give that is undone before it was sent is never told [G15]', async () => {
  it.cable.out = true;
  await give();
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  it.cable.out = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect(await states()).toEqual([]);
});

test('a give that is undone while it is on its way is withdrawn when it has arrived', async () => {
  let letGo = (): void => undefined;
  it.cable.hold = new Promise((done) => {
    letGo = done;
  });
  await give();
  await soon(() => expect(it.cable.requests.some(({ path }) => path.endsWith('/v1/events'))).toBe(true));
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  it.cable.hold = null;
  letGo();
  await soon(async () => expect(await states()).toEqual(['withdrawn']));
});

test('declined is told once undo can no longer take it back; given again is another give [G16]', async () => {
  const decisionId = await give();
  await soon(async () => expect(await states()).toEqual(['given']));
  await it.say.sidebar(1, { type: 'sidebar/change-decision', caseKey, decisionId, state: 'declined' });
  await it.alarm();
  expect(await states()).toEqual(['given']);
  it.later(21_000);
  await it.alarm();
  await soon(async () => expect(await states()).toEqual(['declined']));
  await it.say.sidebar(1, { type: 'sidebar/change-decision', caseKey, decisionId, state: 'given' });
  await soon(async () => expect(await states()).toEqual(['declined', 'given']));
  await it.say.sidebar(1, { type: 'sidebar/change-decision', caseKey, decisionId, state: 'done' });
  it.later(21_000);
  await it.alarm();
  await soon(async () => expect(await states()).toEqual(['declined', 'done']));
  expect((await it.link()).refused).toEqual([]);
});

test('what the server refuses is kept with its reason and shown, and holds nothing else up', async () => {
  const { account } = (await it.at.world.link?.store.read()) ?? {};
  if (!account) throw new Error('nobody is signed in');
  const row = { at: it.clock.now, caseKey, who: [], link: account, waiting: account };
  const unknown = { decisionId: newId(it.clock.now), concession: 'honour-cover' };
  await it.at.cache.acts.outbox.add({ ...row, id: newId(1), type: 'done', body: unknown });
  await it.at.cache.acts.outbox.add({ ...row, id: 'no-uuid', type: 'praise', body: { text: 'Thanks' } });
  await give();
  await soon(async () => expect(await states()).toEqual(['given']));
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect((await it.link()).refused.map(({ type, reason }) => [type, reason])).toEqual([
    ['praise', 'id'],
    ['done', 'no such open decision'],
  ]);
});

test('a give offline that goes beyond the true room is told as over', async () => {
  it.cable.out = true;
  await it.server.call('POST', '/v1/events', {
    body: {
      events: [giveOf(it.server, { case: caseKey, amount: 4_800 })],
    },
  });
  const decisionId = newId(it.clock.now);
  const view = caseIn(await it.state(1));
  const offer = [view.advice.recommended, view.advice.alternative, ...view.advice.others].find(
    (one) => one && one.kind !== 'act' && !one.owed && !one.floor && (one.upTo ?? 0) > 0,
  );
  if (!offer) throw new Error('nothing that uses room is on offer');
  const given = await it.say.sidebar(1, {
    type: 'sidebar/give',
    caseKey,
    decisionId,
    concession: offer.concession,
    amount: offer.upTo,
  });
  expect(given).toMatchObject({ ok: true });
  it.cable.out = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect(await sync()).toContain('over'));
  expect((await it.link()).over).toBe(1);
});

test('acts of one agent are never told by another, and lose their words when that one signs out', async () => {
  it.cable.out = true;
  await it.say.sidebar(1, {
    type: 'sidebar/snag',
    caseKey,
    id: newId(it.clock.now),
    about: 'rule',
    rule: null,
    text: 'Dana said no',
  });
  await give();
  await it.say.console({ type: 'console/link-sign-out' });
  expect(await it.state(1)).toMatchObject({ link: { backend: 'not-signed-in' } });
  expect(JSON.stringify(await it.at.cache.rows.outbox.toArray())).not.toContain('Dana said no');
  it.cable.out = false;
  it.later(600_000);
  expect((await it.signIn(await it.server.tokenFor({ role: 'agent' }))).found).toBe('fine');
  await it.alarm();
  expect(await states()).toEqual([]);
  expect((await it.link()).queued).toBe(0);
  await it.say.console({ type: 'console/link-sign-out' });
  expect((await it.signIn()).found).toBe('fine');
  await soon(async () => expect(await states()).toEqual(['given']));
});
