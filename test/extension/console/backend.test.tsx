// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { personalData, technicalData } from '../../../src/contract/data-consent';
import type { Overview } from '../../../src/messages/console';
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
  reports: 'none',
  sent: 0,
  refused: [],
  over: 0,
};

const noPolicy: NonNullable<Overview['policy']> = {
  locked: [],
  values: [],
  wrong: [],
  fileImport: true,
  endpoint: null,
  backendRequired: false,
  pastedTokens: true,
  tokenHours: 12,
  dataConsent: false,
  helpdeskHosts: [],
  helpdesks: [],
  adaptersOff: [],
};

function show(found: LinkCheck, change: Partial<Overview> = {}) {
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
  const refused = [
    { id: 'e1', at: 0, type: 'done', reason: 'no such open decision', label: '#7', title: null },
  ];
  show({ found: 'not-leeway', endpoint: '' }, { link: { ...link, queued: 2, refused, over: 1 } });
  expect((await screen.findByText(/Connected to/)).textContent).toContain('Iris Vogt');
  expect(screen.getByText('2 acts wait to be sent.')).toBeTruthy();
  expect(screen.getByText('It was changed already. Nothing to do.')).toBeTruthy();
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

const issuer = 'https://login.example.com';
const provider = { issuer, clientId: 'leeway', host: 'login.example.com' };
const offered: LinkCheck = {
  found: 'not-signed-in',
  endpoint: link.endpoint,
  server: 'Acme Leeway',
  wrongToken: false,
  signIn: { how: 'openid', provider },
};
const atProvider = { endpoint: link.endpoint, server: 'Acme Leeway', host: provider.host };

/** A backend that offers a provider, and what becomes of the sign-in there. */
function showProvider(after: LinkCheck, change: { readonly link?: LinkOverview } = {}) {
  const fake = show(offered, change);
  const before = fake.instead;
  fake.instead = (message, said) =>
    message.type === 'console/link-open-id' ? (ok(after) as never) : before(message, said);
  return fake;
}

it('shows whom the backend lets sign in, and hands exactly that back when it is confirmed', async () => {
  const fake = showProvider({ found: 'fine', endpoint: link.endpoint, server: 'Acme Leeway', me });
  await type('Address', link.endpoint);
  await press('Test connection');
  expect((await screen.findByText(issuer)).tagName).toBe('CODE');
  expect(screen.getByText('leeway')).toBeTruthy();
  await press('Sign in at login.example.com');
  await screen.findByText('Signed in.');
  expect(fake.said.filter((one) => one.type === 'console/link-open-id')).toEqual([
    { to: 'background', type: 'console/link-open-id', endpoint: link.endpoint, issuer, clientId: 'leeway' },
  ]);
});

it('forgets what one address has said as soon as another is typed', async () => {
  showProvider(offered);
  await type('Address', link.endpoint);
  await press('Test connection');
  await screen.findByText(issuer);
  await type('Address', 'https://other.example.com');
  expect(screen.queryByText(issuer)).toBeNull();
});

it('says that a window waits while it is open, and lets nothing else be pressed', async () => {
  const fake = show(offered);
  await type('Address', link.endpoint);
  await press('Test connection');
  await screen.findByText(issuer);
  const { ask } = fake;
  fake.ask = (message) =>
    message.type === 'console/link-open-id' ? new Promise(() => undefined) : ask(message);
  await press('Sign in at login.example.com');
  await screen.findByText(/A window of/);
  const test = screen.getByRole('button', { name: 'Test connection' }) as HTMLButtonElement;
  expect(test.disabled).toBe(true);
});

it.each([
  ['cancelled', null, /was not finished/],
  ['no-window', null, /opened no window/],
  ['provider-silent', null, /does not answer/],
  ['provider-wrong', 'token_endpoint', /token_endpoint/],
  ['provider-refused', 'invalid_client', /said no.*invalid_client/],
  ['mixed-up', 'state', /did not belong to this sign-in/],
  ['wrong-audience', null, /a token that is not for/],
  ['not-accepted', null, /does not accept the token/],
] as const)('says in words what to do when a sign-in ended as %s', async (found, code, words) => {
  showProvider({ found, ...atProvider, code });
  await type('Address', link.endpoint);
  await press('Test connection');
  await press('Sign in at login.example.com');
  expect((await screen.findByText(words)).textContent).not.toMatch(/[{}]/);
});

it('a backend that has changed its provider shows the new one before anybody goes there', async () => {
  const next = { issuer: 'https://new.example.com', clientId: 'leeway', host: 'new.example.com' };
  showProvider(
    {
      found: 'provider-changed',
      endpoint: link.endpoint,
      server: 'Acme Leeway',
      signIn: { how: 'openid', provider: next },
    },
    { link: { ...link, state: 'not-signed-in', provider, signedInUntil: null } },
  );
  await press('Sign in at login.example.com');
  await screen.findByText(/has changed where it signs in/);
  expect(await screen.findByText('https://new.example.com')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign in at login.example.com' })).toBeNull();
});

it('a sign-in that has ended is one press away from the next', async () => {
  const ended: LinkOverview = { ...link, state: 'not-signed-in', provider, signedInUntil: null };
  const fake = showProvider(
    { found: 'fine', endpoint: link.endpoint, server: 'Acme Leeway', me },
    { link: ended },
  );
  await screen.findByText(/has ended/);
  await press('Sign in at login.example.com');
  await screen.findByText('Signed in.');
  expect(fake.said.filter((one) => one.type === 'console/link-open-id')).toHaveLength(1);
});

it('an administrator finds the redirect address of this browser and copies it', async () => {
  const fake = show(offered);
  const copied: string[] = [];
  fake.copy = async (words) => copied.push(words) > 0;
  await screen.findByText(/For administrators/);
  expect((screen.getByLabelText('Redirect address') as HTMLInputElement).value).toBe(fake.redirect);
  await press('Copy');
  await screen.findByText('Copied.');
  expect(copied).toEqual([fake.redirect]);
});

it('shows company, team, provider and the last answer of whoever is signed in', async () => {
  const heardAt = Date.UTC(2026, 10, 20, 12, 5);
  show(offered, {
    link: { ...link, me: { ...me, team: 'Returns' }, provider, signedInUntil: null, heardAt },
  });
  expect((await screen.findByText('login.example.com, renews itself')).tagName).toBe('DD');
  expect(screen.getByText('Returns').tagName).toBe('DD');
  expect(screen.getByText('Acme').tagName).toBe('DD');
  expect(screen.getByText(/^Friday/).tagName).toBe('DD');
});

it('an address of the administrator is shown and cannot be changed, nor left, nor gone round by a token', async () => {
  const policy = { ...noPolicy, endpoint: link.endpoint, pastedTokens: false };
  show(offered, { policy, link: { ...link, state: 'not-signed-in', me: null, signedInUntil: null } });
  const address = (await screen.findByLabelText('Address')) as HTMLInputElement;
  expect([address.value, address.readOnly]).toEqual([link.endpoint, true]);
  expect(screen.queryByRole('button', { name: 'Stand alone' })).toBeNull();
  expect(screen.queryByLabelText('Token')).toBeNull();
  await press('Test connection');
  await screen.findByRole('button', { name: 'Sign in at login.example.com' });
});

it('asks for the data before anything else when signing in, and says what a no means', async () => {
  const fake = show({ found: 'fine', endpoint: link.endpoint, server: link.server, me });
  fake.allowData = false;
  await type('Address', link.endpoint);
  await press('Test connection');
  await screen.findByText(/All is well|Acme Leeway/);
  expect(fake.consents).toEqual([]);
  await type('Token', 'secret-token');
  await press('Sign in');
  await screen.findByText(/You did not allow it, so nothing was sent/);
  expect(fake.consents).toEqual([[...personalData]]);
  expect(fake.said.some(({ type: one }) => one === 'console/link-sign-in')).toBe(false);
  expect((screen.getByLabelText('Token') as HTMLInputElement).value).toBe('secret-token');
  fake.allowData = true;
  await press('Sign in');
  await screen.findByText('Signed in.');
});

it('asks nobody where the organisation has answered', async () => {
  const fake = show(
    { found: 'fine', endpoint: link.endpoint, server: link.server, me },
    { policy: { ...noPolicy, dataConsent: true } },
  );
  fake.allowData = false;
  await type('Address', link.endpoint);
  await type('Token', 'secret-token');
  await press('Sign in');
  await screen.findByText('Signed in.');
  expect(fake.consents).toEqual([]);
});

it('says what was taken back and lets it be allowed again; the report is asked for by itself', async () => {
  const fake = show(
    { found: 'no-consent', endpoint: link.endpoint },
    { link: { ...link, state: 'no-consent', reports: 'not-allowed' } },
  );
  await screen.findByText(/In this browser Leeway may no longer send data. Nothing goes to Acme Leeway/);
  await press('Allow it again');
  await screen.findByText('Allowed.');
  await press('Allow the report');
  expect(fake.consents).toEqual([[...personalData], [technicalData]]);
});
