import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../../../../src/playbook/starters/demo-store';
import type { Playbook } from '../../../../src/playbook/types';
import { giveOf } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;

beforeEach(async () => {
  it = await signedInDesk();
  await it.mount(1);
  await it.open(1, caseOf(1));
});
afterEach(() => it.close());

/** Publishes as the lead and waits until it is in force here. */
async function publish(base: number, change: Partial<Playbook>, reason: string, stopNow = false) {
  const body = { playbook: { ...demoStore, ...change }, reason, stopNow };
  const headers = { 'if-match': `"v${base}"` };
  const made = await it.server.call('POST', '/v1/playbook/versions', { as: 'lead', body, headers });
  expect(made.status).toBe(201);
  await it.alarm();
  await soon(async () => expect((await it.overview()).playbook?.version).toBe(base + 1));
}
const without = (id: string) => ({ rules: demoStore.rules.filter((rule) => rule.id !== id) });
const [first, second] = demoStore.rules.map(({ id }) => id);
const news = async (tabId = 1) => (await it.state(tabId)).news;

test('the first playbook of a backend is no news', async () => {
  expect(await news()).toBeNull();
});

test('what a publish changed is told as sentences, with who did it, why and when', async () => {
  await publish(1, without(first ?? ''), 'Too dear for May');
  expect(await news()).toMatchObject({
    version: 2,
    by: 'A lead',
    at: it.clock.now,
    reason: 'Too dear for May',
    stopNow: false,
    count: 1,
    unread: true,
  });
  const [line] = (await news())?.lines ?? [];
  expect(line).toContain(demoStore.rules[0]?.title);
  expect((await it.overview()).news).toMatchObject({ version: 2, count: 1 });
});

test('the case at hand goes on with its own version, and the next one has the new', async () => {
  await publish(1, without(first ?? ''), 'why');
  expect(caseIn(await it.state(1)).playbook.version).toBe(1);
  await it.mount(2);
  await it.open(2, caseOf(2, 2));
  expect(caseIn(await it.state(2)).playbook.version).toBe((await news(2))?.version);
});

test('an open case takes the new version when its agent asks for it, and keeps it', async () => {
  await publish(1, without(first ?? ''), 'why');
  await it.say.sidebar(1, { type: 'sidebar/take-playbook' });
  expect(caseIn(await it.state(1)).playbook.version).toBe(2);
  it.restart();
  expect(caseIn(await it.state(1)).playbook.version).toBe(2);
});

test('a give that a colleague made on the case ends what it was keeping', async () => {
  await publish(1, without(first ?? ''), 'why');
  expect(caseIn(await it.state(1)).playbook.version).toBe(1);
  const { caseKey } = caseIn(await it.state(1));
  const facts = { facts: {}, answers: { fault: 'notOurs', cause: 'late-return' } };
  const given = giveOf(it.server, { case: caseKey, amount: 100, online: false });
  const madeWith = { ...(given.madeWith as object), ...facts };
  const colleague = await it.server.tokenFor({ role: 'agent' });
  const answer = await it.server.call('POST', '/v1/events', {
    as: colleague,
    body: { events: [{ ...given, madeWith }] },
  });
  expect(answer.body.results[0].result).toMatch(/^accepted/);
  await it.alarm();
  await soon(async () => expect(caseIn(await it.state(1)).playbook.version).toBe(2));
});

test('once read it is read in every sidebar and after the worker was stopped, and can be read again', async () => {
  await publish(1, without(first ?? ''), 'why');
  const { sidebar } = await it.mount(2);
  await it.open(2, caseOf(2, 2));
  await it.say.sidebar(1, { type: 'sidebar/news-read', version: 2 });
  await soon(() => expect(sidebar.at(-1)?.news).toMatchObject({ version: 2, unread: false, count: 1 }));
  it.restart();
  expect(await news()).toMatchObject({ unread: false, count: 1 });
});

test('two publishes that nobody has read are told together, and one that came meanwhile is not read with the other', async () => {
  await publish(1, without(first ?? ''), 'first reason');
  const rest = demoStore.rules.filter(({ id }) => id !== first && id !== second);
  await publish(2, { rules: rest }, 'second reason', true);
  expect(await news()).toMatchObject({ version: 3, count: 2, reason: 'second reason', stopNow: true });
  await it.say.sidebar(1, { type: 'sidebar/news-read', version: 2 });
  expect((await news())?.unread).toBe(true);
  await it.say.sidebar(1, { type: 'sidebar/news-read', version: 3 });
  expect(await news()).toMatchObject({ unread: false, count: 1 });
});

test('cut off, the sidebar says as of when everything is', async () => {
  it.later(10 * 60_000);
  await publish(1, without(first ?? ''), 'why');
  await soon(async () => expect((await it.state(1)).link.heardAt).toBe(it.clock.now));
  const heard = it.clock.now;
  it.later(60 * 60_000);
  it.cable.out = true;
  await it.open(1, caseOf(5, 5));
  await soon(async () =>
    expect((await it.state(1)).link).toMatchObject({ backend: 'offline', heardAt: heard }),
  );
});
