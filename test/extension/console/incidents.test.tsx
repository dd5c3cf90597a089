// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { conditionOf, readDraft, type Typed } from '../../../extension/console/incidents/draft';
import type { IncidentLine } from '../../../src/messages/incident';
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
};

function show(role: 'agent' | 'lead', refuse: string | null = null) {
  location.hash = 'backend';
  const fake = fakePlatform({
    link: link(role),
    playbook: { playbook: demoStore, version: 1, since: 0 },
  });
  fake.instead = ({ type }) => {
    if (type === 'console/incident-declare' && refuse) return no('invalid', refuse);
    if (type === 'console/incident-end') return ok([{ ...storm, open: false }]) as never;
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
  await press(/End.*Courier strike/);
  await screen.findByText('It is over.');
  expect(fake.said).toContainEqual({ to: 'background', type: 'console/incident-end', id: 'i1' });
  cleanup();
  show('agent');
  await screen.findByText(/Connected to/);
  expect(screen.queryByText('Incidents')).toBeNull();
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

it('says which field the backend refused', async () => {
  show('lead', 'concession');
  await press('Declare an incident');
  await type('What happened', 'Depot on fire');
  await press('Declare');
  expect((await screen.findByRole('alert')).textContent).toContain('concession');
});

const typed: Typed = {
  title: 'x',
  since: '2026-11-20T10:00',
  until: '',
  who: '',
  conditions: [],
  known: '',
  words: '',
  next: '',
  concierge: '',
  concession: '',
  cause: '',
  fault: '',
};
it.each([
  ['an end before the beginning', { until: '2026-11-20T09:00' }, 'until'],
  ['an update before the beginning', { next: '2026-11-20T10:00' }, 'next'],
  ['no beginning', { since: '' }, 'since'],
  ['a title of two hundred and one letters', { title: 'x'.repeat(201) }, 'title'],
  ['more names than the contract takes', { who: 'a@example.com\n'.repeat(10_001) }, 'who'],
])('refuses %s', (_, change, field) => {
  expect(readDraft({ ...typed, ...change }, 'en')).toMatchObject({ field });
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
