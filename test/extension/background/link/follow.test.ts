import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import { coverEndedDesk, type LinkedDesk, soon } from '../linked-desk';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';
beforeEach(async () => {
  it = await coverEndedDesk(38_900);
});
afterEach(() => it.close());

const asked = (part: string) => it.cable.requests.filter(({ path }) => path.includes(part)).length;
const given = async () => (await it.ledger(caseKey)).onCase.length;

/** The plug is out, something was given, and the sidebar says so. */
async function giveWhileAway(): Promise<void> {
  it.cable.out = true;
  const decisionId = newId(it.clock.now);
  const give = { type: 'sidebar/give', caseKey, decisionId, concession: 'honour-cover', amount: null };
  expect(await it.say.sidebar(1, give)).toMatchObject({ ok: true });
  await soon(async () => expect((await it.link()).state).toBe('offline'));
}

test('what waited is told within three seconds of the backend’s return, while a sidebar is looked at', async () => {
  await giveWhileAway();
  // Failures have made the pause of the telling longer than any of that.
  for (let n = 0; n < 6; n += 1) {
    const before = asked('hello');
    it.later(6_000);
    await it.say.sidebar(1, { type: 'sidebar/alive' });
    await soon(() => expect(asked('hello')).toBeGreaterThan(before));
  }
  it.cable.out = false;
  it.later(2_900);
  await soon(async () => expect(await given()).toBe(1));
  await soon(async () => expect(await it.link()).toMatchObject({ state: 'connected', queued: 0 }));
});

test('a backend that is away is asked for a word once a pause, and for nothing when nobody looks', async () => {
  await giveWhileAway();
  await soon(() => expect(asked('hello')).toBeGreaterThan(0));
  const others = () => it.cable.requests.length - asked('hello');
  const before = others();
  for (let n = 0; n < 10; n += 1) {
    const hellos = asked('hello');
    it.later(2_000);
    await soon(() => expect(asked('hello')).toBe(hellos + 1));
  }
  expect(others()).toBe(before);
  it.later(46_000);
  const after = it.cable.requests.length;
  for (let n = 0; n < 10; n += 1) it.later(2_000);
  await it.link();
  expect(it.cable.requests.length).toBe(after);
});
