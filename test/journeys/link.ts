import { afterAll, beforeAll, expect } from 'vitest';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import type { Tab } from '../browser/driver';
import { Plug } from '../browser/plug';
import { says } from './panel';

/** What the journeys of the link share, in either browser. */

export interface Backend {
  readonly server: Running;
  /** The cable to it; pulled, nobody answers. */
  readonly plug: Plug;
}

/** A server with a playbook in force behind a cable, for one file of journeys. */
export function backend(): Backend {
  const here: { server?: Running; plug?: Plug } = {};
  beforeAll(async () => {
    here.server = await start('sqlite', Date.now());
    await publish(here.server);
    here.plug = new Plug(new URL(here.server.url).port);
    await here.plug.putIn();
  });
  afterAll(async () => {
    await here.plug?.pull();
    await here.server?.close();
  });
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the backend has not begun');
    return value;
  };
  return {
    get server() {
      return ready(here.server);
    },
    get plug() {
      return ready(here.plug);
    },
  };
}

/** Types the address into the options page and tests it. */
export async function testConnection(options: Tab, { plug }: Backend): Promise<void> {
  await options.click({ css: '#link-endpoint' });
  await options.type(plug.url);
  await options.click({ name: 'Test connection' });
  await says(options, 'test answers. Paste a token to sign in.');
}

/** Signs in with a pasted token. */
export async function signInByToken(options: Tab, { server }: Backend): Promise<void> {
  await options.click({ css: '#link-token' });
  await options.type(server.tokens.agent);
  await options.click({ name: 'Sign in' });
  await says(options, 'Connected to test as A agent, agent.');
}

/** What was given on a case, as the server counts it. */
export const ledgerOf = async ({ server }: Backend, number: number) =>
  (await server.call('GET', `/v1/ledger?case=zendesk:acme:${number}`)).body.onCase as { decision: string }[];

/** The next version of the playbook, in which every room is ten dollars larger; answers when it was published. */
export async function publishWinter({ server }: Backend, base: number, reason: string): Promise<number> {
  const { room } = demoStore;
  const more = base * 1_000;
  const winter = {
    ...demoStore,
    title: 'Winter rules',
    room: {
      ...room,
      perCase: room.perCase + more,
      lifts: room.lifts.map((lift) => ({ ...lift, perCase: lift.perCase + more })),
    },
  };
  const published = Date.now();
  const answer = await server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: winter, reason },
    headers: { 'if-match': `"v${base}"` },
  });
  expect(answer.status).toBe(201);
  return published;
}
