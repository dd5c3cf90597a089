import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherInsights } from '../../src/backend/insights/gather';
import { gatherOnThread } from '../../src/backend/insights/gather-on-thread';
import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';
import { transactionsHead as head } from './upload';

const day = 86_400_000;
const credit = String(giveOf({ clock: { now: 0 } }).concession);
const other = demoStore.concessions.find(({ kind }) => kind === 'act')?.id ?? '';
const [like] = demoStore.rules;
if (!like) throw new Error('the demo’s playbook has no rule');
/** One rule that recommends a credit for hours of delay, which the browser alone can know. */
const playbook = {
  ...demoStore,
  rules: [
    {
      ...like,
      ...{ id: 'hours-late', title: 'Hours late', causes: [], with: null },
      when: [{ fact: 'hoursOverdue', is: 'atLeast', value: 2 }],
      offer: [credit],
    },
    ...demoStore.rules,
  ],
};

describe.each(engines)('what a lead learns, on %s', (engine) => {
  let running: Running;
  const people: string[] = [];
  beforeAll(async () => {
    running = await start(engine);
    expect((await ago(60, () => publish(running, playbook))).status).toBe(201);
    const now = running.clock.now;
    const rows = Array.from({ length: 9 }, (_, one) =>
      Array.from({ length: 5 }, (_, order) => {
        // Three who stopped in spring, six who go on.
        const ago = one < 3 ? 180 + order * 14 : 3 + order * 14;
        return `S-${one}-${order},S-${one},${at(now - ago * day).slice(0, 10)},50.00,USD\n`;
      }).join(''),
    );
    const text = head + rows.join('');
    await running.call('POST', '/v1/import/transactions', { as: 'admin', text, type: 'text/csv' });
    const lookups = Array.from({ length: 9 }, (_, one) => [{ kind: 'external', value: `S-${one}` }]);
    const found = await running.call('POST', '/v1/customers/find', { body: { lookups } });
    people.push(...found.body.results.map((one: { profile: { id: string } }) => one.profile.id));
  }, 60_000);
  afterAll(() => running.close());

  /** What the server heard some days ago. */
  const ago = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
    running.clock.now -= days * day;
    const done = await work();
    running.clock.now += days * day;
    return done;
  };
  const ask = async (more = '', as = 'lead') => running.call('GET', `/v1/insights${more}`, { as });
  const given = (
    number: number,
    more: Record<string, unknown> = {},
    made: Record<string, unknown> = {},
  ): Record<string, unknown> => {
    const give = giveOf(running, {
      at: at(running.clock.now - 40 * day),
      online: false,
      case: `zendesk:acme:${number}`,
      customer: people[number % 9],
      ...more,
    });
    const madeWith = {
      ...(give.madeWith as Record<string, unknown>),
      ...{ facts: { hoursOverdue: 3 }, recommended: credit, ...made },
    };
    return { ...give, madeWith };
  };

  test('groups under five are left out and counted, whatever they are of', async () => {
    const four = Array.from({ length: 4 }, (_, one) => given(one, {}, { answers: { fault: 'ours' } }));
    const sent = await ago(40, () => send(running, four));
    expect(sent.body.results.map((one: { result: string }) => one.result)).toEqual(
      four.map(() => 'accepted'),
    );
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({ fewest: 5, rules: [], again: [], ourFault: null });
    expect(body.suppressed).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(body)).not.toMatch(/agent_id|zendesk:acme/);
  });

  test('a rule says how often it was taken, changed and taken back; the room says what was not used', async () => {
    const fifth = given(4, {}, { answers: { fault: 'ours' } });
    const changed = given(5, { concession: other, amount: 0 });
    const back = given(6);
    await ago(40, () => send(running, [fifth, changed, back]));
    const withdrawn = {
      ...{ type: 'withdrawn', id: newId(running.clock.now), at: at(running.clock.now) },
      ...{ case: back.case, customer: back.customer, decision: back.decision },
    };
    expect((await send(running, [withdrawn])).body.results[0].result).toBe('accepted');
    const { body } = await ask();
    expect(body.rules).toEqual([
      {
        rule: 'hours-late',
        title: 'Hours late',
        decided: 7,
        taken: 5,
        changed: 1,
        takenBack: 1,
        unproven: 0,
      },
    ]);
    expect(body.ourFault).toEqual({ given: 5, room: 25_000, spent: 5_000, unused: 20_000 });
    expect(body.definitions.rules).toMatch(/taken back/);
  });

  test('a team’s spend stands beside its budget', async () => {
    const now = at(running.clock.now - day);
    await send(
      running,
      Array.from({ length: 5 }, (_, one) => given(20 + one, { at: now })),
    );
    const { body } = await ask();
    expect(body.teams).toEqual([
      {
        team: 'first',
        name: 'First team',
        given: 5,
        spent: 5_000,
        ...{ beyond: 0, unlimited: 0 },
        budget: 1_000_000,
        days: 7,
      },
    ]);
  });

  test('what went beyond the playbook, and what it does not limit, stand beside what a team gave', async () => {
    const more = { at: at(running.clock.now - day), customer: null };
    const owed = (amount: number, facts: object) =>
      given(30 + amount, { ...more, concession: 'refund-in-full', amount }, { facts });
    const sent = await send(running, [owed(40_100, { amountAtIssue: 40_000 }), owed(70_000, {})]);
    expect(sent.body.results.map((one: { result: string }) => one.result)).toEqual([
      'accepted-overdraft',
      'accepted',
    ]);
    expect((await ask()).body.teams).toMatchObject([
      { given: 7, spent: 115_100, beyond: 100, unlimited: 70_000 },
    ]);
  });

  test('who had to come again soon after is counted by what was given', async () => {
    const soon = {
      ...{ type: 'heard', id: newId(running.clock.now), at: at(running.clock.now - 38 * day) },
      ...{ case: 'zendesk:acme:99', customer: people[0], text: 'Again.' },
    };
    await send(running, [soon]);
    const { body } = await ask();
    const row = body.again.find((one: { concession: string }) => one.concession === credit);
    expect(row).toEqual({ concession: credit, given: 5, again: 1 });
  });

  test('customers are counted by month, in one currency, up to the last known day', async () => {
    const { body } = await ask('?away=60');
    const { customers } = body;
    expect(customers).toMatchObject({ currency: 'USD', currencies: ['USD'], awayDays: 60 });
    expect(customers.asOf).toBe(at(Math.floor(running.clock.now / day - 3) * day));
    expect(customers.months).toHaveLength(13);
    const newest = customers.months.at(-1);
    expect(newest).toMatchObject({ month: '2026-11', complete: false });
    expect(newest.kept).toMatchObject({ customers: 6 });
    // Three were lost in summer: too few to be told.
    expect(customers.months.some((one: { lost: unknown }) => one.lost === null)).toBe(true);
    expect((await ask('?currency=EUR')).body.customers).toBeNull();
  });

  test('people to call: promises past their time first, then who stopped in their rhythm', async () => {
    const promise = {
      ...{ type: 'promise', id: newId(running.clock.now), at: at(running.clock.now - 3 * day), kind: 'call' },
      ...{ case: 'zendesk:acme:7', customer: people[7], promise: newId(running.clock.now) },
      ...{ text: 'Call back', owner: 'Iris', due: at(running.clock.now - day) },
    };
    await send(running, [promise]);
    const { toCall } = (await ask()).body;
    expect(toCall[0]).toMatchObject({ customer: people[7], why: 'promise' });
    const silent = toCall.filter((one: { why: string }) => one.why === 'silent');
    expect(silent.map((one: { customer: string }) => one.customer).sort()).toEqual(people.slice(0, 3).sort());
    expect(silent[0]).toMatchObject({ rhythmDays: 14, lifetime: { amount: 25_000, currency: 'USD' } });
    await running.call('POST', `/v1/customers/${people[0]}/objection`, {
      as: 'admin',
      body: { objects: true, reason: 'asked' },
    });
    const after = (await ask()).body.toCall.map((one: { customer: string }) => one.customer);
    expect(after).not.toContain(people[0]);
  });

  test('people to call: whose contract renews within the playbook’s days, the next one first', async () => {
    const { now } = running.clock;
    const rows = [
      ['R-1', 'Northwind', now + 20 * day],
      ['R-2', 'Fabrikam', now + 9 * day],
      ['R-3', 'Too late', now - day],
      ['R-4', 'Too early', now + 31 * day],
    ].map(([id, name, renews]) => `${id},${name},${at(Number(renews)).slice(0, 10)},Plan\n`);
    const text = `id,name,renewal date,contract\n${rows.join('')}`;
    const into = { as: 'admin', text, type: 'text/csv' };
    expect((await running.call('POST', '/v1/import/customers', into)).body).toMatchObject({ kept: 4 });
    const toCall = (await ask()).body.toCall as { why: string; name: string }[];
    const due = toCall.filter(({ why }) => why === 'renewal');
    expect(due.map(({ name }) => name)).toEqual(['Fabrikam', 'Northwind']);
    const plain = { as: 'admin', text: `id,name,tags\nR-2,Fabrikam,gold\n`, type: 'text/csv' };
    await running.call('POST', '/v1/import/customers', plain);
    expect((await ask()).body.toCall.filter(({ why }: { why: string }) => why === 'renewal')).toHaveLength(2);
  });

  test('a rule that held by what only a browser says is counted as such; an answer never outvotes the server', async () => {
    const loyal = {
      ...playbook,
      rules: [
        {
          ...like,
          ...{ id: 'long-with-us', title: 'Long with us', causes: [], with: null },
          when: [{ fact: 'tenureDays', is: 'atLeast', value: 4000 }],
          offer: [credit],
        },
      ],
    };
    expect((await ago(50, () => publish(running, loyal, 1))).status).toBe(201);
    const claimed = (n: number, customer: string | null) =>
      given(
        60 + n,
        { customer },
        { playbookVersion: 2, facts: { tenureDays: 5000 }, answers: { tenureDays: 5000 } },
      );
    const unknown = Array.from({ length: 5 }, (_, n) => claimed(n, null));
    const known = Array.from({ length: 5 }, (_, n) => claimed(10 + n, people[n] ?? ''));
    await ago(40, () => send(running, [...unknown, ...known]));
    const { rules } = (await ask()).body;
    const of = (rule: string | null) => rules.find((one: { rule: string | null }) => one.rule === rule);
    expect(of('long-with-us'), 'those the server knows nothing of').toMatchObject({
      decided: 5,
      unproven: 5,
    });
    expect(of(null), 'those it has known for less, and two that were owed').toMatchObject({
      decided: 7,
      unproven: 0,
    });
  });

  test('a thread with a connection of its own finds the same', async () => {
    const { now } = running.clock;
    const asked = { org: running.org, from: now - 90 * day, to: now, currency: null, awayDays: 365, now };
    const { address, db } = running.context.opened;
    expect(await gatherOnThread(address, asked)).toEqual(await gatherInsights(db, asked));
  });

  test('it is for leads of this organisation, and a wrong question is told so', async () => {
    expect((await ask('', 'agent')).status).toBe(403);
    for (const wrong of ['?from=x', '?away=3', '?currency=euro', '?from=2026-02-01&to=2026-01-01'])
      expect((await ask(wrong)).status, wrong).toBe(422);
    const org = newId(running.clock.now);
    const row = { org_id: org, name: 'Other', epoch: 'e', currency: 'USD', change_seq: 0 };
    await running.context.opened.db
      .insertInto('orgs')
      .values({ ...row, created_at: running.clock.now + 1 })
      .execute();
    const as = await running.tokenFor({ role: 'admin', org });
    expect((await ask('', as)).status).toBe(404);
    const theirs = await running.call('POST', '/v1/playbook/versions', {
      as,
      body: { playbook, reason: 'x' },
    });
    expect(theirs.status).toBe(201);
    expect((await ask('', as)).body).toMatchObject({
      ...{ rules: [], teams: [], ourFault: null, again: [], customers: null, toCall: [], suppressed: 0 },
    });
  });
});
