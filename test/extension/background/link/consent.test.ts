import { afterEach, expect, test } from 'vitest';
import { personalData, technicalData } from '../../../../src/contract/data-consent';
import { newId } from '../../../../src/id';
import { publish } from '../../../backend/acts-for-test';
import { type LinkedDesk, linkedDesk, soon } from '../linked-desk';
import { caseOf, imported } from '../people';

let at: LinkedDesk;
afterEach(() => at?.close());

const everything = [...personalData, technicalData];

/** The browser tells of a change, as Firefox does when somebody presses a switch in its add-ons page. */
async function allow(kinds: readonly string[]): Promise<void> {
  at.browser.dataCollection = kinds;
  const what = { data_collection: kinds.length > 0 ? kinds : everything };
  await at.browser.fire(kinds.length > 0 ? 'onAdded' : 'onPermissionsRemoved', what);
}

async function manage(values: Record<string, unknown>): Promise<void> {
  at.browser.managed = values;
  await at.browser.fire('onStorage', {}, 'managed');
}

const shown = async () => (await at.at.state(1)).link;

/** Requests that say who somebody is, or hold something. */
const carrying = () =>
  at.cable.requests.filter(({ body, authorization }) => body !== '' || authorization !== '');

async function begun(kinds: readonly string[]): Promise<void> {
  at = await linkedDesk();
  await publish(at.server);
  at.browser.dataCollection = kinds;
}

async function praise(text: string): Promise<void> {
  await at.say.sidebar(1, {
    type: 'sidebar/praise',
    caseKey: caseOf(1).caseKey,
    id: newId(at.clock.now),
    text,
  });
}

async function atCase(): Promise<void> {
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await at.mount(1);
  await at.open(1, caseOf(1));
}

test('who says no is not connected, nothing has left the browser, and nothing is lost', async () => {
  await begun([]);
  await atCase();
  expect(await at.signIn()).toEqual({ found: 'no-consent', endpoint: at.server.url });
  expect((await at.overview()).link).toBeNull();
  expect(carrying()).toEqual([]);
  expect(await shown()).toMatchObject({ backend: 'standalone' });
  await allow(everything);
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
});

test('one kind too few is a no: no backend can be worked with without it', async () => {
  for (const missing of personalData) {
    await begun(personalData.filter((kind) => kind !== missing));
    expect(await at.signIn()).toMatchObject({ found: 'no-consent' });
    expect(carrying()).toEqual([]);
    await at.close();
  }
  await begun(personalData);
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
});

test('the address alone may be tried: that says nothing of anybody', async () => {
  await begun([]);
  const test = { type: 'console/link-test', endpoint: at.server.url, token: null };
  expect(await at.say.console(test)).toMatchObject({ ok: true, value: { found: 'not-signed-in' } });
  const named = { ...test, token: at.server.tokens.agent };
  expect(await at.say.console(named)).toMatchObject({ ok: true, value: { found: 'no-consent' } });
  expect(carrying()).toEqual([]);
});

test('what is taken back stops everything at once and says so; what is done meanwhile goes when it is allowed again', async () => {
  await begun(everything);
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
  await atCase();
  await allow([]);
  await soon(async () => expect(await shown()).toMatchObject({ backend: 'no-consent' }));
  expect((await at.link()).state).toBe('no-consent');
  const before = carrying().length;
  await praise('She was glad');
  await at.say.sidebar(1, { type: 'sidebar/alive' });
  await at.alarm();
  await at.open(1, caseOf(2));
  await at.open(1, caseOf(1));
  expect(await at.say.console({ type: 'console/link-check' })).toMatchObject({
    value: { found: 'no-consent' },
  });
  expect(carrying()).toHaveLength(before);
  expect(await shown()).toMatchObject({ backend: 'no-consent', queued: 1 });
  // Undo has had its time.
  at.later(60_000);
  await allow(everything);
  await soon(async () => expect(await shown()).toMatchObject({ backend: 'connected', queued: 0 }));
  expect(
    carrying()
      .slice(before)
      .some(({ body }) => body.includes('She was glad')),
  ).toBe(true);
});

test('versions go only where they were allowed: no daily report, and no version in an act', async () => {
  await begun(personalData);
  await manage({ statusReports: 'yes' });
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
  await atCase();
  await at.alarm();
  expect((await at.link()).reports).toBe('not-allowed');
  expect(at.cable.requests.filter(({ path }) => path.endsWith('/v1/status'))).toEqual([]);
  expect(at.cable.requests.filter(({ body }) => body.includes('0.1.0'))).toEqual([]);
  await allow(everything);
  await at.alarm();
  await soon(() => expect(at.cable.requests.some(({ path }) => path.endsWith('/v1/status'))).toBe(true));
  expect((await at.link()).reports).toBe('sent');
});

test('an administrator may answer for everybody; without that value each person is asked', async () => {
  await begun([]);
  await manage({ dataConsent: 'no' });
  expect(await at.signIn()).toMatchObject({ found: 'no-consent' });
  await manage({ dataConsent: 'yes', statusReports: 'yes' });
  await soon(async () => expect((await at.overview()).policy?.dataConsent).toBe(true));
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
  expect((await at.link()).reports).toBe('sent');
});

test('a browser without the question leaves it at the press', async () => {
  at = await linkedDesk();
  await publish(at.server);
  expect(at.browser.dataCollection).toBeNull();
  expect(await at.signIn()).toMatchObject({ found: 'fine' });
});
