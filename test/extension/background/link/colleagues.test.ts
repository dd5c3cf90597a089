import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import { giveOf } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
let customer = '';
let colleague = '';
const caseKey = 'zendesk:acme:1';
const day = 86_400_000;
const since = Date.parse('2020-05-01');

beforeEach(async () => {
  it = await signedInDesk();
  const text = 'id,email,name,customer since\nB-1,customer1@example.com,Dana Whitfield,2020-05-01\n';
  await it.server.call('POST', '/v1/import/customers', { as: 'admin', text, type: 'text/csv' });
  const found = await it.server.call('POST', '/v1/customers/find', {
    body: { lookups: [[{ kind: 'email', value: 'customer1@example.com' }]] },
  });
  customer = found.body.results[0].profile.id;
  colleague = await it.server.tokenFor({ role: 'agent' });
  await it.mount(1);
  await it.open(1, caseOf(1));
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await soon(async () => expect((await view()).profile?.customerSince?.value).toBe(since));
});
afterEach(() => it.close());

const view = async () => caseIn(await it.state(1));
const send = async (event: object, as = colleague): Promise<void> => {
  const { body } = await it.server.call('POST', '/v1/events', { as, body: { events: [event] } });
  expect(body.results[0].result).toBe('accepted');
};
const heard = (more: object) => ({
  type: 'heard',
  id: newId(it.clock.now),
  at: new Date(it.clock.now).toISOString(),
  case: caseKey,
  customer,
  text: 'The screen failed and they need it on Monday.',
  ...more,
});

test('what a colleague heard on this case is there at once, and nobody tells it twice', async () => {
  expect((await view()).hear.earlier).toBeNull();
  await send(heard({}), 'lead');
  await soon(async () =>
    expect((await view()).hear.earlier).toMatchObject({
      by: 'A lead',
      text: 'The screen failed and they need it on Monday.',
    }),
  );
});

test('what was heard on another case of theirs is no word on this one', async () => {
  await send(heard({ case: 'zendesk:acme:other' }));
  await soon(async () => expect((await view()).profile?.heard?.caseKey).toBe('zendesk:acme:other'));
  expect((await view()).hear.earlier).toBeNull();
});

test('a give on another case of theirs takes from the customer’s window here', async () => {
  const before = (await view()).advice.room.customerLeft ?? 0;
  expect(before).toBeGreaterThan(0);
  await send(giveOf(it.server, { case: 'zendesk:acme:other', customer, amount: 4_000 }));
  await soon(async () => expect((await view()).advice.room.customerLeft).toBe(before - 4_000));
  expect((await view()).decisions).toEqual([]);
});

test('a colleague’s give on another case of the same cause takes from the room of this one', async () => {
  const before = (await view()).advice.room;
  const about = (cause: string, caseBegan: number) => {
    const made = giveOf(it.server, { case: `zendesk:acme:${cause}`, customer, amount: 2_000 });
    const madeWith = { ...(made.madeWith as object), answers: { cause, fault: 'ours' } };
    return { ...made, madeWith: { ...madeWith, caseBegan: new Date(caseBegan).toISOString() } };
  };
  await send(about('late-return', it.clock.now - day));
  await send(about('cover-just-ended', it.clock.now - 3 * day));
  await soon(async () => expect((await view()).advice.room.left).toBe(before.left - 2_000));
  expect((await view()).decisions).toEqual([]);
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'small-part' });
  expect((await view()).advice.room.usedOnCase).toBe(0);
});

test('a hold is shown at once and takes the money away; an objection takes the standing', async () => {
  const until = new Date(it.clock.now + day).toISOString();
  const hold = { reason: 'a dispute', until };
  await it.server.call('POST', `/v1/customers/${customer}/hold`, { as: 'lead', body: hold });
  await soon(async () => expect((await view()).advice.room).toMatchObject({ left: 0, binds: 'hold' }));
  const objects = { objects: true, reason: 'they asked' };
  await it.server.call('POST', `/v1/customers/${customer}/objection`, { as: 'admin', body: objects });
  await soon(async () => expect((await view()).profile?.customerSince?.value).not.toBe(since));
});
