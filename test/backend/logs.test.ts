import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildServer } from '../../src/backend/server';
import { type Route, routes } from '../../src/contract/routes';
import { runSuite } from '../conformance/suite';
import { publish } from './acts-for-test';
import { type Running, start } from './running';

/** Stands wherever a person's words, names or ids may stand; no line may hold it. */
const mark = 'Marta-Marker';

/** All that a line may say, by the name of the field. */
const allowed = ['level', 'time', 'pid', 'hostname', 'reqId', 'req', 'res', 'responseTime', 'msg'];
const alsoAllowed = ['reason', 'name', 'code', 'route', 'part'];

let running: Running;
beforeEach(async () => {
  running = await start('sqlite', Date.now());
  await publish(running);
  await running.call('POST', '/v1/import/customers', {
    as: 'admin',
    text: `id,email,name\n${mark},${mark}@example.com,${mark}\n`,
    type: 'text/csv',
  });
});
afterEach(() => running.close());

test('after every kind of request, good and bad, the log names routes, statuses and reasons and nobody', async () => {
  const lines: string[] = [];
  const app = await buildServer(running.context, {
    log: { write: (line: string) => lines.push(line) },
    perMinute: 100_000,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const known = { kind: 'email', value: `${mark}@example.com` };
  const outcomes = await runSuite({ url, tokens: running.tokens, known }, 'admin');
  expect(outcomes.filter(({ broken }) => broken !== null)).toEqual([]);

  for (const route of Object.values(routes) as Route[]) {
    const path = route.path.replace('{id}', mark);
    const query = (route.query ?? []).map((one) => `${one.replace('!', '')}=${mark}`).join('&');
    for (const type of ['application/json', 'text/csv', 'text/html'])
      await fetch(`${url}${path}?${query}&q=${mark}`, {
        method: route.method,
        headers: {
          authorization: `Bearer ${running.tokens.admin}`,
          ...(route.method === 'GET' ? {} : { 'content-type': type }),
          'if-match': mark,
          'x-request-id': mark,
          'user-agent': mark,
          referer: `https://example.com/${mark}`,
        },
        ...(route.method === 'GET' ? {} : { body: `{"text":"${mark}` }),
      });
  }
  await fetch(`${url}/${mark}`, { method: 'OPTIONS', headers: { origin: `https://${mark}.example.com` } });
  await new Promise<void>((done) => {
    const broken = connect(Number(new URL(url).port), '127.0.0.1', () =>
      broken.write(`${mark} \0 HTTP\r\n\r\n`),
    );
    broken.on('error', () => undefined).resume();
    broken.once('close', () => done());
  });
  await running.context.opened.db.schema.dropTable('identifiers').execute();
  const lookups = [[known]];
  const failed = await fetch(`${url}/v1/customers/find`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.tokens.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({ lookups }),
  });
  expect(failed.status).toBe(503);
  expect(await failed.text()).not.toContain(mark);
  await app.close();

  expect(lines.length).toBeGreaterThan(300);
  const secrets = [mark, 'example.com', '127.0.0.1', ...Object.values(running.tokens)];
  const telling = lines
    .filter((line) => !line.includes('Server listening at'))
    .filter((line) => secrets.some((secret) => line.toLowerCase().includes(secret.toLowerCase())));
  expect(telling).toEqual([]);
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(said.filter(({ reason }) => reason === 'server-error').length).toBeGreaterThan(0);
  const fields = [...new Set(said.flatMap((one) => Object.keys(one)))];
  expect(fields.filter((one) => ![...allowed, ...alsoAllowed].includes(one))).toEqual([]);
  const inner = new Set(
    said.flatMap(({ req, res }) => [...Object.keys(req ?? {}), ...Object.keys(res ?? {})]),
  );
  expect([...inner].sort()).toEqual(['method', 'route', 'status']);
}, 60_000);
