import { adapters } from '../../src/contract/adapters';
import * as b from '../../src/contract/bodies';
import { type Check, expectThat, refused, type Server, shaped } from './check';
import { aGive, send } from './checks-acts';
import { newId } from './new-id';

/** What is told of an act afterwards: in the profile, in the ledger, in the changes, for replay. */
const check = (level: Check['level'], promise: string, run: Check['run']): Check => ({ level, promise, run });
const asLead = { as: 'lead' } as const;
const at = (ago = 0): string => new Date(Date.now() - ago).toISOString();

async function theKnown(server: Server) {
  const reply = await server.ask('POST', '/v1/customers/find', { body: { lookups: [[server.known]] } });
  const [found] = shaped(b.findAnswer, reply, 'find').results;
  expectThat(found?.found === 'one', 'the known customer is not found');
  return found.profile;
}

export const cursorOf = async (server: Server): Promise<string> =>
  shaped(b.changes, await server.ask('GET', '/v1/changes'), 'changes').cursor;

/** What was told since, as an agent hears it. */
export async function toldSince(server: Server, cursor: string) {
  const reply = await server.ask('GET', `/v1/changes?after=${cursor}&wait=2`);
  return reply.status === 204 ? [] : shaped(b.changes, reply, 'changes').changes;
}

export const toldChecks: readonly Check[] = [
  check('profile', 'where an answer says its epoch, it is the one of hello', async (server) => {
    const origin = { origin: 'https://x.example.com' };
    const { epoch } = shaped(b.hello, await server.ask('GET', '/v1/hello', { as: 'nobody' }), 'hello');
    const { headers } = await server.ask('GET', '/v1/me', { headers: origin });
    const said = headers.get('leeway-epoch');
    if (said === null) return;
    expectThat(said === epoch, `the answer says ${said}, hello ${epoch}`);
    const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase();
    expectThat(exposed.includes('leeway-epoch'), 'no browser can read it');
  }),
  check(
    'acts',
    'every kind of act is taken; heard and promises are told with the profile',
    async (server) => {
      const { id: customer } = await theKnown(server);
      const key = `conformance:test:${newId()}`;
      const act = () => ({ id: newId(), at: at(), case: key, customer });
      const [text, promise] = [`conformance ${newId()}`, newId()];
      const due = new Date(Date.now() + 3_600_000).toISOString();
      const acts = [
        { ...act(), type: 'heard', text },
        { ...act(), type: 'promise', promise, kind: 'call-back', text, owner: 'Conformance', due },
        { ...act(), type: 'promise-kept', promise },
        { ...act(), type: 'snag', about: 'process', rule: null, text },
        { ...act(), type: 'praise', text },
        { ...act(), type: 'case-closed' },
      ];
      const answers = await send(server, acts);
      const other = answers.findIndex(({ result }) => result !== 'accepted');
      expectThat(other === -1, `${acts[other]?.type}: ${answers[other]?.result}`);
      const { heard, promises } = await theKnown(server);
      expectThat(heard?.text === text && heard.caseKey === key && heard.by !== '', 'heard is not told');
      expectThat(promises.find(({ id }) => id === promise)?.state === 'kept', 'the kept promise is not told');
    },
  ),
  check('acts', 'the ledger counts what I gave, and what my team did', async (server) => {
    const give = await aGive(server, { amount: 7 });
    const path = `/v1/ledger?case=${encodeURIComponent(give.case)}`;
    const before = shaped(b.ledger, await server.ask('GET', path), 'ledger');
    await send(server, [give]);
    const after = shaped(b.ledger, await server.ask('GET', path), 'ledger');
    expectThat(
      after.me.amount === before.me.amount + 7,
      `me: ${before.me.amount} and 7 is ${after.me.amount}`,
    );
    expectThat(after.team.amount - before.team.amount >= 0, 'the team has less than before');
  }),
  check('acts', 'a report of status is counts and versions, and nothing else', async (server) => {
    const body = { version: '0.0.1', playbookVersion: 1, counts: { profiles: 1 } };
    const taken = await server.ask('POST', '/v1/status', { body });
    expectThat(taken.status === 204, `status ${taken.status}`);
    const named = await server.ask('POST', '/v1/status', { body: { ...body, agent: 'x' } });
    refused(named, [400, 422], 'invalid', 'a report with a name in it');
    const worded = await server.ask('POST', '/v1/status', { body: { ...body, counts: { profiles: 'x' } } });
    refused(worded, [400, 422], 'invalid', 'a count that is a word');
  }),
  check(
    'lead',
    'a version counts until a day after the next; one that never was does not',
    async (server) => {
      const give = await aGive(server, { amount: 1 });
      const reply = await server.ask('GET', '/v1/playbook', asLead);
      const { playbook } = shaped(b.playbookInForce, reply, 'playbook');
      await server.ask('POST', '/v1/playbook/versions', {
        ...asLead,
        body: { playbook, reason: 'conformance' },
        headers: { 'if-match': reply.headers.get('etag') ?? '' },
      });
      const [late] = await send(server, [give]);
      expectThat(late?.result === 'accepted', `by the version before: ${late?.result} ${late?.reason ?? ''}`);
      const never = { ...give, id: newId(), decision: newId() };
      const madeWith = { ...give.madeWith, playbookVersion: give.madeWith.playbookVersion + 1_000 };
      const [forged] = await send(server, [{ ...never, madeWith }]);
      expectThat(forged?.result === 'rejected', `by a version that never was: ${forged?.result}`);
    },
  ),
  check('lead', 'a publish says why', async (server) => {
    const reply = await server.ask('GET', '/v1/playbook', asLead);
    const { playbook } = shaped(b.playbookInForce, reply, 'playbook');
    const bare = await server.ask('POST', '/v1/playbook/versions', {
      ...asLead,
      body: { playbook, reason: '' },
      headers: { 'if-match': reply.headers.get('etag') ?? '' },
    });
    refused(bare, [400, 422], 'invalid', 'a publish without a reason');
  }),
  check('lead', 'the answer to an ask is told in the changes', async (server) => {
    const { case: key, concession } = await aGive(server);
    const ask = { type: 'ask', id: newId(), at: at(), case: key, customer: null, concession, amount: 9 };
    await send(server, [{ ...ask, reason: 'conformance' }]);
    const cursor = await cursorOf(server);
    await server.ask('POST', `/v1/asks/${ask.id}/answer`, { ...asLead, body: { answer: 'yes', text: '' } });
    const told = await toldSince(server, cursor);
    const mine = told.find((one) => one.type === 'ask-answered' && one.ask === ask.id);
    expectThat(mine !== undefined, 'not told');
  }),
  check('lead', 'decisions are told for the time that was asked for', async (server) => {
    const give = await aGive(server, { amount: 1 });
    const cause = `conformance-${newId()}`;
    const [made] = await send(server, [{ ...give, madeWith: { ...give.madeWith, facts: { cause } } }]);
    expectThat(made?.result === 'accepted', `${made?.result} ${made?.reason ?? ''}`);
    const within = async (from: string, to: string) => {
      const path = `/v1/decisions?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
      return shaped(b.decisions, await server.ask('GET', path, asLead), 'decisions').items;
    };
    const soon = at(-60_000);
    expectThat(
      (await within(at(600_000), soon)).some(({ facts }) => facts.cause === cause),
      'it is left out',
    );
    const old = await within('2001-01-01T00:00:00Z', '2001-02-01T00:00:00Z');
    expectThat(old.length === 0, `${old.length} of another time`);
  }),
  check('lead', 'pushed adapters are a lead’s to write, everybody’s to read, and told', async (server) => {
    const before = shaped(adapters, await server.ask('GET', '/v1/adapters'), 'adapters');
    const pushed = { adapter: 'conformance', versions: ['0.0.1'], selectors: { reply: '.reply' }, off: [] };
    const body = { adapters: [...before.adapters, pushed] };
    refused(await server.ask('POST', '/v1/adapters', { body }), [403], 'forbidden', 'an agent’s adapters');
    const cursor = await cursorOf(server);
    await server.ask('POST', '/v1/adapters', { ...asLead, body });
    const after = shaped(adapters, await server.ask('GET', '/v1/adapters'), 'adapters');
    const told = await toldSince(server, cursor);
    await server.ask('POST', '/v1/adapters', { ...asLead, body: before });
    expectThat(
      after.adapters.some(({ adapter }) => adapter === 'conformance'),
      'not read again',
    );
    expectThat(
      told.some(({ type }) => type === 'adapters'),
      'not told',
    );
    const wrong = { adapters: [{ ...pushed, selectors: { reply: 'a{b}' } }] };
    refused(
      await server.ask('POST', '/v1/adapters', { ...asLead, body: wrong }),
      [400, 422],
      'invalid',
      'no selector',
    );
  }),
];
