import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidcSetup } from '../../src/backend/signin/oidc';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { pictures } from '../browser/built';
import { type Place, readable, type Tab, until } from '../browser/driver';
import { looksRight } from '../browser/looks-right';
import { outboxOf } from '../browser/outbox';
import type { Shift } from '../browser/shift';
import { clientId, type RunningProvider, startProvider } from '../open-id/provider';
import { caseShown, give, openSolve, sayCauseById, says } from './panel';

/** The hosts that browsers know backend and provider by; both lie on this machine. */
const backendHost = 'leeway.example.org';
const providerHost = 'login.example.org';

const ownPage = 'extension/console/index.html#backend';

/** Signing in at a real OpenID provider over TLS, and everything that may become of it. */
export function signingIn(shift: Shift): void {
  let server: Running;
  let provider: RunningProvider;

  beforeAll(async () => {
    server = await start('sqlite', Date.now());
    await publish(server);
    const audience = `https://${backendHost}`;
    const { name } = shift.driver;
    const options = await shift.driver.openOwn(ownPage);
    const redirect = await options.run(() =>
      (globalThis as unknown as Browserish)[
        'browser' in globalThis ? 'browser' : 'chrome'
      ].identity.getRedirectURL('oidc'),
    );
    expect(redirect).toMatch(
      name === 'firefox'
        ? /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/oidc$/
        : /^https:\/\/[a-p]{32}\.chromiumapp\.org\/oidc$/,
    );
    await options.close();
    provider = await startProvider({ audience, redirects: [redirect], issuer: `https://${providerHost}` });
    const choice = { issuer: provider.issuer, clientId, audience, org: server.org };
    const oidc = oidcSetup({ ...choice, jwksUri: `${provider.loopback}/jwks` });
    Object.assign(server.context, { oidc });
    shift.helpdesk.beside.set(backendHost, Number(new URL(server.url).port));
    shift.helpdesk.beside.set(providerHost, Number(new URL(provider.loopback).port));
  });
  afterAll(async () => {
    await provider?.close();
    await server?.close();
  });

  const renewals = () => provider.issued.filter(({ by }) => by === 'refresh_token');
  const state = async (): Promise<string | undefined> => {
    const answer = await shift.driver.say({ to: 'background', type: 'console/overview' });
    return answer.ok ? answer.value.link?.state : undefined;
  };
  /** Makes the background speak to the backend, which is when a token is looked at. */
  const call = () => shift.driver.say({ to: 'background', type: 'console/link-check' });

  test('an agent signs in, is renewed, loses the sign-in and signs in again; acts arrive, and no token shows anywhere', async () => {
    const { driver } = shift;
    provider.lasts = 4;
    let options = await driver.openOwn(ownPage);
    await options.click({ css: '#link-endpoint' });
    await options.type(`https://${backendHost}`);
    await options.click({ name: 'Test connection' });
    await says(options, 'test answers. Sign in below.');
    await says(options, `https://${providerHost}`);
    await pictured(options, driver.name, 'backend-provider');

    await options.click({ name: `Sign in at ${providerHost}` });
    const first = await driver.windowAt(providerHost);
    await says(options, `A window of ${providerHost} is open.`);
    await first.close();
    await says(options, `The sign-in at ${providerHost} was not finished.`);
    await pictured(options, driver.name, 'backend-cancelled');

    await options.click({ name: `Sign in at ${providerHost}` });
    await fillIn(await driver.windowAt(providerHost), 'iris');
    await says(options, 'Connected to test as Iris Example, lead.');
    await pictured(options, driver.name, 'backend-signed-in');

    await until('two renewals', async () => (await call()) && renewals().length >= 2, 30_000);
    const refreshed = provider.issued.map(({ refresh }) => refresh);
    expect(new Set(refreshed).size).toBe(refreshed.length);
    expect(await state()).toBe('connected');

    if (driver.name === 'chromium') await stoppedInTheMiddle();

    const { panel, tab } = await shift.openCase(4815);
    await caseShown(panel, 4815);
    provider.memory.revokeAll();
    await until(
      'the sign-in to have ended',
      async () => (await call()) && (await state()) === 'not-signed-in',
      30_000,
    );
    await says(panel, 'Not signed in to Leeway. What you give is kept here.');
    await options.close();
    options = await driver.openOwn(ownPage);
    await says(options, 'Your sign-in at test has ended.');
    await pictured(options, driver.name, 'backend-ended');
    await openSolve(panel);
    await sayCauseById(panel, 'late-return');
    await give(panel);
    const waits = (await outboxOf(driver)).filter(({ type, waiting }) => type === 'given' && waiting);
    expect(waits.map(({ caseKey }) => caseKey)).toEqual(['zendesk:acme:4815']);
    expect(await onCase(4815)).toEqual([]);

    provider.lasts = 3_600;
    await panel.click({ name: 'Sign in', within: '.state-lines' });
    await fillIn(await driver.windowAt(providerHost), 'iris');
    await until('the give in the ledger', async () => (await onCase(4815)).length === 1, 30_000);
    expect(await state()).toBe('connected');

    const tokens = provider.issued.flatMap(({ all }) => all);
    const seen = [
      await everythingIn(options),
      await readable(tab),
      await tab.run(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage })),
      await panel.run(() => document.documentElement.outerHTML),
      JSON.stringify(shift.helpdesk.log),
      JSON.stringify(provider.asked),
      JSON.stringify(await driver.say({ to: 'background', type: 'console/diagnostics' })),
      JSON.stringify(await driver.say({ to: 'background', type: 'console/overview' })),
    ].join('\n');
    expect(tokens.length).toBeGreaterThan(6);
    expect(seen.length).toBeGreaterThan(20_000);
    expect(tokens.filter((token) => seen.includes(token))).toEqual([]);

    await options.close();
    options = await driver.openOwn(ownPage);
    await options.click({ name: 'Sign out' });
    const out = await driver.windowAt(providerHost);
    await out.click({ like: 'sign me out' });
    await until('the refresh token to be given back', () => provider.memory.refreshTokens === 0);
    await says(options, 'Nobody is signed in at test.');
  }, 150_000);

  /** The provider replaces the refresh token, and the worker that asked is no longer there to hear of it. */
  async function stoppedInTheMiddle(): Promise<void> {
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    const before = renewals().length;
    provider.hold = (path) => (path === '/token' ? held : Promise.resolve());
    await until('a refresh token to be replaced', async () => (await call()) && renewals().length > before);
    await shift.driver.stopBackground();
    provider.hold = async () => undefined;
    letGo();
    await until('a renewal with what was kept', async () => (await call()) && renewals().length > before + 1);
    expect(await state()).toBe('connected');
  }

  const onCase = async (number: number): Promise<readonly unknown[]> =>
    (await server.call('GET', `/v1/ledger?case=zendesk:acme:${number}`)).body.onCase;
}

type Browserish = Record<'browser' | 'chrome', { identity: { getRedirectURL(path: string): string } }>;

/** As a person does it: who they are when they are asked, and yes to what the extension may; a press that did nothing is made again. */
async function fillIn(window: Tab, login: string): Promise<void> {
  await until(
    'the window of the provider to close itself',
    async () => {
      const page = await pageIn(window);
      // Between two pages a window may not answer either: it is closed when it never answers again.
      if (page === closed) return stillClosed(window);
      if (page === '') return false;
      // The last press closes the window, maybe before what was done in it is acknowledged.
      await answer(window, page, login).catch(() => undefined);
      await until('what follows the press', async () => (await pageIn(window)) !== page, 3_000).catch(
        () => undefined,
      );
      return false;
    },
    60_000,
  );
}

async function stillClosed(window: Tab): Promise<boolean> {
  for (let asked = 0; asked < 5; asked += 1) {
    await new Promise((done) => setTimeout(done, 100));
    if ((await pageIn(window)) !== closed) return false;
  }
  return true;
}

async function answer(window: Tab, page: string, login: string): Promise<void> {
  if (page.startsWith('login ')) {
    await window.run(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>('[name=login], [name=password]'))
        field.value = '';
    });
    await window.click({ css: '[name=login]' });
    await window.type(login);
    await window.click({ css: '[name=password]' });
    await window.type('x');
  }
  await window.click({ css: '[type=submit]' });
}

const closed = 'closed';

/** What is asked on which page of the provider, empty between two of them; a page once pressed is another's past. */
const pageIn = (window: Tab): Promise<string> =>
  window
    .run(() => {
      const asks = document.querySelector('[name=login]') ? 'login' : 'yes';
      const ready = document.readyState === 'complete' && document.querySelector('form');
      return ready ? `${asks} ${location.pathname}` : '';
    })
    .catch(() => closed);

/** Every store of the extension that its own pages can read, the link's own database left out. */
const everythingIn = (own: Place): Promise<string> =>
  own.run(async () => {
    const { storage } = (globalThis as unknown as Record<string, StorageOf>)[
      'browser' in globalThis ? 'browser' : 'chrome'
    ] as StorageOf;
    const read = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const all: unknown[] = [await storage.local.get(null), await storage.session.get(null)];
    for (const { name } of await indexedDB.databases()) {
      if (!name || name === 'leeway-link') continue;
      const base = await read(indexedDB.open(name));
      for (const table of base.objectStoreNames)
        all.push(await read(base.transaction(table).objectStore(table).getAll()));
      base.close();
    }
    return JSON.stringify(all) + document.documentElement.outerHTML;
  });

interface StorageOf {
  readonly storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }>;
}

/** Where the driver can show light and dark. */
const pictured = async (tab: Tab, browser: string, name: string): Promise<void> => {
  if (browser === 'chromium') await looksRight(tab, join(pictures, 'options', name));
};
