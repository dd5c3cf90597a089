import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../../extension/background/link/follow/feed/change';
import { at, giveOf, send } from '../../../backend/acts-for-test';
import { caseIn, noon } from '../desk';
import { type LinkedDesk, publishNext, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
const hour = 3_600_000;

beforeEach(async () => {
  it = await signedInDesk();
  const bring = (path: string, text: string) =>
    it.server.call('POST', path, { as: 'admin', text, type: 'text/csv' });
  await bring(
    '/v1/import/customers',
    'id,email,name,customer since\nB-1,customer1@example.com,Dana Whitfield,2020-05-01\n' +
      'B-2,customer2@example.com,Jon Reyes,2021-05-01\n',
  );
  await bring(
    '/v1/import/transactions',
    'id,customer,at,amount,currency\nT-1,B-1,2026-06-01,1200.00,USD\nT-2,B-2,2026-06-01,80.00,USD\n',
  );
  for (const number of [1, 2]) {
    await it.mount(number);
    await it.open(number, caseOf(number, number));
    await soon(async () => expect(caseIn(await it.state(number)).profile?.value).not.toBeNull());
  }
});
afterEach(() => it.close());

interface Page {
  readonly cursor: string;
  readonly changes: readonly Change[];
}
type Fault = (page: Page, before: readonly Page[]) => Page | 'lost';

/** Every page of the feed goes through the next of these faults. */
function spoil(faults: readonly Fault[]): { readonly pages: Page[] } {
  const { link } = it.at.world;
  if (!link) throw new Error('there is no link');
  const { fetch } = link;
  const pages: Page[] = [];
  const spoilt: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!String(input).includes('/v1/changes?') || answer.status !== 200) return answer;
    const page = (await answer.json()) as Page;
    const made = faults[pages.length % faults.length]?.(page, pages) ?? page;
    pages.push(page);
    if (made === 'lost') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(made), { status: 200, headers: answer.headers });
  };
  Object.assign(link, { fetch: spoilt });
  return { pages };
}

const clean: Fault = (page) => page;
const twice: Fault = ({ cursor, changes }) => ({ cursor, changes: [...changes, ...changes] });
const backwards: Fault = ({ cursor, changes }) => ({ cursor, changes: [...changes].reverse() });
const lost: Fault = () => 'lost';
/** Everything there ever was, newest first, behind the right cursor. */
const allAgain: Fault = ({ cursor, changes }, before) => ({
  cursor,
  changes: [...before.flatMap((one) => one.changes), ...changes].reverse(),
});
/** An old page out of some cache, cursor and all. */
const old: Fault = (page, before) => before[0] ?? page;

const serverId = async (email: string): Promise<string> => {
  const body = { lookups: [[{ kind: 'email', value: email }]] };
  return (await it.server.call('POST', '/v1/customers/find', { body })).body.results[0].profile.id;
};

/** A day at the backend: two publishes, an incident that ends and one that stays, gives, purchases, a forget. */
async function busyDay(): Promise<void> {
  const { server } = it;
  const dana = await serverId('customer1@example.com');
  const jon = await serverId('customer2@example.com');
  const outage = (title: string) => ({
    ...{ title, since: at(noon - hour), until: null, conditions: [], known: '', words: { en: title } },
    ...{ nextUpdate: null, concierge: null, concession: null, budget: null },
    identifiers: [{ kind: 'email', value: 'customer1@example.com' }],
  });
  const lead = (method: string, path: string, body: object) =>
    server.call(method, path, { as: 'lead', body });
  await publishNext(server, 1, 'Morning rules');
  const short = await lead('POST', '/v1/incidents', outage('Short'));
  const colleague = await server.tokenFor({ role: 'agent' });
  await send(server, [giveOf(server, { case: 'zendesk:acme:9', customer: dana })], colleague);
  await lead('POST', '/v1/incidents', outage('Stays'));
  await publishNext(server, 2, 'Evening rules');
  await server.call('POST', '/v1/import/transactions', {
    as: 'admin',
    text: 'id,customer,at,amount,currency\nT-3,B-1,2026-07-01,300.00,USD\n',
    type: 'text/csv',
  });
  await lead('PATCH', `/v1/incidents/${short.body.id}`, { until: at(noon - 1) });
  await server.call('DELETE', `/v1/customers/${jon}`, { as: 'admin' });
}

const cursor = async () => (await it.at.world.link?.store.read())?.cursor;
const caughtUp = () =>
  soon(async () => {
    await it.alarm();
    expect(await cursor()).toBe(String(await it.server.context.feed.latest(it.server.org)));
  });

/** All that the feed brings, as it stands here. */
async function whatStands() {
  const view = caseIn(await it.state(1));
  const { playbook } = await it.overview();
  const incidents = (await it.at.world.link?.store.pushed('incidents'))?.value as { title: string }[];
  return {
    playbook: playbook?.playbook.title,
    incidents: incidents.map(({ title }) => title),
    behind: view.incidents?.map(({ title, behind }) => [title, behind]),
    lifetime: view.profile?.value?.lifetime,
    left: view.advice.room.customerLeft,
    kept: (await it.at.cache.rows.profiles.toArray()).flatMap(({ source, profile }) =>
      source === 'backend' ? [profile.name] : [],
    ),
    second: (await it.state(2)).view.kind,
  };
}

test.each([['with all of it in turn', [twice, lost, allAgain, old, backwards, clean]]] as const)(
  'a feed %s leaves what a clean one leaves',
  async (_name, faults) => {
    const { pages } = spoil(faults);
    await busyDay();
    await caughtUp();
    expect(pages.length).toBeGreaterThan(0);
    await soon(async () =>
      expect(await whatStands()).toMatchObject({
        playbook: 'Evening rules',
        incidents: ['Stays'],
        behind: [['Stays', true]],
        lifetime: 150_000,
        kept: ['Dana Whitfield'],
      }),
    );
    const before = await whatStands();
    expect(before.second).not.toBe('case');
    // Read whole from the server, by a sign-in that has no feed behind it.
    await it.say.console({ type: 'console/link-sign-out' });
    await it.signIn();
    await soon(async () => expect(await whatStands()).toEqual(before));
  },
);
