// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../extension/console/App';
import type { Overview } from '../../../src/messages/console';
import type { LinkOverview } from '../../../src/messages/link';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import type { Playbook } from '../../../src/playbook/types';
import { no } from '../../../src/trouble/result';
import { type FakePlatform, fakePlatform } from './fake-platform';

// Rooms are fetched when somebody goes there; a busy machine may take its time.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

/** One cause of the demo store: enough to write on, and quick to look through. */
const isCover = ({ causes }: { readonly causes: readonly string[] }) => causes.includes('cover-just-ended');
const store: Playbook = {
  ...demoStore,
  causes: demoStore.causes.filter(({ id }) => id === 'cover-just-ended'),
  rules: demoStore.rules
    .filter(isCover)
    .slice(0, 4)
    .map((rule) => ({ ...rule, causes: ['cover-just-ended'] })),
  room: { ...demoStore.room, lifts: [] },
};
const inForce = { playbook: store, version: 3, since: 0 };
const link = (role: 'lead' | 'agent'): LinkOverview => ({
  endpoint: 'https://leeway.example.com',
  server: 'Acme',
  state: 'connected',
  me: { name: 'Lea', role, team: null, org: 'Acme' },
  signedInUntil: null,
  provider: null,
  heardAt: null,
  queued: 0,
  sent: 0,
  refused: [],
  over: 0,
  reports: 'none',
});

let fake: FakePlatform;
const show = (room: string, change: Partial<Overview> = {}) => {
  location.hash = room;
  fake = fakePlatform({ playbook: inForce, ...change });
  render(<App platform={fake} />);
  return fake;
};
const press = async (name: string | RegExp) => {
  const [first] = await screen.findAllByRole('button', { name });
  fireEvent.click(first as HTMLElement);
};
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const group = async (name: RegExp) => {
  const heading = await screen.findByRole('heading', { level: 2, name });
  return heading.closest('section') as HTMLElement;
};
const drafts = (): readonly Playbook[] =>
  fake.said.flatMap((message) => (message.type === 'console/draft-keep' ? [message.draft.playbook] : []));
const draft = (): Playbook => drafts().at(-1) ?? store;

describe('writing the playbook', () => {
  beforeEach(() => {
    show('playbook');
  });

  it('stands as sentences grouped by what happened, each rule once', async () => {
    await group(/^Cover ended/);
    const names = screen
      .getAllByLabelText('Name of the rule')
      .map((field) => (field as HTMLInputElement).value);
    expect([...names].sort()).toEqual(store.rules.map(({ title }) => title).sort());
  });

  it('makes a rule of one sentence, keeps it, and takes it back', async () => {
    const cover = await group(/^Cover ended/);
    fireEvent.click(within(cover).getByRole('button', { name: '+ Add a rule' }));
    const field = await within(cover).findByLabelText('Say it in one sentence');
    type(field, 'two years with us and at most fourteen days over: honour the cover, up to $600');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(draft().rules).toHaveLength(store.rules.length + 1));
    const made = draft().rules.at(-1);
    expect(made).toMatchObject({
      causes: ['cover-just-ended'],
      when: [
        { fact: 'tenureDays', is: 'atLeast', value: 730 },
        { fact: 'daysPastLimit', is: 'atMost', value: 14 },
      ],
      offer: ['honour-cover'],
    });
    await press('Undo');
    await waitFor(() => expect(draft().rules).toHaveLength(store.rules.length));
    await press('Redo');
    await waitFor(() => expect(draft().rules.at(-1)).toEqual(made));
  });

  it('changes a number where it stands in its sentence, as it is typed', async () => {
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    fireEvent.click(within(rule).getAllByRole('button', { name: /^2 years/ })[0] as HTMLElement);
    const field = await within(rule).findByLabelText('at least');
    type(field, 'three years');
    await waitFor(() =>
      expect(draft().rules.find(({ id }) => id === 'cover-two-years')?.when[0]).toMatchObject({
        value: 1095,
      }),
    );
    expect(within(rule).getAllByRole('button', { name: /^3 years/ }).length).toBe(1);
    type(field, 'soon');
    expect((await within(rule).findByText(/Write a time/)).textContent).toContain('14 days or 2 years');
    expect(draft().rules.find(({ id }) => id === 'cover-two-years')?.when[0]).toMatchObject({ value: 1095 });
  });

  it('says what is wrong in the rule it concerns, and mends it with one press', async () => {
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    fireEvent.click(within(rule).getByRole('button', { name: /^14 days/ }));
    const [from] = await within(rule).findAllByLabelText('from');
    type(from as HTMLElement, '30 days');
    fireEvent.click(await within(rule).findByRole('button', { name: 'Swap the two' }));
    await waitFor(() =>
      expect(draft().rules.find(({ id }) => id === 'cover-two-years')?.when[1]).toMatchObject({
        value: [14, 30],
      }),
    );
    expect(within(rule).queryByRole('button', { name: 'Swap the two' })).toBeNull();
  });

  it('finds rules by any of their words', async () => {
    type(await screen.findByLabelText('Search the rules'), 'honour cover two years');
    await waitFor(() => expect(screen.getAllByLabelText('Name of the rule').length).toBeLessThan(5));
    expect(screen.getByText(/found/)).toBeTruthy();
  });

  it('leaves the keys of a field to the field', async () => {
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    type(within(rule).getByLabelText('Name of the rule'), 'Loyal');
    await waitFor(() => expect(drafts()).toHaveLength(1));
    const search = await screen.findByLabelText('Search the rules');
    fireEvent.keyDown(search, { key: 'z', ctrlKey: true });
    const select = document.createElement('select');
    rule.append(select);
    fireEvent.keyDown(select, { key: 'ArrowUp', altKey: true });
    select.remove();
    expect(drafts()).toHaveLength(1);
  });

  it('duplicates and reorders by keys within what happened', async () => {
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    fireEvent.keyDown(rule, { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(draft().rules[0]?.id).toBe('cover-two-years'));
  });
});

describe('a draft', () => {
  it('is there again when the browser was killed', async () => {
    const playbook = { ...store, title: 'Half written' };
    location.hash = 'playbook/publish';
    fake = fakePlatform({ playbook: inForce });
    fake.draft = { playbook, base: 3, at: 0 };
    render(<App platform={fake} />);
    expect((await screen.findByText(/Half written/)).textContent).toBeTruthy();
  });

  it('is used in this browser with its reason while Leeway stands alone', async () => {
    show('playbook');
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    type(within(rule).getByLabelText('Name of the rule'), 'Loyal, cover just ended');
    location.hash = 'playbook/publish';
    type(await screen.findByLabelText('Why'), 'Reads better');
    await press('Use in this browser');
    await waitFor(() =>
      expect(fake.said.find((message) => message.type === 'console/use-playbook')).toMatchObject({
        reason: 'Reads better',
        playbook: {
          rules: expect.arrayContaining([expect.objectContaining({ title: 'Loyal, cover just ended' })]),
        },
      }),
    );
  });

  it('is published by a lead on the version it was begun from, and shows who was faster', async () => {
    show('playbook', { link: link('lead') });
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    type(within(rule).getByLabelText('Name of the rule'), 'Loyal, cover just ended');
    location.hash = 'playbook/publish';
    type(await screen.findByLabelText('Why'), 'Reads better');
    fake.instead = (message) => (message.type === 'console/publish' ? no('conflict') : null);
    fake.overview = {
      ...fake.overview,
      playbook: { ...inForce, version: 4, playbook: { ...store, title: 'Theirs' } },
    };
    await press('Publish for everybody');
    expect(
      await screen.findByRole('heading', { name: /Version 4 was published while you were writing/ }),
    ).toBeTruthy();
    expect(fake.said.find((message) => message.type === 'console/publish')).toMatchObject({
      base: 3,
      stopNow: false,
    });
    fake.instead = () => null;
    await press('Put mine in its place');
    await press('Publish for everybody');
    await waitFor(() =>
      expect(fake.said.filter((message) => message.type === 'console/publish').at(-1)).toMatchObject({
        base: 4,
      }),
    );
  });

  const retitled = async () => {
    show('playbook', { link: link('lead') });
    const rule = await screen.findByRole('article', { name: 'Long-time customer, cover just ended' });
    type(within(rule).getByLabelText('Name of the rule'), 'Loyal');
    location.hash = 'playbook/publish';
    type(await screen.findByLabelText('Why'), 'Reads better');
  };
  const isLoyal = ({ rules }: Playbook): boolean => rules.some(({ title }) => title === 'Loyal');

  it('may have been published when no answer comes', async () => {
    await retitled();
    fake.instead = (message) => (message.type === 'console/publish' ? no('timeout') : null);
    await press('Publish for everybody');
    expect(await screen.findByText(/not certain whether it was published/)).toBeTruthy();
  });

  it('comes back by undo when the other version was taken', async () => {
    await retitled();
    fake.instead = (message) => (message.type === 'console/publish' ? no('conflict') : null);
    const theirs = { ...store, title: 'Theirs' };
    fake.overview = { ...fake.overview, playbook: { ...inForce, version: 4, playbook: theirs } };
    await press('Publish for everybody');
    await press('Drop my draft, go on from their version');
    await waitFor(() => expect(draft().title).toBe('Theirs'));
    location.hash = 'playbook';
    await press('Undo');
    await waitFor(() => expect(isLoyal(draft())).toBe(true));
    expect(fake.draft?.base).toBe(4);
  });

  it('is not begun anew while nobody knows what was kept', async () => {
    location.hash = 'playbook/publish';
    fake = fakePlatform({ playbook: inForce });
    fake.draft = { playbook: { ...store, title: 'Half written' }, base: 3, at: 0 };
    fake.instead = (message) => (message.type === 'console/draft' ? no('timeout') : null);
    render(<App platform={fake} />);
    await screen.findByText(/could not be read/);
    fake.instead = () => null;
    await press('Try again');
    expect(await screen.findByText(/Half written/)).toBeTruthy();
    expect(drafts()).toEqual([]);
  });

  it('is not an agent’s to publish: they are told who does, and can hand it on', async () => {
    show('playbook/publish', { link: link('agent') });
    expect(await screen.findByText(/Only a lead publishes/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Publish for everybody' })).toBeNull();
    await press('Save as file');
    expect(fake.saved).toHaveLength(1);
  });
});
