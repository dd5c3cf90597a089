// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { conditionOf } from '../../../extension/console/incidents/condition';
import { emptyTyped, readDraft, type Typed, typedOf } from '../../../extension/console/incidents/draft';
import type { IncidentDraft, IncidentLine } from '../../../src/messages/incident';
import type { LinkOverview } from '../../../src/messages/link';
import { factCatalogue } from '../../../src/playbook/facts';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { no, ok } from '../../../src/trouble/result';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

const link = (role: 'agent' | 'lead'): LinkOverview => ({
  endpoint: 'https://leeway.example.com',
  server: 'Acme Leeway',
  state: 'connected',
  me: { name: 'Lea Brandt', role, team: null, org: 'Acme' },
  signedInUntil: Date.UTC(2026, 10, 21),
  provider: null,
  heardAt: null,
  queued: 0,
  reports: 'none',
  sent: 0,
  refused: [],
  over: 0,
});
const storm: IncidentLine = {
  id: 'i1',
  title: 'Courier strike',
  since: Date.UTC(2026, 10, 19),
  until: null,
  open: true,
  named: 2,
  conditions: 0,
  budget: 200_000,
  used: 42_000,
};
const draft: IncidentDraft = {
  title: 'Courier strike',
  since: '2026-11-19T00:00:00.000Z',
  until: null,
  identifiers: [
    { kind: 'email', value: 'dana@example.com' },
    { kind: 'phone', value: '12' },
  ],
  conditions: [],
  known: 'Parcels stand in the depot.',
  words: { en: 'We know.', de: 'Wir wissen es.' },
  nextUpdate: null,
  concierge: null,
  concession: 'waive-late-fee',
  budget: 200_000,
  cause: 'late-delivery',
  fault: 'ours',
};

function show(role: 'agent' | 'lead', refuse: string | null = null) {
  location.hash = 'incidents';
  const fake = fakePlatform({
    link: link(role),
    playbook: { playbook: demoStore, version: 1, since: 0 },
  });
  fake.instead = ({ type }) => {
    if (type === 'console/incident-declare' && refuse) return no('invalid', refuse);
    if (type === 'console/incident-end') return ok([{ ...storm, open: false }]) as never;
    if (type === 'console/incident') return ok({ draft, used: 42_000 }) as never;
    return type.startsWith('console/incident') ? (ok([storm]) as never) : null;
  };
  render(<App platform={fake} />);
  return fake;
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

it('shows a lead what is open and ends it, and an agent nothing of it', async () => {
  const fake = show('lead');
  await press(/It is over: .*Courier strike/);
  await screen.findByText('It is over.');
  expect(fake.said).toContainEqual({ to: 'background', type: 'console/incident-end', id: 'i1' });
  cleanup();
  show('agent');
  await screen.findByText(/This is for team leads/);
  expect(screen.queryByText('Courier strike')).toBeNull();
});

it('declares what was typed, with conditions as sentences', async () => {
  const fake = show('lead');
  await press('Declare an incident');
  await type('What happened', ' Depot on fire ');
  await type('Who is affected', 'Dana@example.com\n+44 20 7946 0000\nexternal:4711');
  await type('Value', 'north');
  await press('Add condition');
  expect(screen.getByText(/region.*north/)).toBeTruthy();
  await press('Declare');
  await screen.findByText(/Every connected sidebar has it/);
  const said = fake.said.find((one) => one.type === 'console/incident-declare');
  expect(said).toMatchObject({
    incident: {
      title: 'Depot on fire',
      until: null,
      identifiers: [
        { kind: 'email', value: 'dana@example.com' },
        { kind: 'phone', value: '+44 20 7946 0000' },
        { kind: 'external', value: '4711' },
      ],
      conditions: [{ fact: 'region', is: 'is', value: 'north' }],
    },
  });
});

it('names the field that stands in the way and how to mend it, and keeps what was typed', async () => {
  show('lead');
  await press('Declare an incident');
  await press('Declare');
  expect((await screen.findByRole('alert')).textContent).toContain('Say in one line what happened');
  expect(screen.getByLabelText('What happened').getAttribute('aria-invalid')).toBe('true');
  await type('What happened', 'Depot on fire');
  await type('Who is affected', 'dana@example.com\nnobody at all');
  await press('Declare');
  expect((await screen.findByRole('alert')).textContent).toContain('Line 2');
  expect((screen.getByLabelText('What happened') as HTMLInputElement).value).toBe('Depot on fire');
});

it('shows what of a budget is used, and that it is used up', async () => {
  show('lead');
  await screen.findByText('used $420 of $2,000');
  cleanup();
  const fake = show('lead');
  fake.instead = ({ type }) =>
    type === 'console/incidents' ? (ok([{ ...storm, used: 200_000 }]) as never) : null;
  await screen.findByText(/used up: \$2,000 of \$2,000/);
});

it('changes one that runs, says before what changes for agents, and takes it back', async () => {
  const fake = show('lead');
  await press('Change Courier strike');
  expect(((await screen.findByLabelText('Who is affected')) as HTMLTextAreaElement).value).toBe(
    'dana@example.com\nphone:12',
  );
  expect(screen.getByText('Nothing yet.')).toBeTruthy();
  await type('Its budget, in USD', '400');
  await screen.findByText(/The budget is \$400, and \$420 is given: from now on the remedy comes out of/);
  await type('Its budget, in USD', '3000');
  await screen.findByText('The budget is $3,000; $420 of it is used.');
  await type('Words for the customer', 'It goes on.');
  await type('Who is affected', 'dana@example.com\njon@example.com\nkim@example.com');
  await screen.findByText(/^2 people more named, 1 person no longer/);
  await press('Save for everybody');
  await screen.findByText(/Changed\. Every connected/);
  expect(fake.said.find((one) => one.type === 'console/incident-change')).toEqual({
    ...{ to: 'background', type: 'console/incident-change', id: 'i1' },
    change: {
      identifiers: [
        { kind: 'email', value: 'dana@example.com' },
        { kind: 'email', value: 'jon@example.com' },
        { kind: 'email', value: 'kim@example.com' },
      ],
      words: { en: 'It goes on.', de: 'Wir wissen es.' },
      budget: 300_000,
    },
  });
  await press('Undo the change');
  await screen.findByText('The change is taken back.');
  expect(fake.said.filter((one) => one.type === 'console/incident-change')[1]).toMatchObject({
    change: { identifiers: draft.identifiers, words: draft.words, budget: 200_000 },
  });
  expect(screen.queryByRole('button', { name: 'Undo the change' })).toBeNull();
});

it('a remedy that is taken away takes its budget along', async () => {
  const fake = show('lead');
  await press('Change Courier strike');
  fireEvent.change(await screen.findByLabelText('Its own remedy'), { target: { value: '' } });
  await screen.findByText(/is no longer outside the room/);
  expect(screen.queryByLabelText('Its budget, in USD')).toBeNull();
  await press('Save for everybody');
  await screen.findByText(/Changed\. Every connected/);
  expect(fake.said.find((one) => one.type === 'console/incident-change')).toMatchObject({
    change: { concession: null, budget: null },
  });
});

it('says nothing to anybody when nothing was typed over', async () => {
  const fake = show('lead');
  await press('Change Courier strike');
  await press('Save for everybody');
  await screen.findByRole('button', { name: 'Change Courier strike' });
  expect(fake.said.some((one) => one.type === 'console/incident-change')).toBe(false);
});

it('opens one again that was ended too early', async () => {
  const fake = show('lead');
  await press(/It is over: .*Courier strike/);
  await press('It goes on: Courier strike');
  await screen.findByText('It is open again.');
  expect(fake.said).toContainEqual({
    ...{ to: 'background', type: 'console/incident-change', id: 'i1' },
    change: { until: null },
  });
});

it('reads back everything it was filled with', () => {
  const typed = typedOf(draft, demoStore, 'de');
  expect(typed.budget).toBe('2000');
  expect(readDraft(typed, demoStore)).toEqual({ ...draft, words: { en: 'We know.' } });
});

it('says which field the backend refused', async () => {
  show('lead', 'concession');
  await press('Declare an incident');
  await type('What happened', 'Depot on fire');
  await press('Declare');
  expect((await screen.findByRole('alert')).textContent).toContain('concession');
});

const typed: Typed = { ...emptyTyped(0), title: 'x', since: '2026-11-20T10:00' };
it.each([
  ['an end before the beginning', { until: '2026-11-20T09:00' }, 'until'],
  ['an update before the beginning', { next: '2026-11-20T10:00' }, 'next'],
  ['no beginning', { since: '' }, 'since'],
  ['a title of two hundred and one letters', { title: 'x'.repeat(201) }, 'title'],
  ['a budget that is no amount', { concession: 'waive-late-fee', budget: 'much' }, 'budget'],
  ['more names than the contract takes', { who: 'a@example.com\n'.repeat(10_001) }, 'who'],
])('refuses %s', (_, change, field) => {
  expect(readDraft({ ...typed, ...change }, demoStore)).toMatchObject({ field });
});

it('takes money as it is written, whole numbers where they count, and nothing that is no value', () => {
  const kind = (id: string) => {
    const found = factCatalogue.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  expect(conditionOf(kind('spend12m'), 'atLeast', '12.50', 'USD')).toMatchObject({ value: 1_250 });
  expect(conditionOf(kind('tenureDays'), 'atLeast', '1.5', 'USD')).toBeNull();
  expect(conditionOf(kind('tenureDays'), 'atLeast', 'long', 'USD')).toBeNull();
  expect(conditionOf(kind('fault'), 'is', 'theirs', 'USD')).toBeNull();
  expect(conditionOf(kind('region'), 'is', ' ', 'USD')).toBeNull();
});
