import { expect, test } from 'vitest';
import { profileRow } from '../../../src/cache/profiles';
import { emptyProfile } from '../../../src/customer/empty-profile';
import { caseIn, caseRead, desk, listRead, noon } from './desk';
import { caseOf, imported } from './people';

test('says first-run until a playbook is chosen', async () => {
  const at = desk();
  const { ready } = await at.mount(1);
  expect(ready).toMatchObject({ ok: true, value: { view: { kind: 'first-run' } } });
});

test('shows loading at once and the case when the helpdesk has answered', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.open(1, caseOf(1));
  expect(sidebar.map(({ view }) => view.kind)).toEqual(['loading', 'case']);
  const view = caseIn(sidebar[1] ?? (await at.state(1)));
  expect(view.caseKey).toBe('zendesk:acme:1');
  expect(view.profile?.name).toBe('Customer 1');
  expect(view.who).toBe('known');
  expect(view.advice.state).toBe('needs-cause');
  expect(view.hear.draft?.text).toContain('Did I get that right?');
  expect(view.solveOpen).toBe(true);
});

test('a case seen before is shown at once, before the helpdesk answers', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.open(1, caseOf(1));
  await at.say.page(1, { type: 'page/case-left' });
  const { caseKey, label, adapter, tenant } = caseOf(1);
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  expect(caseIn(sidebar.at(-1) ?? (await at.state(1))).profile?.name).toBe('Customer 1');
});

test('a customer on a list is known before their case has been read', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  const seen = caseOf(4, 44);
  await at.say.page(
    1,
    listRead({
      adapter: 'zendesk',
      tenant: 'acme',
      requesters: [seen.requester],
      cases: { [seen.caseKey]: '44' },
    }),
  );
  expect(await at.cache.rows.profiles.count()).toBe(0);
  const { caseKey, label, adapter, tenant } = seen;
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  expect(caseIn(sidebar.at(-1) ?? (await at.state(1))).profile?.name).toBe('Customer 44');
});

test('a helpdesk that does not answer is said beside what was known before, until it answers', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  const seen = caseOf(4, 44);
  const { caseKey, label, adapter, tenant } = seen;
  const list = { adapter, tenant, requesters: [seen.requester], cases: { [caseKey]: '44' } };
  await at.say.page(1, listRead(list));
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  await at.say.page(1, { type: 'page/trouble', caseKey, reason: 'rate-limited', part: 'ticket' });
  const known = caseIn(sidebar.at(-1) ?? (await at.state(1)));
  expect([known.profile?.name, known.label, known.trouble]).toEqual(['Customer 44', label, 'rate-limited']);
  await at.say.page(1, caseRead(seen));
  expect(caseIn(sidebar.at(-1) ?? (await at.state(1))).trouble).toBeUndefined();
});

test('finds the imported profile by the e-mail address and keeps where each fact is from', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await at.mount(1);
  await at.open(1, caseOf(1));
  const { profile, advice } = caseIn(await at.state(1));
  expect(profile?.value?.last12m).toBe(150_000);
  expect(profile?.customerSince?.value).toBe(imported(1).customerSince?.value);
  expect(profile?.provenance.value?.source).toBe('import');
  expect(profile?.provenance.identity?.source).toBe('helpdesk');
  expect(advice.state).toBe('needs-cause');
});

test('the veil lifts only for what the sidebar has painted', async () => {
  const at = desk();
  await at.usePlaybook();
  const { page } = await at.mount(1);
  await at.open(1, caseOf(1));
  await at.open(1, caseOf(2, 2));
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: 'zendesk:acme:1' });
  expect(page.filter(({ type }) => type === 'background/show')).toEqual([]);
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: 'zendesk:acme:2' });
  expect(page.filter(({ type }) => type === 'background/show').map(({ caseKey }) => caseKey)).toEqual([
    'zendesk:acme:2',
  ]);
});

test('the veil does not lift for an earlier view of the same case', async () => {
  const at = desk();
  await at.usePlaybook();
  const { page } = await at.mount(1);
  const { caseKey, label, adapter, tenant } = caseOf(1);
  const opened = { type: 'page/case-opened', caseKey, label, adapter, tenant };
  await at.say.page(1, { ...opened, visit: 4 });
  await at.say.page(1, { ...opened, visit: 6 });
  const lifted = () => page.filter(({ type }) => type === 'background/show').length;
  const before = lifted();
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey, visit: 4 });
  expect(lifted()).toBe(before);
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey, visit: 6 });
  expect(lifted()).toBe(before + 1);
});

test('the veil lifts over a case for the first step too, until a playbook is chosen', async () => {
  const at = desk();
  const { page } = await at.mount(1);
  const { caseKey, label, adapter, tenant } = caseOf(1);
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  const lifted = () => page.filter(({ type }) => type === 'background/show').map((one) => one.caseKey);
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: null });
  expect(lifted()).toEqual([caseKey]);
  await at.usePlaybook();
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: null });
  expect(lifted()).toEqual([caseKey]);
});

test('a late answer for another case is kept but not shown', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  const { caseKey, label, adapter, tenant } = caseOf(2, 2);
  await at.open(1, caseOf(1));
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  const before = sidebar.length;
  await at.say.page(1, caseRead(caseOf(1, 1, { subject: 'later' })));
  expect(sidebar.length).toBe(before);
  expect((await at.cache.rows.cases.get('zendesk:acme:1'))?.seen?.subject).toBe('later');
});

test('messages of the customer never touch the disk', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const rows = await Promise.all(at.cache.rows.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toContain('died three days');
  expect(rows.flat().length).toBeGreaterThan(1);
});

test('in memory-only mode no profile and nothing of the helpdesk touches the disk', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/set', settings: { cacheProfiles: false } });
  await at.mount(1);
  await at.open(1, caseOf(1));
  expect(await at.cache.rows.profiles.count()).toBe(0);
  expect((await at.cache.rows.cases.get('zendesk:acme:1'))?.seen).toBeNull();
  expect(caseIn(await at.state(1)).profile?.name).toBe('Customer 1');
});

test('somebody without a name, an address or a past is said to be unknown', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1, 1, { requester: null }));
  const view = caseIn(await at.state(1));
  expect(view.who).toBe('unknown');
  expect(view.profile).toBeNull();
});

test('an unverified requester is said to be so, and no fact goes into words', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const { requester } = caseOf(1);
  await at.open(1, caseOf(1, 1, { requester: requester && { ...requester, verified: false } }));
  const view = caseIn(await at.state(1));
  expect(view.who).toBe('unverified');
  expect(view.factValues).toEqual({});
  await at.say.sidebar(1, { type: 'sidebar/verify', caseKey: 'zendesk:acme:1' });
  const after = caseIn(await at.state(1));
  expect(after.who).toBe('known');
  expect(after.factValues.tenureDays).toEqual({ unit: 'days', value: 900 });
});

test('asks whether it is them when only a shared phone leads to somebody, and remembers the answer', async () => {
  const at = desk();
  await at.usePlaybook();
  const phone = { kind: 'phone', value: '+4922855501020' };
  const ann = imported(9, { identifiers: [{ kind: 'email', value: 'ann@example.com' }, phone] });
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [ann] });
  await at.mount(1);
  const { requester } = caseOf(1);
  const identifiers = [...(requester?.identifiers ?? []), { ...phone, value: '+49 (0)228 55501020' }];
  await at.open(1, caseOf(1, 1, { requester: requester && { ...requester, identifiers } }));
  const before = caseIn(await at.state(1));
  expect(before.who).toBe('several');
  expect(before.candidates.map(({ customerId }) => customerId)).toEqual(['C-9']);
  expect(before.profile?.value ?? null).toBeNull();
  await at.say.sidebar(1, { type: 'sidebar/choose-customer', caseKey: 'zendesk:acme:1', customerId: 'C-9' });
  const after = caseIn(await at.state(1));
  expect([after.who, after.profile?.value?.lifetime]).toEqual(['known', 500_000]);
});

test('asks who it is when an address belongs to several, and remembers the answer', async () => {
  const at = desk();
  await at.usePlaybook();
  const two = imported(2, { identifiers: [{ kind: 'email', value: 'customer1@example.com' }] });
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1), two] });
  await at.mount(1);
  await at.open(1, caseOf(1));
  const before = caseIn(await at.state(1));
  expect(before.who).toBe('several');
  expect(before.candidates.map(({ customerId }) => customerId)).toEqual(['C-1', 'C-2']);
  expect(before.profile?.value).toBeNull();
  await at.say.sidebar(1, {
    type: 'sidebar/choose-customer',
    caseKey: 'zendesk:acme:1',
    customerId: 'C-2',
  });
  const after = caseIn(await at.state(1));
  expect(after.who).toBe('known');
  expect(after.profile?.value?.last12m).toBe(150_000);
});

test('a page that is not as expected is said, unless the case is known already', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const { caseKey, label, adapter, tenant } = caseOf(1);
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  await at.say.page(1, { type: 'page/trouble', caseKey, reason: 'page-changed', part: 'ticket' });
  expect((await at.state(1)).view).toMatchObject({
    kind: 'trouble',
    reason: 'page-changed',
    detail: 'ticket',
  });
  await at.say.page(1, caseRead(caseOf(1)));
  expect((await at.state(1)).view.kind).toBe('case');
});

test('expired profiles and cases are not shown although they are still there', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  at.clock.now += 31 * 86_400_000;
  await at.mount(1);
  await at.open(1, caseOf(1));
  expect(caseIn(await at.state(1)).profile?.value).toBeNull();
  expect(await at.cache.rows.profiles.where('batch').equals('b1').count()).toBe(1);
});

test('work on a customer without a ticket moves to their case once it has a number', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  const { page } = await at.mount(1);
  await at.say.page(1, { type: 'page/case-left' });
  const found = await at.say.sidebar(1, { type: 'sidebar/find', query: 'customer1@' });
  expect(found).toMatchObject({
    ok: true,
    value: { view: { kind: 'find', results: [{ customerId: 'C-1' }] } },
  });
  const opened = await at.say.sidebar(1, { type: 'sidebar/open-customer', customerId: 'C-1' });
  if (!opened.ok) throw new Error(opened.reason);
  const { caseKey } = caseIn(opened.value);
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey });
  expect(page.at(-1)).toMatchObject({ type: 'background/show', caseKey: null });
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'fault', value: 'ours' });
  await at.open(1, caseOf(9));
  expect(caseIn(await at.state(1)).answers).toEqual({ fault: 'ours' });
  expect(await at.cache.rows.cases.get(caseKey)).toBeUndefined();
});

test('what a guess would mean is told while Solve is folded, and nothing is supposed beside the open guesses', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const seen = caseOf(1, 1, { mode: 'live' });
  await at.open(1, seen);
  expect(caseIn(await at.state(1)).guessed).toMatchObject({ cause: 'cover-just-ended' });
  const step = { type: 'sidebar/step', step: 'solve', solveOpen: true };
  await at.say.sidebar(1, { ...step, caseKey: seen.caseKey });
  const open = caseIn(await at.state(1));
  expect(open.solveOpen).toBe(true);
  expect(open).not.toHaveProperty('guessed');
});

test('words that sound like harm say who takes over, with Solve open and folded, until the agent says otherwise', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const text = 'It has not arrived, not arrived twice, and my son was injured when he carried the old one.';
  const messages = [{ at: noon - 60_000, text }];
  const seen = caseOf(1, 1, { subject: 'Late delivery', messages });
  await at.open(1, seen);
  const harm = { cause: 'safety', handOver: { to: { en: 'Safety desk' } } };
  for (const solveOpen of [true, false]) {
    const step = { type: 'sidebar/step', step: solveOpen ? 'solve' : 'hear', solveOpen };
    await at.say.sidebar(1, { ...step, caseKey: seen.caseKey });
    const { advice, guessed } = caseIn(await at.state(1));
    expect(advice.causeGuesses.map(({ cause }) => cause)).toEqual(['late-delivery', 'safety']);
    expect(guessed).toMatchObject(harm);
  }
  const answer = { type: 'sidebar/answer', caseKey: seen.caseKey, fact: 'cause', value: 'late-delivery' };
  await at.say.sidebar(1, answer);
  expect(caseIn(await at.state(1))).not.toHaveProperty('guessed');
});

test('until the page has said what is in front, nothing is said of a case, and then that the page has changed', async () => {
  const at = desk();
  await at.usePlaybook();
  const { ready, sidebar, page } = await at.mount(1);
  expect(ready).toMatchObject({ ok: true, value: { view: { kind: 'loading', caseKey: null } } });
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: null });
  expect(page.at(-1)).toMatchObject({ type: 'background/show', caseKey: null });
  await at.say.page(1, { type: 'page/trouble', caseKey: null, reason: 'page-changed', part: 'header-tab' });
  expect(sidebar.map(({ view }) => view.kind)).toEqual(['trouble']);
});

test('a page that does not fit any more takes the case before it away', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.open(1, caseOf(1));
  await at.say.page(1, { type: 'page/trouble', caseKey: null, reason: 'page-changed', part: 'case-id' });
  expect(sidebar.at(-1)?.view).toMatchObject({ kind: 'trouble', caseKey: null, reason: 'page-changed' });
});

test('a page without a case says so at once', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.say.page(1, { type: 'page/case-left' });
  expect(sidebar.map(({ view }) => view.kind)).toEqual(['find']);
});

/** A call that was seen on a list and is opened; the helpdesk has not answered for it yet. */
async function openedFromList(at: ReturnType<typeof desk>) {
  await at.usePlaybook();
  const mounted = await at.mount(1);
  const seen = caseOf(4, 44, { mode: 'live', channel: 'voice', subject: 'Billed twice' });
  const { caseKey, label, adapter, tenant, subject, status, mode, channel, createdAt, tags } = seen;
  await at.say.page(
    1,
    listRead({
      adapter,
      tenant,
      requesters: [seen.requester],
      cases: { [caseKey]: '44' },
      about: { [caseKey]: { subject, status, mode, channel, createdAt, tags } },
    }),
  );
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  return { ...mounted, seen, caseKey };
}

test('a case known from a list opens as what it is, keeps a place for its words, and nothing flips', async () => {
  const at = desk();
  const { sidebar, seen } = await openedFromList(at);
  const listed = caseIn(sidebar.at(-1) ?? (await at.state(1)));
  await at.say.page(1, caseRead(seen));
  const read = caseIn(sidebar.at(-1) ?? (await at.state(1)));
  expect([listed.mode, listed.subject, listed.solveOpen]).toEqual([read.mode, read.subject, read.solveOpen]);
  expect([listed.mode, listed.reading, read.reading]).toEqual(['live', true, undefined]);
});

test('a case of an earlier day keeps a place for its words until the helpdesk answers or fails', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const seen = caseOf(1);
  await at.open(1, seen);
  // The browser was closed in between, and its worker with it.
  await at.browser.api.storage.session.clear();
  at.restart();
  const { sidebar } = await at.mount(1);
  const { caseKey, label, adapter, tenant } = seen;
  await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  expect(caseIn(sidebar.at(-1) ?? (await at.state(1))).reading).toBe(true);
  await at.say.page(1, { type: 'page/trouble', caseKey, reason: 'offline', part: 'ticket' });
  expect(caseIn(sidebar.at(-1) ?? (await at.state(1)))).not.toHaveProperty('reading');
});

test.each(['forbidden', 'not-found'])(
  'a case the helpdesk keeps from the agent (%s) shows nobody, now or when it is opened again',
  async (reason) => {
    const at = desk();
    const { sidebar, seen, caseKey } = await openedFromList(at);
    await at.say.page(1, caseRead(seen));
    await at.say.page(1, { type: 'page/trouble', caseKey, reason, part: 'ticket' });
    expect(sidebar.at(-1)?.view).toMatchObject({ kind: 'trouble', reason });
    expect(JSON.stringify(sidebar.at(-1))).not.toContain('Customer 44');
    expect(await at.say.sidebar(1, { type: 'sidebar/step', caseKey, step: 'solve' })).toMatchObject({
      ok: false,
      reason,
    });
    const { label, adapter, tenant } = seen;
    await at.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
    expect(sidebar.at(-1)?.view).toMatchObject({ kind: 'loading', caseKey });
  },
);

test('words or earlier cases that are refused leave the person on screen, with a line', async () => {
  const at = desk();
  const { sidebar, seen, caseKey } = await openedFromList(at);
  await at.say.page(1, caseRead(seen));
  await at.say.page(1, { type: 'page/trouble', caseKey, reason: 'forbidden', part: 'requested' });
  const view = caseIn(sidebar.at(-1) ?? (await at.state(1)));
  expect([view.profile?.name, view.trouble]).toEqual(['Customer 44', 'forbidden']);
});

test('find shows a person once whom a file and the backend both know, and opens both sources', async () => {
  const at = desk();
  await at.usePlaybook();
  const fromFile = {
    ...imported(1),
    identifiers: [...imported(1).identifiers, { kind: 'external', value: 'C-1' }],
  };
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [fromFile] });
  const backend = {
    ...emptyProfile('srv-77'),
    name: 'Customer 1',
    identifiers: [{ kind: 'email', value: 'CUSTOMER1@example.com' }],
    plan: 'Gold',
  };
  const stranger = {
    ...emptyProfile('srv-78'),
    name: 'Customer 1',
    identifiers: [{ kind: 'email', value: 'another@example.com' }],
  };
  // A desk front: one address, and an id of the company's own that is not the other's.
  const shared = {
    ...emptyProfile('srv-79'),
    name: 'Customer One',
    identifiers: [
      { kind: 'email', value: 'customer1@example.com' },
      { kind: 'external', value: 'C-9' },
    ],
  };
  for (const one of [backend, stranger, shared])
    await at.cache.rows.profiles.put(profileRow(one, 'backend', noon));
  await at.mount(1);
  await at.say.page(1, { type: 'page/case-left' });
  const found = await at.say.sidebar(1, { type: 'sidebar/find', query: 'customer' });
  const results = found.ok && found.value.view.kind === 'find' ? (found.value.view.results ?? []) : [];
  expect(results.map(({ customerId }) => customerId).sort()).toEqual(['srv-77', 'srv-78', 'srv-79']);
  const opened = await at.say.sidebar(1, { type: 'sidebar/open-customer', customerId: 'srv-77' });
  if (!opened.ok) throw new Error(opened.reason);
  expect(caseIn(opened.value).profile).toMatchObject({ plan: 'Gold', value: { last12m: 150_000 } });
});

test('what was put into the reply is still known after the sidebar was loaded again', async () => {
  const at = desk();
  await at.usePlaybook();
  const { nonce } = await at.mount(1);
  const seen = caseOf(1);
  await at.open(1, seen);
  const insert = {
    type: 'sidebar/insert-text',
    caseKey: seen.caseKey,
    kind: 'reply',
    text: 'Your laptop died.',
  };
  expect(await at.say.sidebar(1, insert)).toMatchObject({ ok: true });
  at.restart();
  expect(nonce).not.toBe('');
  expect(caseIn(await at.state(1)).inserted).toEqual([{ into: 'reply', text: 'Your laptop died.' }]);
});
