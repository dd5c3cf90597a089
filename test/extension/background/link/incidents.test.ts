import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import { demoStore } from '../../../../src/playbook/starters/demo-store';
import { caseIn, noon } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';
const hour = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

beforeEach(async () => {
  it = await signedInDesk();
  await it.mount(1);
  await it.open(1, caseOf(1));
});
afterEach(() => it.close());

const outage = (more: Record<string, unknown> = {}) => ({
  title: 'Courier strike',
  since: iso(noon - hour),
  until: null,
  identifiers: [],
  conditions: [],
  known: 'Parcels of the weekend stand in the depot.',
  words: { en: 'The courier is on strike; your parcel is safe.' },
  nextUpdate: iso(noon + 2 * hour),
  concierge: 'Ben, desk 4',
  concession: 'credit-two-fifths',
  budget: null,
  ...more,
});

async function declare(more: Record<string, unknown> = {}): Promise<string> {
  const made = await it.server.call('POST', '/v1/incidents', { as: 'lead', body: outage(more) });
  expect(made.status).toBe(201);
  return made.body.id;
}
const view = async (tabId = 1) => caseIn(await it.state(tabId));
const signals = async (tabId = 1) => (await view(tabId)).advice.signals.map(({ id }) => id);
const incidentSay = (incident: string, about: boolean | undefined) =>
  it.say.sidebar(1, { type: 'sidebar/incident', caseKey, incident, about });

test('an incident reaches an open case by itself, mid-case, and goes when it ends', async () => {
  const { sidebar } = await it.mount(2);
  await it.open(2, caseOf(2));
  expect((await view()).incidents).toBeUndefined();
  const id = await declare({ identifiers: [{ kind: 'email', value: 'CUSTOMER1@example.com' }] });
  await soon(() => expect(caseIn(sidebar.at(-1) as never).incidents?.[0]?.id).toBe(id));
  const shown = await view();
  expect(shown.advice.signals[0]).toMatchObject({ id: 'incident', at: noon - hour });
  expect(shown.incidents).toMatchObject([
    { id, stands: 'found', behind: true, known: 'Parcels of the weekend stand in the depot.' },
  ]);
  expect(shown.factValues.daysSinceDisruption).toMatchObject({ value: 0 });
  await it.server.call('PATCH', `/v1/incidents/${id}`, { as: 'lead', body: { until: iso(noon - 1) } });
  await soon(() => expect(caseIn(sidebar.at(-1) as never).incidents).toBeUndefined());
  expect(await signals()).not.toContain('incident');
});

test('a condition says who is affected; one that a later playbook cannot ask affects nobody', async () => {
  const tags = { fact: 'caseTags', is: 'includes', value: 'north' };
  const ownFacts = [{ id: 'own.depot', label: { en: 'Depot' }, type: 'bool', source: 'agent' }];
  const playbook = { ...demoStore, ownFacts };
  const publish = (body: object, base: number) =>
    it.server.call('POST', '/v1/playbook/versions', {
      as: 'lead',
      body: { playbook: body, reason: 'test' },
      headers: { 'if-match': `"v${base}"` },
    });
  expect((await publish(playbook, 1)).body).toMatchObject({ version: 2 });
  await declare({ conditions: [tags] });
  await declare({ title: 'Nobody', conditions: [{ fact: 'own.depot', is: 'known' }] });
  await publish(demoStore, 2);
  await it.mount(2);
  await it.open(2, caseOf(2, 2, { tags: ['north'] }));
  await soon(async () => expect((await view()).incidents).toHaveLength(2));
  expect(await signals(2)).toContain('incident');
  expect(await signals(1)).not.toContain('incident');
  expect((await view(2)).incidents?.map(({ title, behind }) => [title, behind])).toEqual([
    ['Courier strike', true],
    ['Nobody', false],
  ]);
});

test('the agent’s tap is kept with the case, answers what the lead has said, and is undone as one', async () => {
  const id = await declare({ cause: 'late-delivery', fault: 'ours' });
  await soon(async () => expect((await view()).incidents?.[0]?.stands).toBe('open'));
  expect(await incidentSay(id, true)).toMatchObject({ ok: true });
  it.restart();
  expect(await view()).toMatchObject({
    incidents: [{ stands: 'said', behind: true }],
    answers: { cause: 'late-delivery', fault: 'ours' },
  });
  expect(await signals()).toContain('incident');
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  expect(await view()).toMatchObject({ incidents: [{ stands: 'open', behind: false }], answers: {} });
  await incidentSay(id, false);
  expect((await view()).incidents?.[0]?.stands).toBe('denied');
  await incidentSay(id, undefined);
  expect((await view()).incidents?.[0]?.stands).toBe('open');
  expect(await incidentSay('no-such', true)).toMatchObject({ ok: false, reason: 'not-found' });
});

test('what the agent has answered already is not answered over', async () => {
  const id = await declare({ cause: 'late-delivery', fault: 'ours' });
  await soon(async () => expect((await view()).incidents).toHaveLength(1));
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'fault', value: 'notOurs' });
  await incidentSay(id, true);
  expect((await view()).answers).toEqual({ cause: 'late-delivery', fault: 'notOurs' });
});

test('with the plug pulled an incident is known on, with its age, and its end comes by itself', async () => {
  const until = iso(noon + 3 * hour);
  await declare({ identifiers: [{ kind: 'email', value: 'customer1@example.com' }], until });
  await soon(async () => expect(await signals()).toContain('incident'));
  it.later(hour);
  it.cable.out = true;
  await it.alarm();
  it.restart();
  const [signal] = (await view()).advice.signals;
  expect(signal).toMatchObject({ id: 'incident', evidence: { key: 'advice.evidenceAsOf' } });
  it.later(2 * hour);
  expect(await signals()).not.toContain('incident');
  expect((await view()).incidents).toBeUndefined();
});

test('its own remedy is outside the room, here and at the backend', async () => {
  const id = await declare({ concession: 'pay-toward-repair', cause: 'late-delivery' });
  await soon(async () => expect((await view()).incidents).toHaveLength(1));
  await incidentSay(id, true);
  const answer = (fact: string, value: unknown) =>
    it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact, value });
  await answer('fault', 'notOurs');
  await answer('amountAtIssue', 90_000);
  const { advice } = await view();
  const offer = advice.recommended;
  expect(offer).toMatchObject({ floor: true, amount: 60_000, because: { key: 'advice.becauseIncident' } });
  const give = { concession: offer?.concession, decisionId: newId(it.clock.now), amount: null };
  expect(await it.say.sidebar(1, { type: 'sidebar/give', caseKey, ...give })).toMatchObject({ ok: true });
  expect((await view()).advice.room).toMatchObject({ usedOnCase: 0, left: advice.room.left });
  it.later(60_000);
  await it.alarm();
  await soon(async () => {
    const [row] = await it.server.context.opened.db.selectFrom('decisions').selectAll().execute();
    expect(row).toMatchObject({ amount: 60_000, uses_room: 0, overdraft: 0, goodwill: 0 });
  });
  expect((await it.link()).refused).toEqual([]);
});

test('incidents are gone with their signer, and another’s are never shown', async () => {
  await declare({ identifiers: [{ kind: 'email', value: 'customer1@example.com' }] });
  await soon(async () => expect(await signals()).toContain('incident'));
  await it.say.console({ type: 'console/link-sign-out' });
  expect((await view()).incidents).toBeUndefined();
  expect(await it.at.world.link?.store.pushed('incidents')).toBeNull();
});

test('a change that could not be fetched is fetched with the next answer', async () => {
  let lost = 0;
  const { link } = it.at.world;
  if (!link) throw new Error('there is no link');
  const { fetch } = link;
  Object.assign(link, {
    fetch: (input: string, init: RequestInit) => {
      if (!String(input).endsWith('/v1/incidents') || lost >= 3) return fetch(input, init);
      lost += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  const id = await declare();
  for (let i = 0; i < 4; i++) await it.alarm();
  await soon(async () => {
    await it.alarm();
    expect((await view()).incidents?.[0]?.id).toBe(id);
  });
  expect(lost).toBeGreaterThan(0);
});

test('a lead declares and ends one from the options; an agent may not, and a wrong field is named', async () => {
  const draft = outage({ cause: null, fault: null, concession: null });
  const say = (incident: object) => it.say.console({ type: 'console/incident-declare', incident });
  expect(await say(draft)).toMatchObject({ ok: false, reason: 'forbidden' });
  await it.signIn(it.server.tokens.lead);
  expect(await say({ ...draft, title: 7 })).toMatchObject({ ok: false, reason: 'invalid', detail: 'title' });
  const wrong = { ...draft, concession: 'no-such' };
  expect(await say(wrong)).toMatchObject({ ok: false, reason: 'invalid', detail: 'concession' });
  const never = { ...draft, conditions: [{ fact: 'tenureDays', is: 'atMost', value: 3 }] };
  expect(await say(never)).toMatchObject({ ok: false, detail: 'conditions' });
  const made = await say(draft);
  expect(made).toMatchObject({ ok: true, value: [{ title: 'Courier strike', open: true }] });
  await soon(async () => expect((await view()).incidents).toHaveLength(1));
  const [line] = (made as { value: { id: string }[] }).value;
  it.later(60_000);
  const ended = await it.say.console({ type: 'console/incident-end', id: line?.id });
  expect(ended).toMatchObject({ ok: true, value: [{ open: false }] });
  expect((await view()).incidents).toBeUndefined();
});

const answer = (fact: string, value: unknown) =>
  it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact, value });
const giveRemedy = () =>
  it.say.sidebar(1, {
    ...{ type: 'sidebar/give', caseKey, decisionId: newId(it.clock.now) },
    ...{ concession: 'waive-late-fee', amount: null },
  });
/** What of a budget of $100 was given by others. */
async function used(id: string, amount: number): Promise<void> {
  await it.server.context.opened.db
    .updateTable('incidents')
    .set({ used: amount })
    .where('incident_id', '=', id)
    .execute();
}
const limited = async (): Promise<string> => {
  const id = await declare({ concession: 'waive-late-fee', cause: 'late-delivery', budget: 10_000 });
  await soon(async () => expect((await view()).incidents).toHaveLength(1));
  await incidentSay(id, true);
  await answer('fault', 'notOurs');
  await answer('amountAtIssue', 6_000);
  return id;
};
const usedOf = async (): Promise<number> => (await it.server.call('GET', '/v1/incidents')).body.items[0].used;

test('its budget is counted when the remedy is given, and freed when that is undone', async () => {
  await limited();
  expect((await view()).advice.recommended).toMatchObject({ floor: true, amount: 6_000 });
  expect(await giveRemedy()).toMatchObject({ ok: true });
  expect(await usedOf()).toBe(6_000);
  await soon(async () =>
    expect((await view()).incidents?.[0]?.budget).toEqual({ amount: 10_000, used: 6_000 }),
  );
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  await it.alarm();
  await soon(async () => expect(await usedOf()).toBe(0));
});

test('what others have used up meanwhile is told before anybody hears of a give, and the advice says so', async () => {
  const id = await limited();
  await used(id, 9_000);
  expect(await giveRemedy()).toMatchObject({ ok: false, reason: 'conflict' });
  await soon(async () => expect((await view()).incidents?.[0]?.budget?.used).toBe(9_000));
  const shown = await view();
  expect(shown.refusal).toMatchObject({ reason: 'over-budget', concession: 'waive-late-fee' });
  expect(shown.decisions).toEqual([]);
  expect(await usedOf()).toBe(9_000);
  expect(shown.advice.why).toContainEqual(expect.objectContaining({ key: 'advice.becauseBudgetShort' }));
});

test('with the plug pulled the browser counts what it gave itself', async () => {
  await limited();
  it.cable.out = true;
  await it.alarm();
  expect(await giveRemedy()).toMatchObject({ ok: true });
  expect((await view()).incidents?.[0]?.budget).toEqual({ amount: 10_000, used: 6_000 });
  it.cable.out = false;
  it.later(60_000);
  await it.alarm();
  await soon(async () => expect(await usedOf()).toBe(6_000));
  expect((await it.link()).refused).toEqual([]);
});
