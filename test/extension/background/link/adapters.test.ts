import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkAdapters } from '../../../../extension/background/link/read/check-adapters';
import type { AdapterChange, Mount } from '../../../../src/messages/page';
import { caseIn } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
let page: { type: string; change?: AdapterChange }[];
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  it = await signedInDesk();
  page = (await it.mount(1)).page;
  await it.open(1, caseOf(1));
});
afterEach(() => it.close());

const line = (more: object = {}) => ({
  adapter: 'zendesk',
  versions: ['0.1'],
  selectors: { composer: '[data-next="editor"]' },
  off: ['insertion'],
  ...more,
});
const post = (...adapters: object[]) =>
  it.server.call('POST', '/v1/adapters', { as: 'lead', body: { adapters } });
const told = () => page.filter(({ type }) => type === 'background/adapter').at(-1)?.change;
const remount = async () =>
  ((await it.say.page(1, { type: 'page/mounted', adapter: 'zendesk', href: 'x' })) as Mount).change;
const health = async () => (await it.overview()).health.find(({ part }) => part === 'adapters');
const pushed: AdapterChange = { selectors: { composer: '[data-next="editor"]' }, off: ['insertion'] };
const nothing: AdapterChange = { selectors: {}, off: [] };

/** A server that sends whatever it likes instead of its list. */
function answerWith(list: unknown): void {
  const own = globalThis.fetch;
  const answered: typeof fetch = async (input, init) =>
    String(input).endsWith('/v1/adapters') && (init?.method ?? 'GET') === 'GET'
      ? Response.json({ adapters: list })
      : own(input, init);
  globalThis.fetch = answered;
  undo = () => {
    globalThis.fetch = own;
  };
}
let undo = () => {};
afterEach(() => undo());

test('what a lead pushes reaches the open page and its sidebar by itself, and goes when it is taken back', async () => {
  expect(caseIn(await it.state(1)).pageCanInsert).toBe(true);
  expect((await post(line())).status).toBe(200);
  await soon(() => expect(told()).toEqual(pushed));
  expect(caseIn(await it.state(1))).toMatchObject({ pageCanInsert: false, insertionOff: true });
  expect(await health()).toMatchObject({ state: 'good', detail: 'zendesk: composer, −insertion' });
  const insert = { type: 'sidebar/insert-text', caseKey, kind: 'reply', text: 'Hello' };
  expect(await it.say.sidebar(1, insert)).toMatchObject({ ok: false, detail: 'switched-off' });
  await post();
  await soon(() => expect(told()).toEqual(nothing));
  expect(caseIn(await it.state(1))).toMatchObject({ pageCanInsert: true });
  expect(caseIn(await it.state(1)).insertionOff).toBeUndefined();
});

test('it is there for the next page too, with the plug pulled and after the worker was stopped', async () => {
  await post(line());
  await soon(() => expect(told()).toEqual(pushed));
  it.cable.out = true;
  it.restart();
  expect(await remount()).toEqual(pushed);
});

test('an agent who signs in later gets what was pushed before', async () => {
  await post(line());
  await soon(() => expect(told()).toEqual(pushed));
  await it.say.console({ type: 'console/link-sign-out' });
  expect(told()).toEqual(nothing);
  expect(await remount()).toBeUndefined();
  expect(await it.signIn()).toMatchObject({ found: 'fine' });
  expect(await remount()).toEqual(pushed);
});

test('leaving the link takes it from the page, the disk and the console', async () => {
  await post(line());
  await soon(() => expect(told()).toEqual(pushed));
  await it.say.console({ type: 'console/link-leave' });
  expect(told()).toEqual(nothing);
  expect(await it.world.link?.store.pushed('adapters')).toBeNull();
  expect(await health()).toMatchObject({ state: 'good', key: 'console.healthAdapters' });
});

test('only what is for this version and a helpdesk it knows applies; later lines go before earlier ones', async () => {
  await post(
    line({ versions: ['0.2-9'], selectors: { unheardOf: 'b' }, off: ['whatever'] }),
    line({ adapter: 'another', selectors: { anything: 'b' }, off: [] }),
    line({ selectors: { composer: '.old', submit: '.send' }, off: [] }),
    line(),
  );
  await soon(() =>
    expect(told()).toEqual({ ...pushed, selectors: { ...pushed.selectors, submit: '.send' } }),
  );
});

test('the server tells a lead which field is wrong and keeps what it had', async () => {
  await post(line());
  for (const wrong of [
    { selectors: { composer: 'a, b' } },
    { versions: ['*'] },
    { versions: [] },
    { selectors: { composer: 'a'.repeat(301) } },
    { hosts: ['evil.example.com'] },
  ]) {
    const answer = await post(line(wrong));
    expect(answer.status, JSON.stringify(wrong)).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(`/adapters/0/${Object.keys(wrong)[0]}`);
  }
  const kept = await it.server.call('GET', '/v1/adapters', { as: 'agent' });
  expect(kept.body.adapters).toHaveLength(1);
});

test.each<[string, unknown, string, string | undefined]>([
  [
    'a selector that is none',
    [line({ selectors: { composer: '.a, .b' } })],
    'selector',
    '0.selectors.composer',
  ],
  ['a place nobody knows', [line({ selectors: { cookie: '.a' } })], 'place', '0.selectors.cookie'],
  ['a part nobody knows', [line({ off: ['page-space', 'veil'] })], 'part', '0.off.1'],
  ['a version that is none', [line({ versions: ['>=0.1'] })], 'versions', '0.versions.0'],
  ['too many lines', Array.from({ length: 101 }, () => line()), 'size', undefined],
  ['something else than a list', 'all of them', 'shape', undefined],
])('%s is refused, counted and named, and the last good one stays', async (_, list, problem, field) => {
  await post(line());
  await soon(() => expect(told()).toEqual(pushed));
  answerWith(list);
  await post(line({ off: [] }));
  await soon(async () =>
    expect(await health()).toMatchObject({ state: 'care', key: `console.healthAdapters.${problem}` }),
  );
  expect((await health())?.detail).toBe(field && `adapters.${field}`);
  expect(told()).toEqual(pushed);
  const { value } = (await it.say.console({ type: 'console/diagnostics' })) as { value: string };
  expect(value).toContain('link/adapters');
  it.restart();
  expect(await remount()).toEqual(pushed);
  await it.mount(1);
  undo();
  await post(line({ off: [] }));
  await it.state(1);
  await soon(async () => expect(await health()).toMatchObject({ state: 'good' }));
  expect(await remount()).toEqual({ ...pushed, off: [] });
});

test.each<[string, unknown]>([
  ['a ticket without its number', line({ selectors: { ticket: '[data-next]' } })],
  ['a ticket by the beginning of its number', line({ selectors: { ticket: '[data-next^="{id}"]' } })],
  ['a number where none belongs', line({ selectors: { submit: '[a="{id}"]' } })],
  ['a name every object has', line({ selectors: { toString: '.a' } })],
  [
    'a helpdesk every object has, with a shape that is none',
    { ...line({ adapter: 'constructor' }), off: 'x' },
  ],
  ['nothing at all', null],
  ['a list in a list', [line()]],
  ['a request', line({ requests: ['/api/v2/users.json'] })],
])('%s is refused', (_, one) => {
  expect(checkAdapters([one], '0.1.0')).toMatchObject({ ok: false, reason: 'invalid' });
});

test('what a refused field is called is never more than a short plain word', () => {
  const found = checkAdapters([line({ selectors: { [`<b>${'x'.repeat(400)}`]: '.a' } })], '0.1.0');
  expect(found).toMatchObject({ ok: false });
  expect(found.ok ? '' : found.detail).toMatch(/^[a-z]+ [\w.-]{1,80}$/);
});

test('a name from the prototype is nobody’s helpdesk', () => {
  expect(checkAdapters([line({ adapter: '__proto__' })], '0.1.0')).toEqual({ ok: true, value: {} });
});
