import * as b from '../../src/contract/bodies';
import { profile } from '../../src/contract/profile';
import { type Check, expectThat, refused, type Server, shaped } from './check';
import { send as act, aGive } from './checks-acts';
import { cursorOf, toldSince } from './checks-told';
import { newId } from './new-id';

const check = (promise: string, run: Check['run']): Check => ({ level: 'admin', promise, run });

const send = async (server: Server, what: string, text: string, more = '') =>
  shaped(
    b.importAnswer,
    await server.ask('POST', `/v1/import/${what}${more}`, { as: 'admin', text, type: 'text/csv' }),
    `import ${what}`,
  );

async function find(server: Server, kind: string, value: string) {
  const reply = await server.ask('POST', '/v1/customers/find', { body: { lookups: [[{ kind, value }]] } });
  return shaped(b.findAnswer, reply, 'find').results[0];
}

async function aCustomer(server: Server) {
  const external = `conformance-${newId()}`;
  await send(server, 'customers', `id,email,name\n${external},${external}@example.com,Conformance Test\n`);
  const found = await find(server, 'external', external);
  expectThat(found?.found === 'one', 'an imported customer is not found');
  return { external, id: found.profile.id };
}

export const adminChecks: readonly Check[] = [
  check('what is for admins is refused to leads', async (server) => {
    for (const path of ['/v1/import/customers', '/v1/import/transactions'])
      refused(
        await server.ask('POST', path, { as: 'lead', text: 'id\n', type: 'text/csv' }),
        [403],
        'forbidden',
        path,
      );
  }),
  check('of a customer import the good rows are kept, the bad ones named by line', async (server) => {
    const [one, two] = [newId(), newId()];
    const text = `id,email,customer since\n${one},${one}@example.com,2020-02-30\n${two},${two}@example.com,2020-02-20\n`;
    const answer = await send(server, 'customers', text);
    expectThat(answer.kept === 1 && answer.failed === 1, `kept ${answer.kept}, failed ${answer.failed}`);
    expectThat(answer.errors[0]?.line === 2, `line ${answer.errors[0]?.line}`);
    expectThat((await find(server, 'external', two))?.found === 'one', 'the good row is not found');
  }),
  check('the same transactions twice count once', async (server) => {
    const customer = `conformance-${newId()}`;
    const line = (id: string, amount: string) =>
      `${customer}-${id},${customer},2025-03-0${id},${amount},USD\n`;
    const text = `id,customer,at,amount,currency\n${line('1', '10.00')}${line('2', '20.50')}${line('3', '-5.00')}`;
    await send(server, 'transactions', text);
    await send(server, 'transactions', text);
    const found = await find(server, 'external', customer);
    expectThat(found?.found === 'one', 'the customer of the transactions is not found');
    const { value } = found.profile;
    expectThat(value?.lifetime === 2550, `lifetime ${value?.lifetime}, not 2550`);
    expectThat(value.orders === 2 && value.returns === 1, `${value.orders} orders, ${value.returns} returns`);
  }),
  check('an import tells how far it has come, and goes on under its name', async (server) => {
    const batch = newId();
    const row = (id: string) => `${batch}-${id},${batch},2025-03-0${id},10.00,USD\n`;
    const text = `id,customer,at,amount,currency\n${row('1')}${row('2')}`;
    await send(server, 'transactions', text, `?batch=${batch}`);
    const path = `/v1/import/${batch}`;
    const told = shaped(b.importAnswer, await server.ask('GET', path, { as: 'admin' }), 'import');
    expectThat(told.state === 'done' && told.kept === 2, `${told.state}, kept ${told.kept}`);
    expectThat(told.line === 3, `line ${told.line} of a file that ends with line 3`);
    const again = await send(server, 'transactions', text, `?batch=${batch}`);
    expectThat(again.rows === 2 && again.kept === 2, `sent again: ${again.rows} rows, ${again.kept} kept`);
    const other = text.replaceAll(batch, `${batch}-other`);
    const file = { as: 'admin', text: other, type: 'text/csv' } as const;
    const refusal = await server.ask('POST', `/v1/import/transactions?batch=${batch}`, file);
    refused(refusal, [409], 'conflict', 'another file under the same batch');
  }),
  check('NDJSON is taken like CSV', async (server) => {
    const id = `conformance-${newId()}`;
    const text = `${JSON.stringify({ id, email: `${id}@example.com`, name: 'Conformance Test' })}\n`;
    const file = { as: 'admin', text, type: 'application/x-ndjson' } as const;
    const answer = shaped(b.importAnswer, await server.ask('POST', '/v1/import/customers', file), 'import');
    expectThat(answer.kept === 1, `kept ${answer.kept}`);
    expectThat((await find(server, 'external', id))?.found === 'one', 'not found');
  }),
  check('where several may be meant, they are told apart and no profile is told', async (server) => {
    const [one, two] = [await aCustomer(server), await aCustomer(server)];
    const lookups = [[one, two].map(({ external }) => ({ kind: 'external', value: external }))];
    const reply = await server.ask('POST', '/v1/customers/find', { body: { lookups } });
    const [found] = shaped(b.findAnswer, reply, 'find').results;
    expectThat(found?.found === 'many', `found ${found?.found}`);
    const ids = found.candidates.map(({ id }) => id).sort();
    expectThat(ids.join() === [one.id, two.id].sort().join(), 'other candidates');
  }),
  check('metrics are for admins', async (server) => {
    const reply = await server.ask('GET', '/v1/metrics', { as: 'admin' });
    expectThat(reply.status === 200 && /^# (HELP|TYPE) /m.test(reply.text), `status ${reply.status}`);
    refused(await server.ask('GET', '/v1/metrics', { as: 'lead' }), [403], 'forbidden', 'metrics for a lead');
  }),
  check('a change about a customer is told, and a hold that is over is none', async (server) => {
    const { id } = await aCustomer(server);
    const cursor = await cursorOf(server);
    const body = { reason: 'conformance', until: new Date(Date.now() - 86_400_000).toISOString() };
    const reply = await server.ask('POST', `/v1/customers/${id}/hold`, { as: 'lead', body });
    expectThat(shaped(profile, reply, 'hold').hold === null, 'a hold that is over is told');
    const told = await toldSince(server, cursor);
    expectThat(
      told.some((one) => one.type === 'customer' && one.customer === id),
      'not told',
    );
  }),
  check('an act for who was forgotten is taken, and nothing of it kept', async (server) => {
    const { id } = await aCustomer(server);
    await server.ask('DELETE', `/v1/customers/${id}`, { as: 'admin' });
    const give = await aGive(server, { amount: 1, customer: id, online: false });
    const [late] = await act(server, [give]);
    expectThat(late?.result === 'accepted', `${late?.result} ${late?.reason ?? ''}`);
    const path = `/v1/ledger?case=${encodeURIComponent(give.case)}`;
    const { onCase } = shaped(b.ledger, await server.ask('GET', path), 'ledger');
    expectThat(onCase.length === 0, 'it is in the ledger');
  }),
  check('everything held on a person can be exported', async (server) => {
    const { id } = await aCustomer(server);
    const reply = await server.ask('GET', `/v1/customers/${id}/export`, { as: 'admin' });
    expectThat(reply.status === 200 && reply.text.includes(id), `status ${reply.status}`);
    expectThat(!/"agent_id"/.test(reply.text), 'an agent is in it');
  }),
  check('who objects has no standing from then on', async (server) => {
    const { external, id } = await aCustomer(server);
    await send(
      server,
      'transactions',
      `id,customer,at,amount,currency\n${external},${external},2025-03-01,99,USD\n`,
    );
    const body = { objects: true, reason: 'conformance' };
    const reply = await server.ask('POST', `/v1/customers/${id}/objection`, { as: 'admin', body });
    const after = shaped(profile, reply, 'objection');
    expectThat(after.value === null && after.customerSince === null, 'standing is still told');
  }),
  check('a hold is a plain fact with an end', async (server) => {
    const { id } = await aCustomer(server);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const reply = await server.ask('POST', `/v1/customers/${id}/hold`, {
      as: 'lead',
      body: { reason: 'conformance', until },
    });
    const { hold } = shaped(profile, reply, 'hold');
    expectThat(hold !== null && hold.reason === 'conformance' && hold.by !== '', 'no hold');
  }),
  check('who is forgotten is gone, and every browser is told', async (server) => {
    const { external, id } = await aCustomer(server);
    const { cursor } = shaped(b.changes, await server.ask('GET', '/v1/changes'), 'changes');
    const gone = await server.ask('DELETE', `/v1/customers/${id}`, { as: 'admin' });
    expectThat(gone.status === 204, `status ${gone.status}`);
    refused(await server.ask('GET', `/v1/customers/${id}`), [404], 'not-found', 'forgotten');
    expectThat((await find(server, 'external', external))?.found === 'none', 'still found');
    const told = shaped(b.changes, await server.ask('GET', `/v1/changes?after=${cursor}&wait=2`), 'changes');
    expectThat(
      told.changes.some((one) => one.type === 'forgotten' && one.customer === id),
      'not told',
    );
  }),
];
