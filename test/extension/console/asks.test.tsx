// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { offered } from '../../../extension/console/asks/good-for';
import type { LinkOverview, WaitingAsk } from '../../../src/messages/link';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { no, ok, type Result } from '../../../src/trouble/result';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

const now = Date.UTC(2026, 10, 20);
const day = 86_400_000;
const ask: WaitingAsk = {
  id: 'a-1',
  at: now - 4 * 60_000,
  caseKey: 'zendesk:acme:4812',
  title: { en: 'Honour the cover' },
  amount: 90_000,
  currency: 'USD',
  reason: 'Six years with us',
  facts: { cause: 'cover-just-ended', amountAtIssue: 90_000, tenureDays: 2_200 },
  unproven: [],
};

function show(
  answers: (message: { readonly type: string }) => Result<readonly WaitingAsk[]> | null,
  role: 'agent' | 'lead' = 'lead',
) {
  location.hash = 'asks';
  const me = { name: 'Lea Brandt', role, team: null, org: 'Acme' };
  const link = { endpoint: 'https://leeway.example.com', server: 'Acme', state: 'connected', me } as const;
  const fake = fakePlatform({
    link: {
      ...link,
      provider: null,
      heardAt: now,
      signedInUntil: now + 1,
      queued: 0,
      reports: 'none',
      sent: 0,
      refused: [],
      over: 0,
    } satisfies LinkOverview,
    playbook: { playbook: demoStore, version: 1, since: now },
  });
  fake.instead = (message) => answers(message) as never;
  render(<App platform={fake} />);
  return fake;
}

const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const said = (fake: { said: readonly { type: string }[] }) =>
  fake.said.filter(({ type }) => type === 'console/answer-ask');

it('shows the agent’s words and the facts of the case, and answers yes with less', async () => {
  let left: readonly WaitingAsk[] = [ask];
  const fake = show(({ type }) => {
    if (type === 'console/answer-ask') left = [];
    return type.startsWith('console/a') ? ok(left) : null;
  });
  await screen.findByText('Six years with us');
  expect(screen.getByText('1 agent waits.')).toBeTruthy();
  expect(screen.getByText('6 years')).toBeTruthy();
  expect(screen.getByText(/Case #4812/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText(/^How much \(USD\)/), { target: { value: '700' } });
  await press(/^Say yes/);
  await screen.findByText('Nobody waits for you.');
  expect(said(fake)).toMatchObject([{ id: 'a-1', answer: 'yes', amount: 70_000, until: now + 7 * day }]);
});

it('marks what only the browser that asked says of the customer', async () => {
  show(({ type }) => (type.startsWith('console/a') ? ok([{ ...ask, unproven: ['tenureDays'] }]) : null));
  const mark = await screen.findAllByText('(only the agent’s browser says so)');
  expect(mark.map((one) => one.parentElement?.textContent)).toEqual([
    '6 years(only the agent’s browser says so)',
  ]);
});

it('lets the lead say how long a yes is good, also for what costs nothing', async () => {
  const fake = show(({ type }) => (type.startsWith('console/a') ? ok([{ ...ask, amount: null }]) : null));
  await screen.findByText(/A yes is good until 27 November, for one give/);
  fireEvent.click(screen.getByRole('radio', { name: '3 days' }));
  await screen.findByText(/A yes is good until Mon/);
  fireEvent.click(screen.getByRole('radio', { name: 'today' }));
  await screen.findByText(/A yes is good until today 23:59/);
  await press(/^Say yes/);
  await waitFor(() => expect(said(fake)).toMatchObject([{ answer: 'yes', amount: null }]));
  const [{ until = 0 } = {}] = said(fake) as unknown as { until: number }[];
  expect(until - new Date(now).setHours(23, 59, 59, 0)).toBe(0);
});

it('offers no day that is nearly over', () => {
  const evening = new Date(now).setHours(23, 10);
  expect(offered(evening)).toEqual(['three', 'seven', 'thirty']);
  expect(offered(new Date(now).setHours(22, 50))).toContain('today');
});

it('asks for a reason before it says no', async () => {
  const fake = show(({ type }) => (type.startsWith('console/a') ? ok([ask]) : null));
  await press(/^Say no/);
  await screen.findByText('Say why: the agent reads it.');
  expect(said(fake)).toEqual([]);
  fireEvent.input(screen.getByLabelText('Your words to the agent'), { target: { value: 'too dear' } });
  await press(/^Say no/);
  await waitFor(() => expect(said(fake)).toMatchObject([{ answer: 'no', text: 'too dear', amount: null }]));
});

it('says that somebody was faster, and looks again', async () => {
  const fake = show(({ type }) =>
    type === 'console/answer-ask' ? no('conflict') : type === 'console/asks' ? ok([ask]) : null,
  );
  await press(/^Say yes/);
  await screen.findByText('Somebody answered it already, or it was taken back.');
  await waitFor(() =>
    expect(fake.said.filter(({ type }) => type === 'console/asks').length).toBeGreaterThan(1),
  );
});

it('says that the backend does not answer, with a way to look again', async () => {
  let away = true;
  show(({ type }) => (type === 'console/asks' ? (away ? no('offline') : ok([])) : null));
  await screen.findByText(/No answer from the backend/);
  away = false;
  await press(/Look again/);
  await screen.findByText('Nobody waits for you.');
});

it('is no place for an agent', async () => {
  const fake = show(() => null, 'agent');
  await screen.findByText(/Asks are for team leads/);
  expect(fake.said.some(({ type }) => type === 'console/asks')).toBe(false);
});
