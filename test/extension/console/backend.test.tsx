// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import type { LinkCheck, LinkOverview } from '../../../src/messages/link';
import { ok } from '../../../src/trouble/result';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

const me = { name: 'Iris Vogt', role: 'agent', team: null, org: 'Acme' } as const;
const link: LinkOverview = {
  endpoint: 'https://leeway.example.com',
  server: 'Acme Leeway',
  state: 'connected',
  me,
  signedInUntil: Date.UTC(2026, 10, 20, 20),
  provider: null,
  heardAt: null,
  queued: 0,
  refused: [],
  over: 0,
};

function show(found: LinkCheck, change: { readonly link?: LinkOverview } = {}) {
  location.hash = 'backend';
  const fake = fakePlatform(change);
  fake.instead = (message) =>
    message.type.startsWith('console/link-') && /test|sign-in|check/.test(message.type)
      ? (ok(found) as never)
      : null;
  render(<App platform={fake} />);
  return fake;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

it('offers an address to open where nobody answers', async () => {
  const address = 'https://leeway.example.com/v1/hello';
  const fake = show({ found: 'no-answer', endpoint: 'https://leeway.example.com', address });
  await type('Address', 'https://leeway.example.com');
  await press('Test connection');
  await screen.findByText(/No answer/);
  await press('Open it in a tab');
  expect(fake.opened).toEqual([address]);
});

it('hands the token to the background once and keeps nothing of it on the page', async () => {
  const fake = show({ found: 'fine', endpoint: link.endpoint, server: link.server, me });
  await type('Address', link.endpoint);
  await type('Token', ' secret-token ');
  await press('Sign in');
  await screen.findByText('Signed in.');
  expect(fake.said.filter((one) => JSON.stringify(one).includes('secret-token'))).toEqual([
    { to: 'background', type: 'console/link-sign-in', endpoint: link.endpoint, token: 'secret-token' },
  ]);
  expect((screen.getByLabelText('Token') as HTMLInputElement).value).toBe('');
});

it('says why a token does not do, and signs nobody in', async () => {
  show({
    found: 'not-signed-in',
    endpoint: link.endpoint,
    server: 'Acme Leeway',
    wrongToken: true,
    signIn: { how: 'token' },
  });
  await type('Address', link.endpoint);
  await type('Token', 'old');
  await press('Sign in');
  expect((await screen.findByText(/does not know this token/)).textContent).toContain('Acme Leeway');
});

it('shows who is signed in, what waits and what was refused with its reason', async () => {
  const refused = [{ id: 'e1', at: 0, type: 'done', reason: 'no such open decision' }];
  show({ found: 'not-leeway', endpoint: '' }, { link: { ...link, queued: 2, refused, over: 1 } });
  expect((await screen.findByText(/Connected to/)).textContent).toContain('Iris Vogt');
  expect(screen.getByText('2 acts wait to be sent.')).toBeTruthy();
  expect(screen.getByText('no such open decision')).toBeTruthy();
  expect(screen.getByText(/1 give went beyond the room/)).toBeTruthy();
});

it('stands alone again only after a yes', async () => {
  const fake = show({ found: 'not-leeway', endpoint: '' }, { link });
  await press('Stand alone');
  expect(fake.said.some(({ type: said }) => said === 'console/link-leave')).toBe(false);
  const dialog = screen.getByRole('dialog');
  fireEvent.click([...dialog.querySelectorAll('button')].at(-1) as HTMLElement);
  await screen.findByText('Leeway stands alone again.');
  expect(fake.said.some(({ type: said }) => said === 'console/link-leave')).toBe(true);
});
