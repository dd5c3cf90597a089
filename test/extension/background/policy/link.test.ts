import { afterEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import { start } from '../../../backend/running';
import { caseIn } from '../desk';
import { type LinkedDesk, linkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let at: LinkedDesk;
afterEach(() => at?.close());

async function manage(values: Record<string, unknown>): Promise<void> {
  at.browser.managed = values;
  await at.browser.fire('onStorage', {}, 'managed');
}

const tokenOf = { type: 'console/link-sign-in', token: 'leeway_nobody' };

test('the backend of the policy is linked without a press, and no other may be', async () => {
  at = await linkedDesk();
  const { port } = new URL(at.server.url);
  await manage({ endpoint: `${at.server.url}/` });
  await soon(async () => expect((await at.link()).endpoint).toBe(at.server.url));
  expect(await at.link()).toMatchObject({ state: 'not-signed-in', server: `127.0.0.1:${port}`, me: null });
  const other = { ...tokenOf, endpoint: 'https://elsewhere.example.com' };
  expect(await at.say.console(other)).toMatchObject({ ok: false, detail: 'policy:endpoint' });
  const test = { type: 'console/link-test', endpoint: 'https://elsewhere.example.com', token: null };
  expect(await at.say.console(test)).toMatchObject({ ok: false, detail: 'policy:endpoint' });
  expect(await at.say.console({ type: 'console/link-leave' })).toMatchObject({ detail: 'policy:endpoint' });
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
  expect((await at.link()).state).toBe('connected');
  await manage({});
  await soon(async () => expect((await at.overview()).policy).toBeUndefined());
  expect((await at.link()).state).toBe('connected');
  expect(await at.say.console({ type: 'console/link-leave' })).toMatchObject({ ok: true });
});

test('another backend in the policy moves the link; acts that nobody took wait for their own agent', async () => {
  at = await signedInDesk();
  const next = await start('sqlite', at.clock.now);
  await at.mount(1);
  await at.open(1, caseOf(1));
  await soon(async () => expect(caseIn(await at.state(1)).who).not.toBe('unknown'));
  at.cable.out = true;
  const { caseKey } = caseOf(1);
  const snag = { type: 'sidebar/snag', caseKey, id: 'snag-1', about: 'rule', rule: null, text: 'my words' };
  expect(await at.say.sidebar(1, snag)).toMatchObject({ ok: true });
  await manage({ endpoint: next.url });
  await soon(async () => expect(await at.link()).toMatchObject({ endpoint: next.url, me: null }));
  expect((await at.overview()).playbook).not.toBeNull();
  const waiting = await at.cache.rows.outbox.filter((row) => row.waiting !== undefined).toArray();
  expect(waiting).not.toEqual([]);
  expect(waiting.every((row) => row.waiting?.startsWith(at.server.url))).toBe(true);
  expect(JSON.stringify(waiting)).not.toContain('my words');
  at.cable.out = false;
  expect(await at.signIn(next.tokens.agent, next.url)).toMatchObject({ found: 'fine' });
  expect((await at.link()).state).toBe('connected');
  await next.close();
});

test('a backend whose sign-in had ended already is left no less: what it said of customers goes', async () => {
  at = await signedInDesk();
  const text = 'id,email,name\nC1,customer1@example.com,Zebedee\n';
  await at.server.call('POST', '/v1/import/customers', { as: 'admin', text, type: 'text/csv' });
  const next = await start('sqlite', at.clock.now);
  await at.mount(1);
  await at.open(1, caseOf(1));
  const theirs = () => at.cache.rows.profiles.filter(({ source }) => source === 'backend').count();
  await soon(async () => expect(await theirs()).toBe(1));
  await at.server.context.opened.db.updateTable('tokens').set({ revoked_at: 1 }).execute();
  await at.say.console({ type: 'console/link-check' });
  await soon(async () => expect((await at.link()).state).toBe('not-signed-in'));
  expect(await theirs(), 'the same agent may come back').toBe(1);
  await manage({ endpoint: next.url });
  await soon(async () => expect(await at.link()).toMatchObject({ endpoint: next.url }));
  expect(await theirs()).toBe(0);
  expect(JSON.stringify(await at.world.browser.storage.session.get(null))).not.toContain('Zebedee');
  await next.close();
});

test('everything that is deleted is everything: nothing of a customer or an act is left in any storage', async () => {
  at = await signedInDesk();
  await at.mount(1);
  await at.open(1, caseOf(1));
  await at.mount(2);
  await at.open(2, caseOf(2));
  const { caseKey } = caseOf(1);
  const ask = {
    type: 'sidebar/ask',
    caseKey,
    id: newId(at.clock.now),
    concession: 'credit-fifth',
    amount: 9,
    reason: 'why',
  };
  await at.say.sidebar(1, ask);
  await soon(async () =>
    expect((await at.server.call('GET', '/v1/asks', { as: 'lead' })).body.items).toHaveLength(1),
  );
  await at.open(1, caseOf(3));
  await at.server.call('POST', `/v1/asks/${ask.id}/answer`, {
    as: 'lead',
    body: { answer: 'no', text: 'Zebedee' },
  });
  await at.say.sidebar(1, { type: 'sidebar/find', query: 'customer1@example.com' });
  await soon(async () => expect(await at.world.browser.storage.session.get(null)).toHaveProperty('askNews'));
  await at.say.page(1, { type: 'page/case-left' });
  await at.say.page(2, { type: 'page/case-left' });
  await at.say.console({ type: 'console/wipe' });
  const {
    tabs: _,
    nonces: __,
    marks: ___,
    refused: ____,
    ...session
  } = await at.world.browser.storage.session.get(null);
  const local = await at.world.browser.storage.local.get(null);
  expect(Object.entries({ ...session, ...local }).filter(([, value]) => value !== undefined)).toEqual([]);
});

test('an agent of another team is refused by name, and one who is in already is signed out', async () => {
  at = await signedInDesk();
  const { me } = await at.link();
  await manage({ team: ` ${(me?.team ?? '').toUpperCase()} ` });
  await soon(async () => expect((await at.overview()).policy?.values).toHaveLength(1));
  expect((await at.link()).state).toBe('connected');
  await manage({ team: 'Another' });
  await soon(async () => expect((await at.link()).state).toBe('not-signed-in'));
  expect(await at.signIn()).toMatchObject({ found: 'wrong-team', team: me?.team, wanted: 'Another' });
  expect(await at.signIn(at.server.tokens.lead)).toMatchObject({ found: 'fine' });
});

test('nobody stands alone where a backend is required, wherever it is', async () => {
  at = await signedInDesk();
  await manage({ backendRequired: 'yes' });
  await soon(async () => expect((await at.overview()).policy?.backendRequired).toBe(true));
  expect(await at.say.console({ type: 'console/link-leave' })).toMatchObject({
    ok: false,
    detail: 'policy:backendRequired',
  });
  expect((await at.link()).state).toBe('connected');
  // So that this test can end as the others do.
  await manage({});
  await soon(async () => expect((await at.overview()).policy).toBeUndefined());
});

test('a pasted token is kept as long as the policy says, or not taken at all', async () => {
  at = await linkedDesk();
  await manage({ tokenHours: '2' });
  await soon(async () => expect((await at.overview()).policy?.values).toHaveLength(1));
  await at.signIn();
  expect((await at.link()).signedInUntil).toBe(at.clock.now + 2 * 3_600_000);
  await manage({ pastedTokens: 'no' });
  await soon(async () => expect((await at.overview()).policy?.pastedTokens).toBe(false));
  expect(await at.say.console({ ...tokenOf, endpoint: at.server.url })).toMatchObject({
    ok: false,
    detail: 'policy:pastedTokens',
  });
});

test('a managed browser forgets at sign-out customers, cases and all that the backend holds; what waits stays', async () => {
  at = await signedInDesk();
  await manage({ side: 'left' });
  await soon(async () => expect((await at.overview()).policy).toBeDefined());
  const { page } = await at.mount(1);
  await at.open(1, caseOf(1));
  const { rows } = at.cache;
  await soon(async () => expect(await rows.profiles.count()).toBeGreaterThan(0));
  const { caseKey } = caseOf(1);
  const promise = (text: string) => {
    const id = newId(at.clock.now);
    const due = at.clock.now + 1000;
    return at.say.sidebar(1, {
      type: 'sidebar/promise',
      caseKey,
      id,
      kind: 'call-back',
      text,
      due,
      owner: 'Noor',
    });
  };
  expect(await promise('call Dana')).toMatchObject({ ok: true });
  at.later(60_000);
  await at.alarm();
  await soon(async () => expect((await at.link()).queued).toBe(0));
  at.cable.out = true;
  expect(await promise('send the label')).toMatchObject({ ok: true });
  const kept = async () => (await rows.promises.toArray()).map(({ text }) => text);
  expect(await kept()).toEqual(['call Dana', 'send the label']);
  await at.say.console({ type: 'console/link-sign-out' });
  expect([await rows.profiles.count(), await rows.cases.count()]).toEqual([0, 0]);
  expect(await kept()).toEqual(['send the label']);
  expect(await rows.outbox.filter(({ waiting }) => waiting === undefined).count()).toBe(0);
  expect(JSON.stringify(await at.world.browser.storage.session.get(null))).not.toContain('Customer');
  expect(page.at(-1)).toMatchObject({ type: 'background/look-again' });
  at.cable.out = false;
  at.later(60_000);
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
  await at.alarm();
  await soon(async () => expect((await at.link()).queued).toBe(0));
});

test('status is reported once a day, only where the administrator asks, and holds counts alone', async () => {
  at = await signedInDesk();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const reports = () => at.cable.requests.filter(({ path }) => path.endsWith('/v1/status'));
  await at.alarm();
  await at.overview();
  expect(reports()).toEqual([]);
  await manage({ statusReports: 'yes', retentionDays: 'ten' });
  await soon(async () => expect((await at.overview()).policy?.values).toHaveLength(1));
  at.cable.out = true;
  await at.alarm();
  await soon(() => expect(reports().length).toBeGreaterThan(0));
  const tried = reports().length;
  at.cable.out = false;
  at.later(30 * 60_000);
  await at.alarm();
  await at.overview();
  expect(reports()).toHaveLength(tried);
  at.later(31 * 60_000);
  await at.alarm();
  await soon(() => expect(reports()).toHaveLength(tried + 1));
  const { version, playbookVersion, counts } = JSON.parse(reports().at(-1)?.body ?? '{}');
  expect({ version, playbookVersion }).toEqual({ version: '0.1.0', playbookVersion: 1 });
  expect(Object.keys(counts).sort()).toEqual(['cases', 'errors', 'profiles', 'waiting', 'wrongPolicies']);
  expect(counts.wrongPolicies).toBe(1);
  await soon(async () => {
    const { statusDue } = await at.world.browser.storage.local.get('statusDue');
    expect(statusDue).toBe(at.clock.now + 86_400_000);
  });
  at.later(23 * 3_600_000);
  await at.alarm();
  await at.overview();
  expect(reports()).toHaveLength(tried + 1);
});
