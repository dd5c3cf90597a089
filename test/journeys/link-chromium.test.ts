import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { accessibilityFaults } from '../browser/axe';
import { pictures } from '../browser/built';
import { type Tab, until } from '../browser/driver';
import { outboxOf } from '../browser/outbox';
import { chromiumShift } from '../browser/shift';
import { caseShown, give, openSolve, sayCauseById, says } from './panel';
import { Plug } from './plug';

const shift = chromiumShift();
let server: Running;
let plug: Plug;

beforeAll(async () => {
  server = await start('sqlite', Date.now());
  await publish(server);
  plug = new Plug(new URL(server.url).port);
  await plug.putIn();
});
afterAll(async () => {
  await plug?.pull();
  await server?.close();
});

const ledger = async (number: number) =>
  (await server.call('GET', `/v1/ledger?case=zendesk:acme:${number}`)).body.onCase as { decision: string }[];

async function looksRight(tab: Tab, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    await tab.run(() =>
      Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0),
    );
    expect(await accessibilityFaults(tab), `${name}, ${scheme}`).toEqual([]);
    await tab.screenshot(join(pictures, 'options', `${name}-${scheme}.png`));
  }
  await tab.scheme('light');
}

test('connected by a token in the options page, a give reaches the server, a publish reaches the sidebar, and a pulled plug loses nothing', async () => {
  const options = await shift.driver.openOwn('extension/console/index.html#backend');
  await says(options, 'Leeway stands alone');
  await looksRight(options, 'backend-alone');
  await options.click({ css: '#link-endpoint' });
  await options.type(plug.url);
  await options.click({ name: 'Test connection' });
  await says(options, 'test answers. Paste a token to sign in.');
  await options.click({ css: '#link-token' });
  await options.type(server.tokens.agent);
  await options.click({ name: 'Sign in' });
  await says(options, 'Connected to test as A agent, agent.');
  await looksRight(options, 'backend-connected');

  const { panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await give(panel);
  await until('the give in the ledger', async () => (await ledger(4815)).length === 1);

  await says(panel, '$86 yours to give');
  const { room } = demoStore;
  const winter = {
    ...demoStore,
    title: 'Winter rules',
    room: {
      ...room,
      perCase: room.perCase + 1_000,
      lifts: room.lifts.map((lift) => ({ ...lift, perCase: lift.perCase + 1_000 })),
    },
  };
  const published = Date.now();
  const answer = await server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: winter, reason: 'Winter' },
    headers: { 'if-match': '"v1"' },
  });
  expect(answer.status).toBe(201);
  await says(panel, '$96 yours to give');
  const took = Date.now() - published;
  console.log(`a publish was on screen after ${took} ms`);
  expect(took).toBeLessThan(2_000);
  const next = await shift.openCase(4812);
  await caseShown(next.panel, 4812);

  await plug.pull();
  await openSolve(next.panel);
  await sayCauseById(next.panel, 'cover-just-ended');
  await give(next.panel);
  await says(next.panel, 'What you give is kept and sent later');
  const waiting = (await outboxOf(shift.driver)).filter((row) => row.waiting && row.type === 'given');
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter(({ caseKey }) => caseKey !== 'zendesk:acme:4812')).toEqual([]);
  expect(await ledger(4812)).toEqual([]);
  await plug.putIn();
  const made = waiting.map(({ body }) => body.decisionId).sort();
  await until('what was given to arrive', async () => (await ledger(4812)).length === made.length, 60_000);
  await until('nothing given to wait', async () =>
    (await outboxOf(shift.driver)).every((row) => row.waiting === undefined || row.type !== 'given'),
  );
  expect((await ledger(4812)).map(({ decision }) => decision).sort()).toEqual(made);
  expect(await ledger(4815)).toHaveLength(1);
  await options.close();
}, 150_000);
