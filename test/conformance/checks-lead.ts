import * as b from '../../src/contract/bodies';
import { insights } from '../../src/contract/insights';
import { page } from '../../src/contract/parts';
import { type Check, expectThat, refused, type Server, shaped } from './check';
import { aGive, send } from './checks-acts';
import { newId } from './new-id';

const check = (promise: string, run: Check['run']): Check => ({ level: 'lead', promise, run });
const asLead = { as: 'lead' } as const;

const current = async (server: Server) => {
  const reply = await server.ask('GET', '/v1/playbook', asLead);
  return { ...shaped(b.playbookInForce, reply, 'playbook'), etag: reply.headers.get('etag') ?? '' };
};

const publish = (server: Server, playbook: unknown, etag: string | null) =>
  server.ask('POST', '/v1/playbook/versions', {
    ...asLead,
    body: { playbook, reason: 'conformance' },
    ...(etag === null ? {} : { headers: { 'if-match': etag } }),
  });

const incidentBody = {
  title: 'Conformance incident',
  since: '2026-01-01T00:00:00Z',
  until: null,
  identifiers: [],
  conditions: [],
  known: 'A test.',
  words: { en: 'We are on it.' },
  nextUpdate: null,
  concierge: null,
  concession: null,
  budget: null,
};

export const leadChecks: readonly Check[] = [
  check('what is for leads is refused to agents', async (server) => {
    for (const [method, path] of [
      ['GET', '/v1/decisions'],
      ['GET', '/v1/asks'],
      ['GET', '/v1/insights'],
      ['GET', '/v1/playbook/versions'],
      ['POST', '/v1/playbook/versions'],
      ['POST', '/v1/incidents'],
    ] as const)
      refused(
        await server.ask(method, path, { as: 'agent', ...(method === 'POST' ? { body: {} } : {}) }),
        [403],
        'forbidden',
        `${method} ${path}`,
      );
  }),
  check('insights are sums with their meaning, and groups under five are left out', async (server) => {
    await current(server);
    const told = shaped(insights, await server.ask('GET', '/v1/insights', asLead), 'insights');
    expectThat(told.fewest >= 5, `groups of ${told.fewest} are told`);
    const small = [
      ...told.rules.map((one) => one.decided),
      ...told.teams.map((one) => one.given),
      ...told.again.map((one) => one.given),
      ...(told.ourFault ? [told.ourFault.given] : []),
      ...(told.customers?.months ?? []).flatMap(({ new: fresh, kept, lost, wonBack }) =>
        [fresh, kept, lost, wonBack].flatMap((one) => (one ? [one.customers] : [])),
      ),
    ].find((size) => size > 0 && size < told.fewest);
    expectThat(small === undefined, `a group of ${small} is told`);
    for (const figure of ['rules', 'teams', 'ourFault', 'again', 'customers', 'toCall'])
      expectThat(Boolean(told.definitions[figure]), `nothing says what ${figure} means`);
  }),
  check('a publish has a new number, and is what everyone gets from then on', async (server) => {
    const before = await current(server);
    const reply = await publish(server, before.playbook, before.etag);
    expectThat(reply.status === 201 || reply.status === 200, `status ${reply.status}`);
    const line = shaped(b.versionLine, reply, 'publish');
    expectThat(line.version === before.version + 1, `version ${line.version} after ${before.version}`);
    expectThat((await current(server)).version === line.version, 'another version is in force');
  }),
  check('a publish based on an older version is a conflict and changes nothing', async (server) => {
    const before = await current(server);
    await publish(server, before.playbook, before.etag);
    refused(await publish(server, before.playbook, before.etag), [409, 412], 'conflict', 'an old If-Match');
    refused(await publish(server, before.playbook, null), [409, 412, 428], null, 'no If-Match');
    expectThat((await current(server)).version === before.version + 1, 'something was published');
  }),
  check('a playbook that is not valid is refused here as well', async (server) => {
    const { playbook, etag, version } = await current(server);
    for (const bad of [
      { ...playbook, format: 2 },
      { ...playbook, surprise: 1 },
      { ...playbook, currency: 'dollars' },
    ])
      refused(await publish(server, bad, etag), [400, 422], 'invalid', 'a bad playbook');
    expectThat((await current(server)).version === version, 'something was published');
  }),
  check('a rollback is a new version with the old words', async (server) => {
    const before = await current(server);
    const reply = await server.ask('POST', '/v1/playbook/rollback', {
      ...asLead,
      body: { version: 1, reason: 'conformance' },
    });
    expectThat(shaped(b.versionLine, reply, 'rollback').version === before.version + 1, 'not a new number');
    const first = shaped(
      b.playbookInForce,
      await server.ask('GET', '/v1/playbook/versions/1', asLead),
      'version 1',
    );
    const now = await current(server);
    expectThat(JSON.stringify(now.playbook) === JSON.stringify(first.playbook), 'other words');
  }),
  check('the history names author, reason and time of every version', async (server) => {
    const now = await current(server);
    const list = shaped(
      page(b.versionLine),
      await server.ask('GET', '/v1/playbook/versions', asLead),
      'versions',
    );
    expectThat(
      list.items.some((one) => one.version === now.version),
      'the version in force is not in it',
    );
    expectThat(
      list.items.every((one) => one.author !== ''),
      'a version without an author',
    );
  }),
  check('a publish is told in the changes', async (server) => {
    const { cursor } = shaped(b.changes, await server.ask('GET', '/v1/changes'), 'changes');
    const before = await current(server);
    await publish(server, before.playbook, before.etag);
    const told = shaped(b.changes, await server.ask('GET', `/v1/changes?after=${cursor}&wait=2`), 'changes');
    expectThat(
      told.changes.some((one) => one.type === 'playbook' && one.version === before.version + 1),
      'not told',
    );
  }),
  check('decisions carry no agent, no case, and times to the day', async (server) => {
    await send(server, [await aGive(server, { amount: 1 })]);
    const reply = await server.ask('GET', '/v1/decisions', asLead);
    const { items } = shaped(b.decisions, reply, 'decisions');
    expectThat(items.length > 0, 'the decision just made is not in it');
    expectThat(
      items.every((one) => /T00:00:00(\.000)?Z$/.test(one.day)),
      'a time within the day',
    );
  }),
  check('an incident is declared, told, changed and ended', async (server) => {
    const { cursor } = shaped(b.changes, await server.ask('GET', '/v1/changes'), 'changes');
    const made = shaped(
      b.incident,
      await server.ask('POST', '/v1/incidents', { ...asLead, body: incidentBody }),
      'incident',
    );
    const told = shaped(b.changes, await server.ask('GET', `/v1/changes?after=${cursor}&wait=2`), 'changes');
    expectThat(
      told.changes.some((one) => one.type === 'incident' && one.incident === made.id),
      'not told',
    );
    const path = `/v1/incidents/${made.id}`;
    const ended = await server.ask('PATCH', path, { ...asLead, body: { until: '2026-01-02T00:00:00Z' } });
    expectThat(shaped(b.incident, ended, 'ended').state === 'over', 'still open');
    const list = shaped(page(b.incident), await server.ask('GET', '/v1/incidents'), 'incidents');
    expectThat(
      list.items.some((one) => one.id === made.id && one.title === incidentBody.title),
      'not in the list',
    );
  }),
  check('an ask waits for one answer; the second is told that it was late', async (server) => {
    const id = newId();
    const { playbook } = await current(server);
    const concession = (playbook as unknown as { concessions: { id: string }[] }).concessions[0]?.id ?? '';
    const ask = {
      type: 'ask',
      id,
      at: new Date().toISOString(),
      case: `conformance:test:${id}`,
      customer: null,
      concession,
      amount: 100,
      reason: 'conformance',
    };
    await server.ask('POST', '/v1/events', { body: { events: [ask] } });
    const list = shaped(page(b.ask), await server.ask('GET', '/v1/asks', asLead), 'asks');
    expectThat(
      list.items.some((one) => one.id === id),
      'the ask is not in the list',
    );
    const yes = await server.ask('POST', `/v1/asks/${id}/answer`, {
      ...asLead,
      body: { answer: 'yes', text: 'ok' },
    });
    expectThat(shaped(b.ask, yes, 'answer').state === 'yes', 'not answered');
    const no = await server.ask('POST', `/v1/asks/${id}/answer`, {
      ...asLead,
      body: { answer: 'no', text: 'no' },
    });
    refused(no, [409], 'conflict', 'a second answer');
  }),
  check('an agent reads their own snags, a lead all of them', async (server) => {
    const say = async (as: 'agent' | 'lead'): Promise<string> => {
      const id = newId();
      const where = { case: `conformance:test:${id}`, customer: null };
      const snag = { type: 'snag', id, at: new Date().toISOString(), ...where, about: 'process', rule: null };
      await server.ask('POST', '/v1/events', { as, body: { events: [{ ...snag, text: 'conformance' }] } });
      return id;
    };
    const [mine, theirs] = [await say('agent'), await say('lead')];
    const read = async (as: 'agent' | 'lead') =>
      shaped(page(b.snag), await server.ask('GET', '/v1/snags', { as }), 'snags').items.map(({ id }) => id);
    const all = await read('lead');
    expectThat(all.includes(mine) && all.includes(theirs), 'the lead misses one');
    const own = await read('agent');
    expectThat(own.includes(mine), 'their own is missing');
    expectThat(!own.includes(theirs), 'they read what somebody else said');
  }),
  check('a snag is listed without its agent, and crossed off', async (server) => {
    const id = newId();
    const snag = {
      type: 'snag',
      id,
      at: new Date().toISOString(),
      case: `conformance:test:${id}`,
      customer: null,
      about: 'rule',
      rule: 'x',
      text: 'conformance',
    };
    await server.ask('POST', '/v1/events', { body: { events: [snag] } });
    const list = shaped(page(b.snag), await server.ask('GET', '/v1/snags', asLead), 'snags');
    expectThat(
      list.items.some((one) => one.id === id),
      'not in the list',
    );
    const off = await server.ask('POST', `/v1/snags/${id}/answer`, {
      ...asLead,
      body: { text: 'changed', crossOff: true },
    });
    expectThat(shaped(b.snag, off, 'answer').state === 'crossed-off', 'not crossed off');
  }),
];
