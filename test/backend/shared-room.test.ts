import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

interface About {
  readonly amount?: number;
  readonly cause?: string | null;
  /** Days before now that its case began. */
  readonly ago?: number;
  readonly online?: boolean;
}

describe.each(engines)('room that several cases share on %s', (engine) => {
  let running: Running;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
    const people = ['one', 'two', 'three', 'four', 'five', 'six'].map(
      (name) => `${name},${name}@example.com,`,
    );
    const contacts = ['anna', 'bert'].map((name) => `${name},${name}@example.com,Widgets`);
    contacts.push(...['carl', 'dora'].map((name) => `${name},${name}@example.com,Gadgets`));
    await running.call('POST', '/v1/import/customers', {
      as: 'admin',
      type: 'text/csv',
      text: `id,email,company\n${[...people, ...contacts].join('\n')}\n`,
    });
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six', 'anna', 'bert', 'carl', 'dora']) {
      const lookups = [[{ kind: 'external', value: name }]];
      const { body } = await running.call('POST', '/v1/customers/find', { body: { lookups } });
      ids.set(name, body.results[0].profile.id);
    }
  }, 60_000);
  afterAll(() => running.close());

  let cases = 0;
  /** A give on a case of its own; our fault, so that only the room of the case limits it. */
  const give = (
    who: string,
    { amount = 5_000, cause = 'late-return', ago = 0, online = true }: About = {},
    made: object = {},
  ): Record<string, unknown> => {
    cases += 1;
    const event = giveOf(running, {
      case: `zendesk:acme:shared-${cases}`,
      customer: ids.get(who) ?? null,
      amount,
      online,
    });
    const answers = { fault: 'ours', ...(cause === null ? {} : { cause }) };
    const caseBegan = at(running.clock.now - ago * day);
    return { ...event, madeWith: { ...(event.madeWith as object), answers, caseBegan, ...made } };
  };
  const given = async (event: object) => (await send(running, [event])).body.results[0];

  test('the same cause again within fourteen days is given once, on whichever case [G27]', async () => {
    expect(await given(give('one', { amount: 4_000, ago: 14 }))).toMatchObject({ result: 'accepted' });
    const second = await given(give('one'));
    expect(second).toMatchObject({ result: 'rejected', reason: 'over-room', room: { case: 1_000 } });
    expect(await given(give('one', { amount: 1_000 }))).toMatchObject({
      result: 'accepted',
      room: { case: 0 },
    });
  });

  test.each([
    ['another cause', { cause: 'small-part' }],
    ['a cause nobody has said', { cause: null }],
    ['a case that began fifteen days before', { ago: 15 }],
  ])('%s has a room of its own', async (name, more) => {
    const who = { 'another cause': 'two', 'a cause nobody has said': 'three' }[name] ?? 'four';
    expect(await given(give(who))).toMatchObject({ result: 'accepted' });
    expect(await given(give(who, more))).toMatchObject({ result: 'accepted' });
  });

  test('what was taken back on the other case leaves its room again', async () => {
    const first = give('two', { cause: 'cover-just-ended' });
    await given(first);
    expect(await given(give('two', { cause: 'cover-just-ended' }))).toMatchObject({ reason: 'over-room' });
    const { at: time, case: key, customer, decision } = first;
    await given({ type: 'withdrawn', id: give('two').id, at: time, case: key, customer, decision });
    expect(await given(give('two', { cause: 'cover-just-ended' }))).toMatchObject({ result: 'accepted' });
  });

  test('made offline it stands, and what was there twice is an overdraft of the team', async () => {
    await given(give('five', { amount: 4_000 }));
    const late = give('five', { amount: 3_000, online: false });
    expect(await given(late)).toMatchObject({ result: 'accepted-overdraft', room: { case: 0 } });
    const row = await running.context.opened.db
      .selectFrom('decisions')
      .select('overdraft')
      .where('decision_id', '=', String(late.decision))
      .executeTakeFirstOrThrow();
    expect(row.overdraft).toBe(2_000);
  });

  test('forty agents on as many cases of one cause never reserve more than the one room', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => given(give('six', { amount: 600 }))));
    expect(all.filter(({ result }) => result === 'accepted')).toHaveLength(8);
    expect(all.filter(({ reason }) => reason === 'over-room')).toHaveLength(32);
  });

  test('two contacts of one company at once are given what one of them could be [G19]', async () => {
    const atOnce = Array.from({ length: 24 }, (_, n) =>
      give(n % 2 === 0 ? 'carl' : 'dora', { amount: 3_000, cause: 'small-part' }),
    );
    const answers = await Promise.all(atOnce.map((event) => given(event)));
    expect(answers.filter(({ result }) => result === 'accepted')).toHaveLength(1);
  });

  test('contacts of one company share room and window; they are the account’s', async () => {
    expect(await given(give('anna', { amount: 4_500 }))).toMatchObject({ result: 'accepted' });
    expect(await given(give('bert'))).toMatchObject({ reason: 'over-room', room: { case: 500 } });
    const goodwill = { answers: { fault: 'notOurs' } };
    const window = (await given(give('anna', { amount: 5_000 }, goodwill))).room.customer;
    const after = (await given(give('bert', { amount: 2_000 }, goodwill))).room.customer;
    expect(after).toBe(window - 2_000);
    const path = `/v1/ledger?case=zendesk:acme:new&customer=${ids.get('bert')}`;
    const { body } = await running.call('GET', path);
    expect(body.customer).toMatchObject({ amount: 7_000, count: 2 });
  });

  test('the ledger tells what stands on other cases, of which cause and since when', async () => {
    const other = give('four', { cause: 'small-part', amount: 700, ago: 2 });
    await given(other);
    const path = `/v1/ledger?case=zendesk:acme:new&customer=${ids.get('four')}`;
    const { body } = await running.call('GET', path, { as: 'lead' });
    expect(body.onCase).toEqual([]);
    expect(body.customer.elsewhere.find((one: { case: string }) => one.case === other.case)).toMatchObject({
      decision: other.decision,
      amount: 700,
      cause: 'small-part',
      began: at(running.clock.now - 2 * day),
      mine: false,
      state: 'given',
    });
    const own = await running.call('GET', path.replace('zendesk:acme:new', String(other.case)));
    expect(own.body.onCase).toHaveLength(1);
    expect(own.body.customer.elsewhere.some((one: { case: string }) => one.case === other.case)).toBe(false);
  });
});
