import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runs } from '../../../runs';
import { caseIn, caseRead, type Desk, desk } from '../desk';
import { caseOf, imported } from '../people';

const caseKey = 'zendesk:acme:1';

/** Dana's laptop: six years, cover ended three days ago, 389 dollars at issue. */
async function laptop(): Promise<Desk> {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await at.mount(1);
  await at.open(1, caseOf(1));
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 38_900 });
  return at;
}

const give = (decisionId = 'd1', concession = 'honour-cover', amount: number | null = null) => ({
  type: 'sidebar/give',
  caseKey,
  decisionId,
  concession,
  amount,
});

test('recommends, gives, and writes the ledger and the outbox together [G6]', async () => {
  const at = await laptop();
  const before = caseIn(await at.state(1));
  expect(before.advice.recommended?.concession).toBe('honour-cover');
  const given = await at.say.sidebar(1, give());
  if (!given.ok) throw new Error(given.reason);
  const after = caseIn(given.value);
  expect(after.decisions).toMatchObject([
    { decisionId: 'd1', concession: 'honour-cover', amount: 38_900, state: 'given', sync: 'local' },
  ]);
  expect(after.advice.room.usedOnCase).toBe(38_900);
  expect(after.undo?.key).toBe('note.undoGiven');
  expect(await at.cache.rows.outbox.toArray()).toMatchObject([
    {
      type: 'given',
      caseKey,
      who: ['zendesk:acme:user:1', 'C-1'],
      body: { decisionId: 'd1', amount: 38_900 },
    },
  ]);
});

test('the same message twice is one act [G4]', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  await at.say.sidebar(1, give());
  expect(await at.cache.rows.decisions.count()).toBe(1);
  expect(await at.cache.rows.outbox.count()).toBe(1);
});

test('refuses more than the room and keeps nothing [G5]', async () => {
  const at = await laptop();
  expect(await at.say.sidebar(1, give('d1', 'honour-cover', 60_001))).toMatchObject({
    ok: false,
    reason: 'forbidden',
  });
  expect(await at.cache.rows.decisions.count()).toBe(0);
  expect(await at.cache.rows.outbox.count()).toBe(0);
});

test('refuses what is not on offer and an act for another case', async () => {
  const at = await laptop();
  expect(await at.say.sidebar(1, give('d1', 'no-such-thing'))).toMatchObject({ reason: 'not-found' });
  expect(await at.say.sidebar(1, { ...give(), caseKey: 'zendesk:acme:2' })).toMatchObject({
    reason: 'conflict',
    detail: 'other-case',
  });
});

test('two tabs cannot spend the same room [G3]', async () => {
  const at = await laptop();
  await at.mount(2);
  await at.open(2, caseOf(1));
  const both = await Promise.all([
    at.say.sidebar(1, give('d1', 'honour-cover', 38_900)),
    at.say.sidebar(2, give('d2', 'honour-cover', 38_900)),
  ]);
  expect(both.filter(({ ok }) => ok).length).toBe(1);
  expect(await at.cache.rows.decisions.count()).toBe(1);
});

test('a give in one tab appears at once in another that shows the same customer', async () => {
  const at = await laptop();
  const other = await at.mount(2);
  await at.open(2, caseOf(2, 1));
  const before = other.sidebar.length;
  await at.say.sidebar(1, give());
  expect(other.sidebar.length).toBe(before + 1);
  const view = caseIn(other.sidebar.at(-1) ?? (await at.state(2)));
  expect(view.caseKey).toBe('zendesk:acme:2');
  expect(view.profile?.concessions?.value).toMatchObject([{ amount: 38_900, goodwill: true }]);
});

test('does not draw other customers anew', async () => {
  const at = await laptop();
  const other = await at.mount(2);
  await at.open(2, caseOf(3, 3));
  const before = other.sidebar.length;
  await at.say.sidebar(1, give());
  expect(other.sidebar.length).toBe(before);
});

test('withdrawn frees the room, done does not go back, and each is told once [G28]', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  const change = (state: string) => ({
    type: 'sidebar/change-decision',
    caseKey,
    decisionId: 'd1',
    state,
  });
  await at.say.sidebar(1, change('withdrawn'));
  expect(caseIn(await at.state(1)).advice.room.usedOnCase).toBe(0);
  await at.say.sidebar(1, change('withdrawn'));
  await at.say.sidebar(1, change('given'));
  await at.say.sidebar(1, change('done'));
  expect(await at.say.sidebar(1, change('withdrawn'))).toMatchObject({ reason: 'conflict' });
  const told = await at.cache.rows.outbox.toArray();
  expect(told.map(({ type }) => type)).toEqual(['given', 'withdrawn', 'given', 'done']);
});

test('the last step ticked is done', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  const tick = (step: number, done = true) => ({
    type: 'sidebar/tick',
    caseKey,
    decisionId: 'd1',
    step,
    done,
  });
  await at.say.sidebar(1, tick(0));
  expect(caseIn(await at.state(1)).decisions[0]?.state).toBe('given');
  await at.say.sidebar(1, tick(1));
  expect(caseIn(await at.state(1)).decisions[0]).toMatchObject({ state: 'done' });
  expect(await at.say.sidebar(1, tick(9))).toMatchObject({ reason: 'conflict' });
});

test('undo takes the last act back whole: row, room and what was to be sent', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  await at.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  const view = caseIn(await at.state(1));
  expect(view.decisions).toEqual([]);
  expect(view.advice.recommended?.concession).toBe('honour-cover');
  expect(view.undo).toBeNull();
  expect((await at.cache.rows.outbox.toArray()).filter(({ undone }) => !undone)).toEqual([]);
  await at.say.sidebar(1, give());
  expect(caseIn(await at.state(1)).decisions).toEqual([]);
});

test('undo takes back all that one press gave, and nothing that was given before it', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give('d0', 'glad-you-are-here'));
  const before = caseIn(await at.state(1));
  await at.say.sidebar(1, give('d1', 'honour-cover', 20_000));
  await at.say.sidebar(1, { ...give('d2', 'loan-device'), along: 'd1' });
  expect(caseIn(await at.state(1)).decisions).toHaveLength(3);
  await at.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  const after = caseIn(await at.state(1));
  expect(after.decisions.map(({ decisionId }) => decisionId)).toEqual(['d0']);
  expect({ ...after, undo: null }).toEqual({ ...before, undo: null });
  expect((await at.cache.rows.outbox.toArray()).filter(({ undone }) => !undone)).toHaveLength(1);
});

test('what only says that it goes along with an older act is taken back alone', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give('d1', 'honour-cover', 20_000));
  await at.say.sidebar(1, give('d2', 'glad-you-are-here'));
  await at.say.sidebar(1, { ...give('d3', 'loan-device'), along: 'd1' });
  await at.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  const left = caseIn(await at.state(1)).decisions.map(({ decisionId }) => decisionId);
  expect(left).toEqual(['d1', 'd2']);
});

test('too late to undo changes nothing', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  at.clock.now += 21_000;
  await at.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  expect(caseIn(await at.state(1)).decisions.length).toBe(1);
});

test('what is given and not done when the case closes becomes a promise in team hours, once [G30]', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  await at.say.sidebar(1, { type: 'sidebar/close-case', caseKey });
  await at.say.sidebar(1, { type: 'sidebar/close-case', caseKey });
  const { promises } = caseIn(await at.state(1));
  expect(promises).toMatchObject([{ state: 'open', text: 'Honour the cover' }]);
  // Friday 13:00 in Berlin: four hours today, four on Monday.
  expect(promises[0]?.due).toBe(Date.UTC(2026, 10, 23, 12));
  const told = await at.cache.rows.outbox.toArray();
  expect(told.map(({ type }) => type)).toEqual(['given', 'promise', 'case-closed']);
});

test('a case that the helpdesk calls solved closes by itself', async () => {
  const at = await laptop();
  await at.say.sidebar(1, give());
  await at.say.page(1, caseRead(caseOf(1, 1, { status: 'solved' })));
  expect(caseIn(await at.state(1)).promises.length).toBe(1);
});

test('confirmed words open Solve, are told once, and stay with the case for the next agent', async () => {
  const at = await laptop();
  await at.say.console({ type: 'console/set', settings: { agentName: 'Iris' } });
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  const mine = caseIn(await at.state(1));
  expect(mine.hear.confirmedAt).toBe(at.clock.now);
  expect(mine.step).toBe('solve');
  expect(mine.hear.earlier).toBeNull();
  await at.say.console({ type: 'console/set', settings: { agentName: 'Tom' } });
  const next = caseIn(await at.state(1));
  expect(next.hear.earlier).toMatchObject({ by: 'Iris', text: mine.hear.text });
  expect(next.solveOpen).toBe(true);
  expect((await at.cache.rows.outbox.toArray()).map(({ type }) => type)).toEqual(['heard']);
});

test('taking the confirmation back is as if it had not been told', async () => {
  const at = await laptop();
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: false });
  const view = caseIn(await at.state(1));
  expect(view.hear.confirmedAt).toBeNull();
  expect(view.step).toBe('hear');
  expect((await at.cache.rows.outbox.toArray()).every(({ undone }) => undone)).toBe(true);
});

test('a written message after the confirmation is heard anew', async () => {
  const at = await laptop();
  await at.say.sidebar(1, { type: 'sidebar/hear', caseKey, text: 'My own words.' });
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  const messages = [{ at: at.clock.now + 5_000, text: 'You charged me twice for the repair.' }];
  at.clock.now += 10_000;
  await at.say.page(1, caseRead(caseOf(1, 1, { messages })));
  const view = caseIn(await at.state(1));
  expect(view.hear.confirmedAt).toBeNull();
  expect(view.hear.text).toContain('charged you twice');
  expect(view.hear.earlier?.text).toBe('My own words.');
});

test('answers, edits and step stay with their case while the agent switches', async () => {
  const at = await laptop();
  await at.say.sidebar(1, { type: 'sidebar/hear', caseKey, text: 'Edited.' });
  await at.say.sidebar(1, { type: 'sidebar/step', caseKey, step: 'close' });
  await at.open(1, caseOf(2, 2));
  expect(caseIn(await at.state(1))).toMatchObject({ answers: {}, step: 'hear' });
  await at.open(1, caseOf(1));
  const back = caseIn(await at.state(1));
  expect(back.answers).toEqual({ cause: 'cover-just-ended', amountAtIssue: 38_900 });
  expect(back.hear).toMatchObject({ text: 'Edited.', edited: true });
  expect(back.step).toBe('close');
});

test('an answer can be taken back; "don\'t know" is kept and not asked again', async () => {
  const at = await laptop();
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'fault', value: null });
  const view = caseIn(await at.state(1));
  expect(view.answers).toMatchObject({ fault: null });
  expect(view.advice.questions.map(({ fact }) => fact)).not.toContain('fault');
  await at.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'fault' });
  expect(Object.keys(caseIn(await at.state(1)).answers)).not.toContain('fault');
});

test('the note says what was heard, given, asked and promised, and no figure of worth', async () => {
  const at = await laptop();
  await at.say.console({ type: 'console/set', settings: { agentName: 'Iris' } });
  await at.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await at.say.sidebar(1, give());
  await at.say.sidebar(1, {
    type: 'sidebar/promise',
    caseKey,
    id: 'p1',
    kind: 'call-back',
    text: 'Call back',
    due: Date.UTC(2026, 10, 24, 14),
    owner: 'Iris',
  });
  const { note } = caseIn(await at.state(1));
  expect(note).toContain('laptop died three days after the warranty ended');
  expect(note).toContain('Given: Honour the cover ($389)');
  expect(note).toContain('Still to do:');
  expect(note).toContain('Promised by Iris: Call back, by Tue 15:00');
  expect(note).toContain('Why: With us 6 years; cover ended 3 days ago');
  expect(note).not.toMatch(/1,?500|5,?000/);
  await at.say.sidebar(1, { type: 'sidebar/note', caseKey, text: 'My own note.' });
  expect(caseIn(await at.state(1)).note).toBe('My own note.');
});

test('an ask is told to every later look at the case, and is gone when it is undone', async () => {
  const at = await laptop();
  const ask = { id: 'a1', concession: 'honour-cover', amount: 99_900, reason: 'With us 6 years' };
  expect(caseIn(await at.state(1)).asks).toEqual([]);
  await at.say.sidebar(1, { type: 'sidebar/ask', caseKey, ...ask });
  at.restart();
  expect(caseIn(await at.state(1)).asks).toMatchObject([{ concession: 'honour-cover', state: 'local' }]);
  await at.say.sidebar(1, { type: 'sidebar/undo', caseKey });
  expect(caseIn(await at.state(1)).asks).toEqual([]);
});

test('puts text into the page only for the case that is open there, and says what came of it', async () => {
  const at = await laptop();
  const insert = { type: 'sidebar/insert-text', caseKey, kind: 'note', text: 'Hello' };
  expect(await at.say.sidebar(1, insert)).toEqual({ ok: true, value: { verified: true } });
  at.browser.receive(1, 0, () => ({ ok: false, reason: 'conflict' }));
  expect(await at.say.sidebar(1, insert)).toEqual({ ok: false, reason: 'conflict' });
});

const full = (): DOMException => new DOMException('full', 'QuotaExceededError');

test('on a full disk a give is kept aside, shown, said, survives the worker, and comes home [G7]', async () => {
  const at = await laptop();
  vi.spyOn(at.cache.acts.cases, 'put').mockRejectedValue(full());
  expect(await at.say.sidebar(1, give())).toMatchObject({ ok: true });
  expect(await at.cache.rows.decisions.count()).toBe(0);
  const seen = await at.state(1);
  expect(caseIn(seen).decisions.length).toBe(1);
  expect(seen.notice).toEqual({ reason: 'storage-full', key: 'note.storageSpilled' });
  at.restart();
  expect(caseIn(await at.state(1)).decisions.length).toBe(1);
  await at.say.sidebar(1, { type: 'sidebar/step', caseKey, step: 'close' });
  expect(await at.cache.rows.decisions.count()).toBe(1);
  expect(await at.cache.rows.outbox.count()).toBe(1);
  expect((await at.state(1)).notice).toBeNull();
});

test('when nothing at all can be kept the give is refused and not shown as given [G7]', async () => {
  const at = await laptop();
  vi.spyOn(at.cache.acts.cases, 'put').mockRejectedValue(full());
  at.browser.localFull = true;
  expect(await at.say.sidebar(1, give())).toMatchObject({ ok: false, reason: 'storage-full' });
  expect(caseIn(await at.state(1)).decisions).toEqual([]);
});

test('any acts in any order, each sent once or twice: every id counts once and the room is never negative', async () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('give'),
        id: fc.constantFrom('d1', 'd2', 'd3'),
        n: fc.integer({ min: 1, max: 70_000 }),
      }),
      fc.record({
        kind: fc.constantFrom('declined', 'withdrawn', 'done', 'given'),
        id: fc.constantFrom('d1', 'd2'),
        n: fc.constant(0),
      }),
      fc.record({
        kind: fc.constantFrom('snag', 'promise', 'undo', 'close'),
        id: fc.constantFrom('x1', 'x2'),
        n: fc.constant(0),
      }),
    ),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (list, twice) => {
      const at = await laptop();
      for (const { kind, id, n } of list) {
        const message =
          kind === 'give'
            ? give(id, 'honour-cover', n)
            : kind === 'snag'
              ? { type: 'sidebar/snag', caseKey, id, about: 'rule', rule: null, text: 'x' }
              : kind === 'promise'
                ? { type: 'sidebar/promise', caseKey, id, kind: 'call-back', text: 'x', due: 1, owner: '' }
                : kind === 'undo'
                  ? { type: 'sidebar/undo', caseKey }
                  : kind === 'close'
                    ? { type: 'sidebar/close-case', caseKey }
                    : { type: 'sidebar/change-decision', caseKey, decisionId: id, state: kind };
        await at.say.sidebar(1, message);
        if (twice && kind !== 'undo') await at.say.sidebar(1, message);
      }
      const outbox = await at.cache.rows.outbox.toArray();
      expect(new Set(outbox.map(({ id }) => id)).size).toBe(outbox.length);
      const given = outbox.filter(({ type, body }) => type === 'given' && 'amount' in body);
      expect(new Set(given.map(({ body }) => body.decisionId)).size).toBe(given.length);
      const view = caseIn(await at.state(1));
      expect(view.advice.room.left).toBeGreaterThanOrEqual(0);
      const standing = view.decisions.filter(({ state }) => state === 'given' || state === 'done');
      expect(view.advice.room.usedOnCase).toBe(standing.reduce((sum, { amount }) => sum + amount, 0));
    }),
    { numRuns: runs(12), interruptAfterTimeLimit: 50_000 },
  );
}, 60_000);
