import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { type LinkedDesk, signedInDesk, soon } from '../extension/background/linked-desk';
import { caseOf } from '../extension/background/people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';
const hour = 3_600_000;

beforeEach(async () => {
  it = await signedInDesk();
  await it.mount(1);
  await it.open(1, caseOf(1));
});
afterEach(() => it.close());

const snag = async (text: string): Promise<void> => {
  const act = { type: 'sidebar/snag', caseKey, id: newId(it.clock.now), about: 'process', rule: null, text };
  expect(await it.say.sidebar(1, act)).toMatchObject({ ok: true });
};
const told = async (): Promise<string[]> =>
  (await it.server.call('GET', '/v1/snags', { as: 'lead' })).body.items
    .map(({ text }: { text: string }) => text)
    .sort();
/** What the alarm does again and again. */
const everythingTold = () =>
  soon(async () => {
    await it.alarm();
    expect((await it.link()).queued).toBe(0);
  });

test.for([
  ['an hour forward', hour],
  ['an hour back', -hour],
  ['a day back', -24 * hour],
] as const)('acts go on being told when the browser’s clock jumps %s', async ([, jump]) => {
  await snag('before the jump');
  it.later(60_000);
  await everythingTold();
  it.cable.out = true;
  await snag('while nobody answered');
  it.later(60_000);
  await it.alarm();
  // The failure is over and has asked for its pause: what is told from here on is told in spite of both.
  await soon(async () =>
    expect(await it.at.world.browser.storage.session.get('linkRetry')).toMatchObject({
      linkRetry: { fails: 1 },
    }),
  );
  expect((await it.link()).queued).toBe(1);
  it.clock.now += jump;
  await snag('after the jump');
  it.cable.out = false;
  // The undo of the last act is over, and so is the pause after the failures.
  it.clock.now += 600_000;
  await everythingTold();
  expect(await told()).toEqual(['after the jump', 'before the jump', 'while nobody answered']);
});

test.for([
  ['an hour forward', hour],
  ['a day forward', 24 * hour],
  ['a day back', -24 * hour],
] as const)('acts go on being told when the server’s clock jumps %s', async ([, jump]) => {
  await snag('before the jump');
  it.later(60_000);
  await everythingTold();
  it.server.clock.now += jump;
  it.clock.now += 60_000;
  await snag('after the jump');
  it.clock.now += 60_000;
  await everythingTold();
  expect(await told()).toEqual(['after the jump', 'before the jump']);
  expect((await it.link()).refused).toEqual([]);
});

test('a day forward ends a pasted sign-in, which keeps every act for the same agent', async () => {
  it.clock.now += 24 * hour;
  it.server.clock.now += 24 * hour;
  await snag('made after the token had ended');
  expect((await it.state(1)).link).toMatchObject({ backend: 'not-signed-in', queued: 1 });
  expect(await it.signIn()).toMatchObject({ found: 'fine' });
  it.later(60_000);
  await everythingTold();
  expect(await told()).toEqual(['made after the token had ended']);
});

test('a token that is revoked while a call is under way signs out, and nothing is lost or told twice', async () => {
  let letGo = (): void => undefined;
  it.cable.hold = new Promise((done) => {
    letGo = done;
  });
  await snag('on its way');
  it.later(60_000);
  const before = it.cable.requests.length;
  const alarm = it.alarm();
  await soon(() =>
    expect(it.cable.requests.slice(before).some(({ path }) => path.endsWith('/v1/events'))).toBe(true),
  );
  await it.server.context.opened.db
    .updateTable('tokens')
    .set({ revoked_at: it.server.clock.now })
    .where('org_id', '=', it.server.org)
    .execute();
  it.cable.hold = null;
  letGo();
  await alarm;
  await soon(async () =>
    expect((await it.state(1)).link).toMatchObject({ backend: 'not-signed-in', queued: 1 }),
  );
  const { db } = it.server.context.opened;
  await db.updateTable('tokens').set({ revoked_at: null }).execute();
  expect(await told()).toEqual([]);
  expect(await it.signIn()).toMatchObject({ found: 'fine' });
  await everythingTold();
  expect(await told()).toEqual(['on its way']);
});

test('a new history of the server is told nothing before the agent knows of it, and then what waited once', async () => {
  it.cable.out = true;
  await snag('made before the restore');
  it.later(60_000);
  const { db } = it.server.context.opened;
  await db.deleteFrom('changes').execute();
  const epoch = newId(it.server.clock.now);
  await db.updateTable('orgs').set({ epoch, change_seq: 0 }).execute();
  const row = await it.at.world.link?.store.read();
  expect(row?.cursor).not.toBe('0');
  it.cable.out = false;
  await soon(async () => {
    await it.alarm();
    expect(await it.link()).toMatchObject({ state: 'replaced', queued: 1 });
  });
  it.later(600_000);
  await it.alarm();
  expect(await told()).toEqual([]);

  expect(await it.say.sidebar(1, { type: 'sidebar/accept-restored' })).toMatchObject({ ok: true });
  await soon(async () => {
    // A telling that was refused a moment ago may still ask for its pause of seconds.
    it.later(45_000);
    await it.alarm();
    expect(await it.link()).toMatchObject({ state: 'connected', queued: 0 });
  });
  expect(await told()).toEqual(['made before the restore']);
});
