import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import { giveOf } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { limitsByHand } from '../limits-by-hand';
import { coverEndedDesk, type LinkedDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
let limits: ReturnType<typeof limitsByHand>;
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  limits = limitsByHand();
  it = await coverEndedDesk(38_900, limits);
});
afterEach(async () => {
  letGo();
  await it.close();
});

let letGo = (): void => undefined;

/** Requests go out and wait on the way until they are let go. */
function hold(): void {
  it.cable.hold = new Promise((done) => {
    letGo = () => {
      it.cable.hold = null;
      done();
    };
  });
}

const give = (decisionId = newId(it.clock.now), amount: number | null = null) =>
  it.say.sidebar(1, { type: 'sidebar/give', caseKey, decisionId, concession: 'honour-cover', amount });
const view = async () => caseIn(await it.state(1));
const onCase = async (): Promise<{ decision: string; state: string }[]> => (await it.ledger(caseKey)).onCase;
const eventsSent = () =>
  it.cable.requests
    .filter(({ path }) => path.endsWith('/v1/events'))
    .flatMap(({ body }) => (JSON.parse(body) as { events: { type: string; online?: boolean }[] }).events);

/** A colleague's give on the same case, with the facts that give it its room. */
async function colleagueGives(amount: number): Promise<void> {
  const colleague = await it.server.tokenFor({ role: 'agent' });
  const made = giveOf(it.server, { case: caseKey, concession: 'pay-toward-repair', amount });
  const facts = { cause: 'cover-just-ended', tenureDays: 2000, daysPastLimit: 3, amountAtIssue: 600_000 };
  const event = { ...made, madeWith: { ...(made.madeWith as object), facts, roomShown: 60_000 } };
  const answer = await it.server.call('POST', '/v1/events', { as: colleague, body: { events: [event] } });
  expect(answer.body.results[0]).toMatchObject({ result: 'accepted' });
}

test('a give is reserved before it is shown, and told once [G8]', async () => {
  const answer = await give();
  if (!answer.ok) throw new Error(answer.reason);
  expect(caseIn(answer.value).decisions).toMatchObject([{ state: 'given', sync: 'sent' }]);
  expect(eventsSent()).toMatchObject([{ type: 'given', online: true }]);
  expect(await onCase()).toMatchObject([{ state: 'given' }]);
});

test('what no longer fits is refused before anybody is told: what is left is said, and nothing is half given [G10]', async () => {
  await colleagueGives(40_000);
  const answer = await give();
  expect(answer).toMatchObject({ ok: false, reason: 'conflict', detail: 'not-given:over-room' });
  const refused = await view();
  expect(refused.decisions.filter(({ by }) => by === undefined)).toEqual([]);
  expect(refused.refusal).toMatchObject({
    concession: 'honour-cover',
    amount: 38_900,
    reason: 'over-room',
    left: 20_000,
  });
  expect(refused.undo?.key).not.toBe('note.undoGiven');
  // What is left on screen are credits: of these the cap leaves less than the room.
  await soon(async () => expect((await view()).advice.room).toMatchObject({ left: 18_350, binds: 'cap' }));
  expect(await onCase()).toHaveLength(1);
  expect((await it.link()).queued).toBe(0);
  expect((await it.link()).refused).toEqual([]);
  it.later(600_000);
  await it.alarm();
  expect(await onCase()).toHaveLength(1);
});

test('the refused agent asks a lead, and the refusal is no longer said', async () => {
  await colleagueGives(40_000);
  await give();
  const id = newId(it.clock.now);
  const ask = { concession: 'honour-cover', amount: 38_900, reason: 'Six years with us' };
  const asked = await it.say.sidebar(1, { type: 'sidebar/ask', caseKey, id, ...ask });
  expect(asked).toMatchObject({ ok: true });
  expect(await view()).not.toHaveProperty('refusal');
});

test('a silent backend holds a give for a second and no longer; it stands and is told once [G8]', async () => {
  hold();
  let answered = false;
  const given = give().finally(() => {
    answered = true;
  });
  await soon(() => expect(limits.running()).toContain(1_000));
  await soon(() => expect(eventsSent()).toHaveLength(1));
  limits.pass(999);
  // Another word with the worker and back: whoever was to be answered by now would have been.
  expect((await it.link()).queued).toBe(1);
  expect(answered).toBe(false);
  limits.pass(1_000);
  const answer = await given;
  if (!answer.ok) throw new Error(answer.reason);
  expect(caseIn(answer.value).decisions).toMatchObject([{ state: 'given' }]);
  letGo();
  await soon(async () => expect(await onCase()).toHaveLength(1));
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect(eventsSent().map(({ online }) => online)).toEqual([true, false]);
});

test('an answer that is lost leaves the give standing, and the same give is not counted twice [G11]', async () => {
  it.cable.loseAnswers = true;
  const answer = await give();
  expect(answer).toMatchObject({ ok: true });
  expect(await onCase()).toHaveLength(1);
  it.cable.loseAnswers = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect((await view()).decisions).toMatchObject([{ sync: 'sent' }]));
  expect(await onCase()).toHaveLength(1);
});

test('a worker that is stopped between the answer and its writing down neither loses the give nor doubles it', async () => {
  hold();
  const decisionId = newId(it.clock.now);
  void give(decisionId);
  await soon(() => expect(eventsSent()).toHaveLength(1));
  it.at.restart();
  letGo();
  // Nobody has said yet that it was given; the same press again finds out.
  expect((await view()).decisions).toEqual([]);
  const again = await give(decisionId);
  if (!again.ok) throw new Error(again.reason);
  expect(caseIn(again.value).decisions).toMatchObject([{ state: 'given', sync: 'sent' }]);
  expect(await onCase()).toMatchObject([{ decision: decisionId }]);
});

test('nobody presses again: after a moment it stands, and is told as made offline [G12]', async () => {
  hold();
  void give();
  await soon(() => expect(eventsSent()).toHaveLength(1));
  it.at.restart();
  letGo();
  it.later(4_000);
  expect((await view()).decisions).toMatchObject([{ state: 'given' }]);
  await it.alarm();
  await soon(async () => expect(await onCase()).toHaveLength(1));
  expect(eventsSent().at(-1)).toMatchObject({ type: 'given', online: false });
});

test('what is theirs by right and what costs nothing waits for nobody [G9]', async () => {
  hold();
  // No limit is ever over here: whoever waited would wait for ever.
  const answer = await it.say.sidebar(1, {
    type: 'sidebar/give',
    caseKey,
    decisionId: newId(it.clock.now),
    concession: 'loan-device',
    amount: null,
  });
  expect(answer).toMatchObject({ ok: true });
});

test('away, nothing is waited for; what was given stands as over when it was too much [G13]', async () => {
  it.cable.out = true;
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await soon(async () => expect((await it.state(1)).link.backend).toBe('offline'));
  expect(await give()).toMatchObject({ ok: true });
  expect(eventsSent().filter(({ online }) => online)).toEqual([]);
  await colleagueGives(40_000);
  it.cable.out = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => {
    const own = (await view()).decisions.filter(({ by }) => by === undefined);
    expect(own).toMatchObject([{ state: 'given', sync: 'over' }]);
  });
});

test('a give that was withdrawn a moment ago frees its room for the next one', async () => {
  const first = newId(it.clock.now);
  expect(await give(first)).toMatchObject({ ok: true });
  await it.say.sidebar(1, {
    type: 'sidebar/change-decision',
    caseKey,
    decisionId: first,
    state: 'withdrawn',
  });
  expect(await give()).toMatchObject({ ok: true });
  expect((await onCase()).map(({ state }) => state).sort()).toEqual(['given', 'withdrawn']);
});

test('undo of a reserved give withdraws it', async () => {
  await give();
  await it.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  await soon(async () => expect((await onCase()).map(({ state }) => state)).toEqual(['withdrawn']));
});

test('an unticked step is told: what was done is given again', async () => {
  const decisionId = newId(it.clock.now);
  await give(decisionId);
  const steps = (await view()).decisions[0]?.steps.length ?? 0;
  expect(steps).toBeGreaterThan(0);
  for (let step = 0; step < steps; step++)
    await it.say.sidebar(1, { type: 'sidebar/tick', caseKey, decisionId, step, done: true });
  await soon(async () => expect(await onCase()).toMatchObject([{ state: 'done' }]));
  await it.say.sidebar(1, { type: 'sidebar/tick', caseKey, decisionId, step: 0, done: false });
  await soon(async () => expect(await onCase()).toMatchObject([{ state: 'given' }]));
});

test('what a lead takes back is withdrawn here too, by whom and why, and is not given again by that [G29]', async () => {
  const decisionId = newId(it.clock.now);
  await give(decisionId);
  const { room } = (await view()).advice;
  const event = { id: newId(it.clock.now), at: new Date(it.clock.now).toISOString(), customer: null };
  const step = {
    ...event,
    type: 'withdrawn',
    case: caseKey,
    decision: decisionId,
    reason: 'Replaced already.',
  };
  const answer = await it.server.call('POST', '/v1/events', { as: 'lead', body: { events: [step] } });
  expect(answer.body.results[0]).toMatchObject({ result: 'accepted' });
  await soon(async () => {
    const { decisions, advice } = await view();
    const movedBy = { name: 'A lead', at: it.clock.now, reason: 'Replaced already.' };
    expect(decisions).toMatchObject([{ decisionId, state: 'withdrawn', movedBy, sync: 'sent' }]);
    expect(advice.room.left).toBeGreaterThan(room.left);
  });
  const again = { type: 'sidebar/change-decision', caseKey, decisionId, state: 'given' } as const;
  expect(await it.say.sidebar(1, again)).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await give()).toMatchObject({ ok: true });
});

test('what a lead takes back on a case nobody looks at counts no more on the customer’s others', async () => {
  await give();
  const [given] = (await view()).decisions;
  await it.open(1, { ...caseOf(1), caseKey: 'zendesk:acme:2' });
  const rowOf = async () => it.at.cache.rows.decisions.get(given?.decisionId ?? '');
  const event = { id: newId(it.clock.now), at: new Date(it.clock.now).toISOString(), customer: null };
  const step = { ...event, type: 'withdrawn', case: 'zendesk:acme:else', decision: given?.decisionId };
  await it.server.call('POST', '/v1/events', { as: 'lead', body: { events: [step] } });
  await soon(async () => expect(await rowOf()).toMatchObject({ state: 'withdrawn' }));
});

test('a colleague’s give is shown where it is, and its room is gone', async () => {
  const before = (await view()).advice.room.left;
  await colleagueGives(15_000);
  await soon(async () => {
    const { decisions, advice, note } = await view();
    expect(decisions).toMatchObject([
      { concession: 'pay-toward-repair', amount: 15_000, by: 'colleague', sync: 'sent' },
    ]);
    expect(advice.room.left).toBe(before - 15_000);
    expect(note).not.toContain('150');
  });
});
