// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import type { TeamInsights } from '../../../src/messages/insights';
import type { LinkOverview } from '../../../src/messages/link';
import { no, ok } from '../../../src/trouble/result';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

const link = (role: 'agent' | 'lead'): LinkOverview => ({
  endpoint: 'https://leeway.example.com',
  server: 'Acme Leeway',
  state: 'connected',
  me: { name: 'Iris Vogt', role, team: null, org: 'Acme' },
  signedInUntil: null,
  provider: null,
  heardAt: null,
  queued: 0,
  reports: 'none',
  refused: [],
  over: 0,
  sent: 0,
});

const told: TeamInsights = {
  ...{
    currency: 'USD',
    fewest: 5,
    suppressed: 2,
    ourFault: { given: 6, room: 9000, spent: 3000, unused: 6000 },
  },
  rules: [
    { rule: 'late', title: 'A few hours late', decided: 9, taken: 6, changed: 2, takenBack: 1, unproven: 3 },
  ],
  teams: [
    {
      team: 'first',
      name: 'First team',
      spent: 12_000,
      beyond: 700,
      unlimited: 9_900,
      budget: 100_000,
      days: 7,
    },
  ],
  customers: {
    ...{ currency: 'GBP', awayDays: 365 },
    months: [
      {
        ...{ month: '2026-11', complete: false, new: { customers: 12, spend: 240_000 } },
        ...{ kept: { customers: 0, spend: 0 }, lost: null, wonBack: { customers: 5, spend: 9_900 } },
      },
    ],
  },
  toCall: [
    {
      ...{ customer: 'c', name: 'Dana Whitfield', why: 'silent', since: '2026-08-01T00:00:00.000Z' },
      lifetime: { amount: 416_100, currency: 'USD' },
    },
  ],
};

function show(role: 'agent' | 'lead', answer: ReturnType<typeof no> | null = null) {
  location.hash = 'insights';
  const fake = fakePlatform({ link: link(role) });
  fake.instead = (message) => (message.type === 'console/insights' ? ((answer ?? ok(told)) as never) : null);
  render(<App platform={fake} />);
  return fake;
}
const plain = (text: string | null): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');

it('shows a lead sums by rule, team and month, and never a group that is too small', async () => {
  show('lead');
  fireEvent.click(await screen.findByRole('button', { name: 'Show' }));
  const row = (await screen.findByText('A few hours late')).closest('tr') as HTMLElement;
  expect(
    within(row)
      .getAllByRole('cell')
      .map((one) => one.textContent),
  ).toEqual(['9', '6', '2', '1']);
  const all = plain(document.body.textContent);
  expect(all).toContain('3 of them on facts that only the agent’s browser vouched for');
  expect(all).toContain('$7 of it went beyond the room');
  expect(all).toContain('$99 of it was theirs by right with no ceiling');
  expect(all).toContain('First team gave $120 in 7 days, of $1,000.');
  expect(all).toContain('6 gives: $30 given; $60 of the room was not used.');
  expect(all).toContain('12 · £2,400');
  expect(all).toContain('under 5');
  expect(all).toContain('bought regularly, last 1 August');
  expect(all).toContain('2 groups of fewer than 5 left out.');
});

it('is not there for an agent', async () => {
  const fake = show('agent');
  await screen.findByText(/This is for team leads/);
  expect(screen.queryByRole('button', { name: 'Show' })).toBeNull();
  expect(fake.said.some(({ type }) => type === 'console/insights')).toBe(false);
});

it.each([
  ['not-found', /No playbook is published/],
  ['offline', /No answer/],
  ['forbidden', /for leads/],
] as const)('says what is wrong when the answer is %s', async (reason, said) => {
  show('lead', no(reason));
  fireEvent.click(await screen.findByRole('button', { name: 'Show' }));
  await screen.findByText(said);
});
