import { afterEach, expect, test, vi } from 'vitest';
import { keptStates } from '../../../../extension/sidebar/kept-states';
import type { ToSidebar } from '../../../../src/messages/sidebar';
import type { SidebarState } from '../../../../src/messages/sidebar-state';
import { demoStore } from '../../../../src/playbook/starters/demo-store';
import { caseRead, type Desk, desk, listRead, noon } from '../desk';
import { linkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf, imported } from '../people';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A sidebar with a memory, in a tab whose page counts its views. */
async function tabWithSidebar(at: Desk, tabId: number) {
  await at.mount(tabId);
  const kept = keptStates();
  const drawn: { how: 'again' | 'anew'; state: SidebarState }[] = [];
  const told: { type: string; caseKey?: string | null; visit?: number }[] = [];
  const offered: string[] = [];
  at.browser.receive(tabId, 7, (message: ToSidebar) => {
    if (message.type === 'background/again') {
      offered.push(message.caseKey);
      const state = kept.find(message.caseKey, message.mark);
      if (state) drawn.push({ how: 'again', state });
      return state !== null;
    }
    if (message.type !== 'background/advice') return undefined;
    kept.keep(message.state);
    drawn.push({ how: 'anew', state: message.state });
    return undefined;
  });
  at.browser.receive(tabId, 0, (message: (typeof told)[number]) => {
    told.push({ ...message });
    return null;
  });
  let visit = 0;
  const begin = async (seen = caseOf(1)) => {
    visit += 1;
    drawn.length = 0;
    told.length = 0;
    offered.length = 0;
    const { caseKey, label, adapter, tenant } = seen;
    await at.say.page(tabId, { type: 'page/case-opened', caseKey, label, adapter, tenant, visit });
  };
  return {
    kept,
    drawn,
    told,
    offered,
    begin,
    open: async (seen = caseOf(1)) => {
      await begin(seen);
      await at.say.page(tabId, caseRead(seen));
    },
    ways: () => drawn.map(({ how }) => how),
  };
}

const other = caseOf(2, 2);

/** Both cases have been shown, and the second is in front. */
async function bothSeen(at: Desk) {
  const tab = await tabWithSidebar(at, 1);
  for (const seen of [caseOf(1), other, caseOf(1), other]) await tab.open(seen);
  return tab;
}

test('a case that was shown is drawn again from the sidebar, and its veil lifts before it is read anew', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  await tab.begin();
  expect(tab.ways()).toEqual(['again', 'anew']);
  expect(tab.told).toEqual([{ to: 'page', type: 'background/show', caseKey: 'zendesk:acme:1', visit: 5 }]);
  const [again, anew] = tab.drawn.map(({ state }) => state.view);
  expect(again).toMatchObject({ kind: 'case', caseKey: 'zendesk:acme:1', profile: { name: 'Customer 1' } });
  expect(again).toEqual(anew);
});

test('looking at cases again and at lists writes nothing, so the sidebar keeps what it has', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  const seen = { adapter: 'zendesk', tenant: 'acme', requesters: [], cases: {} };
  await at.say.page(1, listRead(seen));
  for (const next of [caseOf(1), other, caseOf(1)]) {
    at.clock.now += 20_000;
    await tab.open(next);
    expect(tab.ways()[0]).toBe('again');
  }
});

test('another worker still knows what may be drawn again', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  at.restart();
  await tab.begin();
  expect(tab.ways()).toEqual(['again', 'anew']);
});

test('ten minutes later a case is drawn only as it is then', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  at.clock.now += 10 * 60_000;
  await tab.begin();
  expect(tab.ways()).toEqual(['anew']);
});

test('a sidebar that has lost its memory is sent the case as ever', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  tab.kept.keep({ ...(tab.drawn.at(-1)?.state as SidebarState), kept: { mark: null, good: [] } });
  await tab.begin();
  expect(tab.offered).toEqual(['zendesk:acme:1']);
  expect(tab.ways()).toEqual(['anew']);
  expect(tab.told).toEqual([]);
});

test('a state that was begun before a write is never drawn again', async () => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  await Promise.all([tab.open(), at.cache.rows.cases.update('zendesk:acme:2', { label: '#2b' })]);
  const made = tab.drawn.map(({ state }) => state.kept?.mark ?? null);
  await tab.begin(other);
  expect(tab.ways()).toEqual(['anew']);
  expect(made).toContain(null);
});

const profile = { type: 'console/import-rows', batch: 'b', seq: 0, profiles: [imported(1)] };
const begun = { type: 'console/import-begin', batch: 'b', name: 'people.csv' };
const act = (at: Desk, message: object, tabId = 1) =>
  at.say.sidebar(tabId, { caseKey: other.caseKey, ...message });

/** Everything that may change what a sidebar shows; each is done while another case is in front. */
const writes: Record<string, (at: Desk) => Promise<unknown>> = {
  'an answer': (at) => act(at, { type: 'sidebar/answer', fact: 'cause', value: 'cover-just-ended' }),
  'a confirmation': (at) => act(at, { type: 'sidebar/confirm', confirmed: true }),
  'an edited note': (at) => act(at, { type: 'sidebar/note', text: 'Called back.' }),
  'a snag': (at) =>
    act(at, { type: 'sidebar/snag', id: 'snag-1', about: 'process', rule: null, text: 'Too slow' }),
  'an act that went to the spill': async (at) => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const door = vi.spyOn(at.cache.acts, 'transaction').mockRejectedValue(full);
    await act(at, { type: 'sidebar/answer', fact: 'cause', value: 'cover-just-ended' });
    door.mockRestore();
  },
  'settings of the sidebar': (at) =>
    at.say.sidebar(1, { type: 'sidebar/set', settings: { figures: 'hidden' } }),
  'settings of the console': (at) => at.say.console({ type: 'console/set', settings: { language: 'de' } }),
  'the width on the page': (at) => at.say.page(1, { type: 'page/layout', width: 400, collapsed: false }),
  'a policy': async (at) => {
    at.browser.managed = { retentionDays: '7' };
    await at.browser.fire('onStorage', {}, 'managed');
    await soon(async () => expect((await at.state(1)).settings.retentionDays).toBe(7));
  },
  'an imported row': async (at) => {
    await at.say.console(begun);
    await at.say.console(profile);
  },
  'another playbook': (at) =>
    at.say.console({ type: 'console/use-playbook', playbook: demoStore, reason: 'again' }),
  'somebody forgotten': (at) => at.say.console({ type: 'console/forget', customerId: 'zendesk:acme:user:1' }),
  'a wipe': (at) => at.say.console({ type: 'console/wipe' }),
  'what the helpdesk says anew': (at) =>
    at.say.page(1, caseRead(caseOf(2, 2, { subject: 'Something else' }))),
  'a promise written by the database itself': (at) =>
    at.cache.acts.promises.put({
      id: 'p',
      caseKey: 'zendesk:acme:9',
      who: [],
      kind: 'call-back',
      text: '',
      owner: '',
      due: noon,
      at: noon,
      changedAt: noon,
      state: 'open',
      undone: false,
    }),
};

test.each(Object.keys(writes))('%s makes void what sidebars have kept', async (name) => {
  const at = desk();
  await at.usePlaybook();
  const tab = await bothSeen(at);
  await writes[name]?.(at);
  await tab.begin();
  expect(tab.offered).toEqual([]);
  expect(tab.ways()).not.toContain('again');
});

test.each(['somebody forgotten', 'a wipe'])(
  '%s is gone from every sidebar at once, not when its case comes',
  async (name) => {
    const at = desk();
    await at.usePlaybook();
    const tab = await bothSeen(at);
    const mark = markOf(tab.drawn, other.caseKey);
    await tab.open();
    const theirs = markOf(tab.drawn, 'zendesk:acme:1');
    await tab.open(other);
    expect(tab.kept.find('zendesk:acme:1', theirs)).not.toBeNull();
    await writes[name]?.(at);
    expect(tab.kept.find('zendesk:acme:1', theirs)).toBeNull();
    expect(tab.kept.find(other.caseKey, mark)).toBeNull();
  },
);

const markOf = (drawn: readonly { state: SidebarState }[], caseKey: string): string => {
  const { view, kept } = drawn.at(-1)?.state ?? {};
  if (view?.kind !== 'case' || view.caseKey !== caseKey || !kept?.mark) throw new Error('no mark');
  return kept.mark;
};

test('signing in at a backend makes void what sidebars have kept', async () => {
  const it = await linkedDesk();
  closing.push(it.close);
  await it.at.usePlaybook();
  const tab = await bothSeen(it.at);
  await it.signIn();
  await tab.begin();
  expect(tab.ways()).not.toContain('again');
});

test('with a backend too a case is drawn again, until the backend is gone', async () => {
  const it = await signedInDesk();
  closing.push(it.close);
  const tab = await bothSeen(it.at);
  await soon(async () => {
    await tab.open();
    await tab.open(other);
    await tab.begin();
    expect(tab.ways()).toEqual(['again', 'anew']);
  });
  it.later(31_000);
  it.cable.out = true;
  await tab.open(other);
  await soon(() => expect(tab.drawn.at(-1)?.state.link.backend).toBe('offline'));
  await tab.begin();
  expect(tab.ways()).toEqual(['anew']);
});
