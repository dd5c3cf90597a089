import type * as v from 'valibot';
import * as b from '../../src/contract/bodies';
import { type Event, eventsAnswer } from '../../src/contract/events';
import type { Playbook } from '../../src/playbook/types';
import { type Check, expectThat, refused, type Server, shaped } from './check';
import { newId } from './new-id';

const at = (): string => new Date().toISOString();
const freshCase = (): string => `conformance:test:${newId()}`;
const check = (promise: string, run: Check['run']): Check => ({ level: 'acts', promise, run });

type Give = Extract<Event, { type: 'given' }>;

async function inForce(server: Server): Promise<v.InferOutput<typeof b.playbookInForce>> {
  return shaped(b.playbookInForce, await server.ask('GET', '/v1/playbook'), 'playbook');
}

/** A credit that nobody is owed, on a case of its own. */
export async function aGive(server: Server, more: Partial<Give> = {}): Promise<Give> {
  const { version, playbook } = await inForce(server);
  const book = playbook as unknown as Playbook;
  const floors = book.causes.flatMap((cause) => Object.values(cause.floor));
  const credit = book.concessions.find(
    (one) => one.kind === 'credit' && one.owed === null && !floors.includes(one.id),
  );
  expectThat(credit !== undefined, 'the playbook in force has no credit to try with');
  return {
    type: 'given',
    id: newId(),
    at: at(),
    case: freshCase(),
    customer: null,
    decision: newId(),
    concession: credit.id,
    amount: book.room.perCase,
    currency: book.currency,
    online: true,
    madeWith: {
      playbookVersion: version,
      engine: 'conformance',
      facts: {},
      answers: { fault: 'notOurs' },
      recommended: null,
      roomShown: book.room.perCase,
      usedOnCase: 0,
      usedInWindow: 0,
      goodwill: true,
      owed: false,
      floor: false,
      smallKindness: false,
      approvedAsk: null,
    },
    ...more,
  };
}

export async function send(server: Server, events: readonly object[]) {
  const answer = shaped(eventsAnswer, await server.ask('POST', '/v1/events', { body: { events } }), 'events');
  expectThat(
    answer.results.length === events.length,
    `${answer.results.length} answers to ${events.length} acts`,
  );
  return answer.results;
}

const ledger = async (server: Server, key: string) =>
  shaped(b.ledger, await server.ask('GET', `/v1/ledger?case=${encodeURIComponent(key)}`), 'ledger');

const cursorOf = async (server: Server): Promise<string> =>
  shaped(b.changes, await server.ask('GET', '/v1/changes'), 'changes').cursor;

export const actsChecks: readonly Check[] = [
  check('the playbook in force has an ETag, and 304 when it is still right', async (server) => {
    const reply = await server.ask('GET', '/v1/playbook');
    shaped(b.playbookInForce, reply, 'playbook');
    const tag = reply.headers.get('etag');
    expectThat(tag !== null, 'no ETag');
    const again = await server.ask('GET', '/v1/playbook', { headers: { 'if-none-match': tag } });
    expectThat(again.status === 304, `status ${again.status}`);
  }),
  check('the same act twice is one act', async (server) => {
    const give = await aGive(server);
    const [one] = await send(server, [give]);
    const [two] = await send(server, [give]);
    expectThat(one?.result === 'accepted', `first: ${one?.result} ${one?.reason ?? ''}`);
    expectThat(two?.result === 'duplicate', `second: ${two?.result}`);
    const sum = (await ledger(server, give.case)).case;
    expectThat(
      sum.count === 1 && sum.amount === give.amount,
      `the ledger counts ${sum.count} of ${sum.amount}`,
    );
  }),
  check('an id that stands for one act is a conflict for another', async (server) => {
    const give = await aGive(server, { amount: 100 });
    await send(server, [give]);
    const [other] = await send(server, [{ ...give, amount: 99 }]);
    expectThat(
      other?.result === 'rejected' && other.reason === 'conflict',
      `another amount under the same id: ${other?.result} ${other?.reason ?? ''}`,
    );
    const sum = (await ledger(server, give.case)).case;
    expectThat(sum.amount === 100, `the ledger has ${sum.amount}`);
  }),
  check('a promise that was never made is not kept', async (server) => {
    const { at, case: on, customer } = await aGive(server);
    const about = { type: 'promise-kept', id: newId(), at, case: on, customer };
    const [kept] = await send(server, [{ ...about, promise: newId() }]);
    expectThat(kept?.result === 'rejected', `it was ${kept?.result}`);
  }),
  check('the same act sent many times at once is one act', async (server) => {
    const give = await aGive(server, { amount: 100 });
    const all = await Promise.all(Array.from({ length: 10 }, () => send(server, [give])));
    const accepted = all.filter(([one]) => one?.result === 'accepted').length;
    expectThat(accepted === 1, `${accepted} were accepted`);
  }),
  check('acts are answered each for itself, in order', async (server) => {
    const good = await aGive(server, { amount: 100 });
    const forged = { ...(await aGive(server)), concession: 'no-such-concession' };
    const results = await send(server, [forged, good, good]);
    expectThat(
      results.map((one) => one.id).join() === [forged.id, good.id, good.id].join(),
      'another order of ids',
    );
    const said = results.map((one) => one.result).join();
    expectThat(said === 'rejected,accepted,duplicate', said);
  }),
  check('more than 500 acts at once are refused whole', async (server) => {
    const give = await aGive(server, { amount: 1 });
    const reply = await server.ask('POST', '/v1/events', { body: { events: Array(501).fill(give) } });
    refused(reply, [400, 413, 422], null, '501 acts');
    expectThat((await ledger(server, give.case)).case.count === 0, 'some were kept');
  }),
  check('a give answers with the room that is left', async (server) => {
    const give = await aGive(server);
    const third = Math.floor(give.amount / 3);
    const [one] = await send(server, [{ ...give, amount: third }]);
    expectThat(
      one?.room?.case === give.amount - third,
      `room ${one?.room?.case}, not ${give.amount - third}`,
    );
  }),
  check('online, what does not fit the room is refused before it is shown', async (server) => {
    const give = await aGive(server);
    const [one] = await send(server, [{ ...give, amount: give.amount + 1 }]);
    expectThat(one?.result === 'rejected', `beyond the room: ${one?.result}`);
    expectThat((await ledger(server, give.case)).case.amount === 0, 'a refused give is in the ledger');
  }),
  check('many who give at once never reserve more than the room', async (server) => {
    const give = await aGive(server);
    const amount = Math.ceil(give.amount / 4);
    const all = await Promise.all(
      Array.from({ length: 24 }, () => send(server, [{ ...give, id: newId(), decision: newId(), amount }])),
    );
    const accepted = all.filter(([one]) => one?.result === 'accepted').length;
    const fits = Math.floor(give.amount / amount);
    expectThat(accepted === fits, `${accepted} fit into room for ${fits}`);
  }),
  check('a give made offline inside the room shown is accepted for ever', async (server) => {
    const give = await aGive(server);
    await send(server, [give]);
    const late = { ...give, id: newId(), decision: newId(), online: false };
    const [one] = await send(server, [late]);
    expectThat(one?.result === 'accepted-overdraft', `${one?.result} ${one?.reason ?? ''}`);
  }),
  check('a give above what was shown cannot have happened', async (server) => {
    const give = await aGive(server);
    const [one] = await send(server, [{ ...give, online: false, amount: give.madeWith.roomShown + 1 }]);
    expectThat(one?.result === 'rejected', `${one?.result}`);
  }),
  check('a withdrawn give frees its room', async (server) => {
    const give = await aGive(server);
    const withdraw = {
      type: 'withdrawn',
      id: newId(),
      at: at(),
      case: give.case,
      customer: null,
      decision: give.decision,
    };
    const [, freed] = await send(server, [give, withdraw]);
    expectThat(freed?.result === 'accepted', `withdrawn: ${freed?.result}`);
    const [again] = await send(server, [{ ...give, id: newId(), decision: newId() }]);
    expectThat(again?.result === 'accepted', `given again: ${again?.result}`);
  }),
  check('what is unknown in an act is refused', async (server) => {
    const give = await aGive(server, { amount: 1 });
    for (const bad of [
      { ...give, more: 1 },
      { ...give, amount: -1 },
      { ...give, amount: 1.5 },
      { ...give, id: 'x' },
      { ...give, id: give.id.replace(/^(.{14})7/, '$14') },
      { ...give, at: 'now' },
    ])
      refused(
        await server.ask('POST', '/v1/events', { body: { events: [bad] } }),
        [400, 422],
        'invalid',
        'a bad act',
      );
  }),
  check('changes begin with a cursor, and say nothing when there is nothing', async (server) => {
    const reply = await server.ask('GET', `/v1/changes?after=${await cursorOf(server)}&wait=0`);
    expectThat(reply.status === 204, `status ${reply.status}`);
  }),
  check('who waits for changes is told within two seconds, and once', async (server) => {
    const cursor = await cursorOf(server);
    const waiting = server.ask('GET', `/v1/changes?after=${cursor}&wait=10`);
    const give = await aGive(server, { amount: 1 });
    const sent = Date.now();
    await send(server, [give]);
    const told = await waiting;
    expectThat(Date.now() - sent < 2000, 'more than two seconds');
    const { changes, cursor: next } = shaped(b.changes, told, 'changes');
    const mine = changes.filter((one) => one.type === 'given' && one.case === give.case);
    expectThat(mine.length === 1, `told ${mine.length} times`);
    const after = await server.ask('GET', `/v1/changes?after=${next}&wait=0`);
    expectThat(after.status === 204, 'told again after the new cursor');
  }),
  check('waiting ends in its time', async (server) => {
    const reply = await server.ask('GET', `/v1/changes?after=${await cursorOf(server)}&wait=1`);
    expectThat(reply.status === 204, `status ${reply.status}`);
    expectThat(reply.ms > 700 && reply.ms < 4000, `after ${Math.round(reply.ms)} ms`);
  }),
  check('a cursor from another history is expired, not empty', async (server) => {
    refused(
      await server.ask('GET', '/v1/changes?after=999999999&wait=0'),
      [410],
      'cursor-expired',
      'a cursor ahead',
    );
  }),
];
