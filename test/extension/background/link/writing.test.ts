import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Overview } from '../../../../src/messages/console';
import type { Tried, VersionLine } from '../../../../src/messages/lead';
import { demoStore } from '../../../../src/playbook/starters/demo-store';
import type { Playbook } from '../../../../src/playbook/types';
import type { Result } from '../../../../src/trouble/result';
import { desk } from '../desk';
import { type LinkedDesk, signedInDesk } from '../linked-desk';

const said = <T>(answer: unknown): T => {
  const result = answer as Result<T>;
  if (!result.ok) throw new Error(`${result.reason} ${result.detail ?? ''}`);
  return result.value;
};
const roomier = (perCase: number): Playbook => ({ ...demoStore, room: { ...demoStore.room, perCase } });

test('a draft survives the worker, is one at a time, and goes when it is thrown away', async () => {
  const at = desk();
  const draft = { playbook: { ...demoStore, title: '' }, base: 2, at: 5 };
  await at.say.console({ type: 'console/draft-keep', draft } as never);
  await at.say.console({ type: 'console/draft-keep', draft: { ...draft, at: 6 } } as never);
  expect(said(await at.say.console({ type: 'console/draft' } as never))).toEqual({ ...draft, at: 6 });
  await at.say.console({ type: 'console/draft-drop' } as never);
  expect(said(await at.say.console({ type: 'console/draft' } as never))).toBeNull();
});

test('without a backend every playbook chosen here is a version, and an old one comes back under a new number', async () => {
  const at = desk();
  const use = (playbook: Playbook, reason: string) =>
    at.say.console({ type: 'console/use-playbook', playbook, reason } as never);
  await use(demoStore, 'first');
  await use(roomier(7_000), 'more room');
  const lines = said<readonly VersionLine[]>(await at.say.console({ type: 'console/versions' } as never));
  expect(lines.map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'more room'],
    [1, 'first'],
  ]);
  const back = { type: 'console/roll-back', version: 1, reason: 'too much' };
  const overview = said<Overview>(await at.say.console(back as never));
  expect(overview.playbook).toMatchObject({ version: 3, playbook: { room: demoStore.room } });
  const none = { type: 'console/roll-back', version: 9, reason: 'x' };
  expect(await at.say.console(none as never)).toMatchObject({ ok: false, reason: 'not-found' });
});

test('a draft is tried on people by the very code of an open case, in the language asked for, and nothing is kept', async () => {
  const at = desk();
  await at.usePlaybook();
  const trial = (more: object) =>
    at.say.console({
      ...{ type: 'console/try', playbook: demoStore, whom: { kind: 'person', id: 'long-time' } },
      ...{ answers: {}, language: 'de', mode: 'written', ...more },
    } as never);
  const { state, facts } = said<Tried>(await trial({}));
  expect(facts).toMatchObject({ daysPastLimit: 3, cause: 'cover-just-ended' });
  expect(state.settings.language).toBe('de');
  const view = state.view.kind === 'case' ? state.view : null;
  expect(view?.profile?.name).toBe('Dana Whitfield');
  expect(view?.advice.recommended?.concession).toBe('honour-cover');
  const dear = said<Tried>(await trial({ answers: { daysPastLimit: 400 } })).state.view;
  expect(dear.kind === 'case' && dear.advice.recommended?.concession).not.toBe('honour-cover');
  const unknown = said<Tried>(await trial({ whom: { kind: 'person', id: 'unknown' } })).state.view;
  expect(unknown.kind === 'case' && unknown.who).toBe('unknown');
  expect(await trial({ playbook: { ...demoStore, currency: 'nuts' } })).toMatchObject({ reason: 'invalid' });
  expect(await trial({ whom: { kind: 'case', caseKey: 'zendesk:acme:9' } })).toMatchObject({
    reason: 'not-found',
  });
  expect(await at.cache.rows.cases.count()).toBe(0);
});

test.each(['new', 'generous', 'unknown', 'long-time'] as const)(
  '%s can be shown with any starter',
  async (id) => {
    const at = desk();
    const { starters } = await import('../../../../src/playbook/starters/starters');
    for (const { playbook } of starters) {
      const answer = await at.say.console({
        ...{ type: 'console/try', playbook, whom: { kind: 'person', id }, answers: {} },
        ...{ language: null, mode: 'live' },
      } as never);
      expect(said<Tried>(answer).state.view.kind).toBe('case');
    }
  },
);

let it: LinkedDesk;
const asLead = async () => {
  it = await signedInDesk();
  await it.say.console({ type: 'console/link-sign-out' });
  await it.signIn(it.server.tokens.lead);
};

const publish = (playbook: Playbook, base: number | null, reason = 'Winter is dear') =>
  it.say.console({ type: 'console/publish', playbook, reason, base, stopNow: false } as never);

beforeEach(asLead);
afterEach(() => it.close());

test('a lead publishes: it is in force here at once, with its author and reason among the versions', async () => {
  const before = said<Overview>(await it.say.console({ type: 'console/overview' })).playbook?.version ?? 0;
  const overview = said<Overview>(await publish(roomier(7_000), before));
  expect(overview.playbook).toMatchObject({ version: before + 1, playbook: { room: { perCase: 7_000 } } });
  const [newest] = said<readonly VersionLine[]>(await it.say.console({ type: 'console/versions' } as never));
  expect(newest).toMatchObject({ version: before + 1, reason: 'Winter is dear' });
  expect(newest?.author).not.toBe('');
  const whole = said<Playbook>(await it.say.console({ type: 'console/version', version: before } as never));
  expect(whole.room.perCase).toBe(demoStore.room.perCase);
  const back = { type: 'console/roll-back', version: before, reason: 'too much' };
  expect(said<Overview>(await it.say.console(back as never)).playbook).toMatchObject({
    version: before + 2,
    playbook: { room: demoStore.room },
  });
});

test('whoever was faster is not written over: theirs is brought here and the lead is told', async () => {
  const before = said<Overview>(await it.say.console({ type: 'console/overview' })).playbook?.version ?? 0;
  await it.server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: { ...demoStore, title: 'Theirs' }, reason: 'faster' },
    headers: { 'if-match': `"v${before}"` },
  });
  expect(await publish(roomier(7_000), before)).toMatchObject({ ok: false, reason: 'conflict' });
  const now = said<Overview>(await it.say.console({ type: 'console/overview' })).playbook;
  expect(now).toMatchObject({ version: before + 1, playbook: { title: 'Theirs' } });
  expect(said<Overview>(await publish(roomier(7_000), before + 1)).playbook?.version).toBe(before + 2);
});

test('an agent publishes nothing, a lead nothing without a reason or with a mistake', async () => {
  expect(await publish(roomier(7_000), 1, ' ')).toMatchObject({ reason: 'invalid', detail: 'reason' });
  expect(await publish(roomier(-1), 1)).toMatchObject({ ok: false, reason: 'invalid' });
  await it.say.console({ type: 'console/link-sign-out' });
  await it.signIn(it.server.tokens.agent);
  expect(await publish(roomier(7_000), 1)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('a version of this browser alone is no base at a backend', async () => {
  const before = said<Overview>(await it.say.console({ type: 'console/overview' })).playbook?.version ?? 0;
  await it.cache.rows.playbooks.toCollection().modify((row) => {
    delete (row as { remote?: unknown }).remote;
  });
  // Without a base it is refused here, since the backend has one; theirs is brought and can be looked at.
  expect(await publish(roomier(7_000), before)).toMatchObject({ ok: false, reason: 'conflict' });
  const now = said<Overview>(await it.say.console({ type: 'console/overview' })).playbook;
  expect(now?.version).toBe(before);
  expect(await publish(roomier(7_000), before)).toMatchObject({ ok: true });
});
