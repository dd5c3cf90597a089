import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstRun } from '../../src/backend/organisation';
import { hashOf, revokeToken } from '../../src/backend/signin/tokens';
import { routes } from '../../src/contract/routes';
import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const customers = 'id,email,name,customer since\nC-1,dana@example.com,Dana,2020-05-01\n';

describe.each(engines)('who may do what on %s', (engine) => {
  let running: Running;
  let other: { org: string; token: string };
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
    await running.call('POST', '/v1/import/customers', { as: 'admin', text: customers, type: 'text/csv' });
    other = await secondOrganisation(running);
  }, 60_000);
  afterAll(() => running.close());

  const dana = async (): Promise<string> => {
    const found = await running.call('POST', '/v1/customers/find', {
      body: { lookups: [[{ kind: 'email', value: 'DANA@example.com' }]] },
    });
    return found.body.results[0].profile.id;
  };

  test('every route but hello and health asks for a token, and refuses a made-up one', async () => {
    for (const route of Object.values(routes)) {
      const path = route.path.replace('{id}', 'x');
      for (const as of ['', 'leeway_made-up', 'not a token']) {
        const answer = await running.call(route.method, path, { as });
        if (route.role === null) expect(answer.status).toBe(200);
        else
          expect(answer, `${route.method} ${path}`).toMatchObject({
            status: 401,
            body: { reason: 'not-signed-in' },
          });
      }
    }
  });

  test('an agent is refused what is for leads, a lead what is for admins', async () => {
    for (const route of Object.values(routes)) {
      if (route.role === null || route.role === 'agent') continue;
      const as = route.role === 'lead' ? 'agent' : 'lead';
      const answer = await running.call(route.method, route.path.replace('{id}', 'x'), { as });
      expect(answer.status, `${route.method} ${route.path}`).toBe(403);
    }
  });

  test('a revoked token is refused at once', async () => {
    const token = await running.tokenFor({ role: 'agent' });
    expect((await running.call('GET', '/v1/me', { as: token })).status).toBe(200);
    const row = await running.context.opened.db
      .selectFrom('tokens')
      .select('token_id')
      .where('hash', '=', hashOf(token))
      .executeTakeFirstOrThrow();
    await revokeToken(running.context.opened.db, running.org, row.token_id, running.clock.now);
    expect((await running.call('GET', '/v1/me', { as: token })).status).toBe(401);
  });

  test('another organisation finds, reads, changes and forgets nothing of ours', async () => {
    const id = await dana();
    const as = other.token;
    const find = await running.call('POST', '/v1/customers/find', {
      as,
      body: { lookups: [[{ kind: 'email', value: 'dana@example.com' }]] },
    });
    expect(find.body.results).toEqual([{ found: 'none' }]);
    for (const [method, path, body] of [
      ['GET', `/v1/customers/${id}`, undefined],
      ['GET', `/v1/customers/${id}/export`, undefined],
      ['DELETE', `/v1/customers/${id}`, undefined],
      ['POST', `/v1/customers/${id}/objection`, { objects: true, reason: 'x' }],
      ['GET', '/v1/playbook', undefined],
      ['GET', '/v1/playbook/versions/1', undefined],
    ] as const) {
      const answer = await running.call(method, path, { as, ...(body ? { body } : {}) });
      expect(answer.status, path).toBe(404);
    }
    const give = giveOf(running, { case: 'zendesk:acme:shared' });
    await send(running, [give]);
    const withdraw = {
      type: 'withdrawn',
      id: newId(1),
      at: give.at,
      case: give.case,
      customer: null,
      decision: give.decision,
    };
    expect((await send(running, [withdraw], as)).body.results[0].result).toBe('rejected');
    expect((await dana()) === id).toBe(true);
  });

  test('bad bodies name the field, unknown keys are refused, unknown paths are problems too', async () => {
    const bad = await running.call('POST', '/v1/customers/find', {
      body: { lookups: [[{ kind: 'email' }]], more: 1 },
    });
    expect(bad).toMatchObject({ status: 422, body: { reason: 'invalid' } });
    expect(bad.body.errors.map((one: { path: string }) => one.path)).toEqual(
      expect.arrayContaining(['/lookups/0/0/value', '/more']),
    );
    const lost = await running.call('GET', '/v1/nothing');
    expect(lost.headers.get('content-type')).toContain('application/problem+json');
    const text = await running.call('POST', '/v1/customers/find', { text: '{', type: 'application/json' });
    expect(text.body.reason).toBe('invalid');
  });

  test('a forgotten customer is gone from every table, and acts of theirs that come later keep nothing', async () => {
    const id = await dana();
    const here = { customer: id, case: 'zendesk:acme:forget' };
    await send(running, [giveOf(running, here)]);
    expect((await running.call('DELETE', `/v1/customers/${id}`, { as: 'admin' })).status).toBe(204);
    expect((await running.call('GET', `/v1/customers/${id}`)).status).toBe(404);
    const late = await send(running, [giveOf(running, here)]);
    expect(late.body.results[0].result).toBe('accepted');
    const { db } = running.context.opened;
    for (const table of [
      'customers',
      'identifiers',
      'values',
      'heard',
      'promises',
      'decisions',
      'events',
    ] as const) {
      const rows = await db
        .selectFrom(table as 'decisions')
        .selectAll()
        .where('customer_id', '=', id)
        .execute();
      expect(rows, table).toEqual([]);
    }
    const kept = await db.selectFrom('events').select('body').where('case_key', '=', here.case).execute();
    expect(kept).toEqual([]);
  });

  test('a playbook that breaks a promise is refused with the place, and a race is told', async () => {
    const broken = { ...demoStore, room: { ...demoStore.room, perCase: -1 } };
    const refused = await publish(running, broken, 1);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].path).toContain('room');
    const [one, two] = await Promise.all([publish(running, demoStore, 1), publish(running, demoStore, 1)]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const back = await running.call('POST', '/v1/playbook/rollback', {
      as: 'lead',
      body: { version: 1, reason: 'calmer' },
    });
    expect(back.body).toMatchObject({ version: 3, basedOn: 1 });
    const now = await running.call('GET', '/v1/playbook', { headers: { 'if-none-match': '"v3"' } });
    expect(now.status).toBe(304);
  });
});

async function secondOrganisation(running: Running): Promise<{ org: string; token: string }> {
  expect(await firstRun(running.context.opened, running.clock.now)).toBeNull();
  const org = newId(running.clock.now);
  const { db } = running.context.opened;
  await db
    .insertInto('orgs')
    .values({
      org_id: org,
      name: 'Other',
      epoch: 'e',
      currency: 'USD',
      change_seq: 0,
      created_at: running.clock.now + 1,
    })
    .execute();
  return { org, token: await running.tokenFor({ role: 'admin', org }) };
}
