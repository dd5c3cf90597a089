import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { publish } from '../backend/acts-for-test';
import { caseIn } from '../extension/background/desk';
import { type LinkedDesk, linkedDesk, publishNext, soon } from '../extension/background/linked-desk';
import { caseOf } from '../extension/background/people';
import { type BadName, bads, type HostileServer, hostileServer } from './hostile-server';
import { shortLimits } from './short-limits';

const limits = shortLimits(100);
let it: LinkedDesk;
let between: HostileServer;
let version = 1;
const caseKey = 'zendesk:acme:1';

/** What the sidebar says about each; everything else answers, and nonsense. */
const silent: readonly BadName[] = [
  'says nothing',
  'sends a byte now and then',
  'stops in the middle',
  'hangs up in the middle',
  'closes its half in the middle',
  'is cut where it looks whole',
  'hangs up at once',
  'a page that says 502',
  'go elsewhere',
  'go round in circles',
];
const expected = (how: BadName): readonly string[] => {
  // What is made of broken packing differs, and whether eight megabytes or the time limit are reached first.
  if (/^packed|without end$/.test(how)) return ['offline', 'unreadable'];
  if (how.startsWith('too many')) return ['connected'];
  return silent.includes(how) ? ['offline'] : ['unreadable'];
};

beforeAll(async () => {
  it = await linkedDesk({ later: limits.later });
  between = await hostileServer(it.server.url);
  await publish(it.server);
  await it.server.call('POST', '/v1/import/customers', {
    as: 'admin',
    text: 'id,email,name,ltv\nB-1,customer1@example.com,Dana,1200.00\n',
    type: 'text/csv',
  });
  expect(await it.signIn(it.server.tokens.agent, between.url)).toMatchObject({ found: 'fine' });
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect(await lifetime()).toBe(120_000));
}, 60_000);
afterAll(async () => {
  answersAre(null);
  await it.close();
  await between.close();
});

/** Time limits are a hundredth of what they are while answers are bad, also those of calls already under way. */
function answersAre(how: BadName | null): void {
  between.bad = how === null ? null : { how, where: /./ };
  limits.areShort(how !== null);
}
const lifetime = async () => caseIn(await it.state(1)).profile?.value?.lifetime;
const snagsThere = async (text: string): Promise<number> => {
  const { body } = await it.server.call('GET', '/v1/snags');
  return body.items.filter((one: { text: string }) => one.text === text).length;
};

test.for(Object.keys(bads) as BadName[])(
  'a backend whose every answer is bad is said, harms nothing, and is caught up with: %s',
  async (how) => {
    answersAre(how);
    const given = between.given();
    const snag = { id: newId(it.clock.now), about: 'process', rule: null, text: `said while ${how}` };
    expect(await it.say.sidebar(1, { type: 'sidebar/snag', caseKey, ...snag })).toMatchObject({ ok: true });
    expect((await publishNext(it.server, version, how)).status).toBe(201);
    version += 1;
    it.later(31_000);
    await it.alarm();
    await soon(async () => {
      expect(between.given()).toBeGreaterThan(given);
      expect(expected(how)).toContain((await it.link()).state);
      // A poll from before may still bring a good answer, and what it has the worker fetch is bad again.
      const { link } = await it.state(1);
      expect(expected(how)).toContain(link.backend);
      expect(link.queued).toBe(1);
    });
    expect(await lifetime()).toBe(120_000);
    expect((await it.overview()).playbook?.version).toBeLessThan(version);
    expect((await it.link()).refused).toEqual([]);

    answersAre(null);
    await soon(async () => {
      // A call that was under way may still end badly, and whatever failed is tried again after a pause.
      it.later(45_000);
      await it.alarm();
      expect(await it.link()).toMatchObject({ state: 'connected', queued: 0 });
      expect((await it.overview()).playbook?.version).toBe(version);
    });
    expect(await snagsThere(snag.text)).toBe(1);
    expect(await lifetime()).toBe(120_000);
  },
);
