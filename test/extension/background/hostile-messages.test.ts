import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberCustomer } from '../../../extension/background/kept/backend-customers';
import { profileRow } from '../../../src/cache/profiles';
import { runs } from '../../runs';
import { desk, listRead } from './desk';
import { caseOf, imported } from './people';

const types = [
  'page/mounted',
  'page/case-opened',
  'page/case-read',
  'page/list-read',
  'page/layout',
  'page/trouble',
  'page/fetch',
  'sidebar/ready',
  'sidebar/give',
  'sidebar/answer',
  'sidebar/find',
  'sidebar/set',
  'sidebar/insert-text',
  'sidebar/open-customer',
  'console/wipe',
  'console/set',
  'console/import-rows',
  'console/use-playbook',
  'toString',
  '__proto__',
];
const odd = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 60,
    '__proto__',
    '\u202e\u0000',
    'zendesk:acme:1',
  ),
);
const hostile = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...types), odd),
    caseKey: odd,
    label: odd,
    adapter: odd,
    tenant: odd,
    about: odd,
    words: odd,
    list: odd,
    settings: odd,
    nonce: odd,
    query: odd,
    fact: odd,
    value: odd,
    concession: odd,
    amount: odd,
    decisionId: odd,
    path: odd,
    width: odd,
    playbook: odd,
    profiles: odd,
    batch: odd,
    seq: odd,
  },
  { requiredKeys: ['type'] },
);

test('whatever anybody says, the background answers with a value, keeps nothing of it and stays itself', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const before = JSON.stringify(await at.cache.rows.decisions.toArray());
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom('page', 'stranger', 'unbound'), async (message, who) => {
      const sender = {
        page: at.sender.page(1),
        stranger: { ...at.sender.page(2), id: 'another-extension' },
        unbound: at.sender.sidebar(1, 8),
      }[who];
      const answer = await at.browser.send({ ...message, to: 'background' }, sender);
      expect(JSON.stringify(answer) ?? 'null').not.toContain('Customer 1');
    }),
    { numRuns: runs(150) },
  );
  expect(JSON.stringify(await at.cache.rows.decisions.toArray())).toBe(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const state = await at.state(1);
  expect(['case', 'loading', 'no-case', 'trouble']).toContain(state.view.kind);
  const errors = await at.cache.rows.errors.toArray();
  expect(errors.filter(({ reason }) => /TypeError|RangeError|DataCloneError/.test(reason))).toEqual([]);
}, 60_000);

test('two tabs that give the last of the room at the same moment give it once', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await at.mount(1);
  await at.mount(2);
  await at.open(1, caseOf(1));
  await at.open(2, caseOf(1));
  const caseKey = 'zendesk:acme:1';
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 38_900 });
  const give = (tab: number) =>
    at.say.sidebar(tab, {
      type: 'sidebar/give',
      caseKey,
      decisionId: `from-tab-${tab}`,
      concession: 'honour-cover',
      amount: null,
    });
  const answers = await Promise.all([give(1), give(2)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await at.cache.rows.decisions.count()).toBe(1);
});

test('a clock that goes back loses no act and shows no error', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const caseKey = 'zendesk:acme:1';
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 3_000 });
  const state = await at.state(1);
  const offer = state.view.kind === 'case' ? state.view.advice.recommended : null;
  const concession = offer?.concession ?? state.view.kind;
  at.clock.now -= 400 * 86_400_000;
  const given = await at.say.sidebar(1, {
    type: 'sidebar/give',
    caseKey,
    decisionId: 'back-then',
    concession,
    amount: null,
  });
  expect(given.ok).toBe(true);
  at.clock.now += 400 * 86_400_000;
  const after = await at.state(1);
  expect(after.view.kind === 'case' && after.view.decisions.map(({ decisionId }) => decisionId)).toEqual([
    'back-then',
  ]);
});

test('what is handed out about somebody includes lists on screen and whom a backend found', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const { requester } = caseOf(5, 5);
  await at.say.page(
    1,
    listRead({
      adapter: 'zendesk',
      tenant: 'acme',
      requesters: [requester],
      cases: { 'zendesk:acme:5': '5' },
    }),
  );
  const about = await at.say.console({ type: 'console/stored-about', query: 'Customer5@example.com' });
  expect(about.ok && JSON.stringify(about.value)).toContain('Customer 5');
  const row = profileRow(imported(7), 'backend', at.clock.now);
  await rememberCustomer(at.world, 'zendesk:acme:7', { at: at.clock.now, row, candidates: [] });
  const found = await at.say.console({ type: 'console/stored-about', query: 'customer7@example.com' });
  expect(found.ok && JSON.stringify(found.value)).toContain('Customer 7');
  const other = await at.say.console({ type: 'console/stored-about', query: 'customer6@example.com' });
  expect(other).toEqual({ ok: true, value: [] });
});
