// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { examplePushed, readPushed } from '../../../extension/console/helpdesks/pushed-text';
import type { AdaptersTried } from '../../../src/messages/adapters';
import { no, ok, type Result } from '../../../src/trouble/result';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

const list = [{ adapter: 'zendesk', versions: ['0.1'], selectors: { composer: '.a' }, off: [] }];
const fine: AdaptersTried = {
  tabs: 2,
  lines: [
    {
      ...{ adapter: 'zendesk', versions: ['0.1'], for: 'here', off: [] },
      places: [{ name: 'composer', selector: '.a', found: 1 }],
    },
  ],
};

function show(tried: Result<AdaptersTried>, now: readonly unknown[] = [], role: 'lead' | 'agent' = 'lead') {
  location.hash = 'helpdesks';
  const me = { name: 'Lea Brandt', role, team: null, org: 'Acme' };
  const fake = fakePlatform({
    link: {
      ...{ endpoint: 'https://leeway.example.com', server: 'Acme', state: 'connected', me, provider: null },
      ...{ heardAt: null, signedInUntil: null, queued: 0, reports: 'none', sent: 0, refused: [], over: 0 },
    },
  });
  fake.instead = (message) => {
    if (message.type === 'console/adapters') return ok(now) as never;
    if (message.type === 'console/adapters-try') return tried as never;
    return message.type === 'console/adapters-set' ? (ok(message.list) as never) : null;
  };
  render(<App platform={fake} />);
  return fake;
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const paste = async (value: string) =>
  fireEvent.input(await screen.findByLabelText('The list'), { target: { value } });

it('shows what a list would do before it is pushed, and pushes what was checked', async () => {
  const fake = show(ok(fine));
  await paste(JSON.stringify({ adapters: list }));
  expect(screen.queryByRole('button', { name: 'Push to everybody' })).toBeNull();
  await press('Check and try');
  await screen.findByText('in 1 of 2 open tabs');
  await press('Push to everybody');
  await screen.findByText('Pushed. Open pages follow now.');
  expect(fake.said).toContainEqual({ to: 'background', type: 'console/adapters-set', list });
  expect(screen.getByText('1 line is in force.')).toBeTruthy();
});

it('a list that was typed over is checked again before it can be pushed', async () => {
  show(ok(fine));
  await paste(JSON.stringify(list));
  await press('Check and try');
  await screen.findByRole('button', { name: 'Push to everybody' });
  await paste('[]');
  expect(screen.queryByRole('button', { name: 'Push to everybody' })).toBeNull();
});

it('names the field and the mend, and marks the text', async () => {
  show(no('invalid', 'selector 0.selectors.composer'));
  await paste(JSON.stringify(list));
  await press('Check and try');
  expect(await screen.findByText(/^adapters\.0\.selectors\.composer: Leeway does not read/)).toBeTruthy();
  expect(screen.getByLabelText('The list').getAttribute('aria-invalid')).toBe('true');
});

it('takes everything back after asking, and shows an agent nothing of it', async () => {
  const fake = show(ok(fine), list);
  await press('Take it back');
  fireEvent.click(
    (await screen.findAllByRole('button', { name: 'Take it back', hidden: true })).at(-1) as HTMLElement,
  );
  await screen.findByText('Taken back. Pages are read as each version knows them.');
  expect(fake.said).toContainEqual({ to: 'background', type: 'console/adapters-set', list: [] });
  cleanup();
  show(ok(fine), list, 'agent');
  await screen.findByText('Your fields');
  expect(screen.queryByLabelText('The list')).toBeNull();
});

it.each([
  ['', { ok: false, what: 'empty' }],
  ['{"adapters": [}', { ok: false, what: 'json' }],
  ['{"adapter": []}', { ok: false, what: 'list' }],
  ['null', { ok: false, what: 'list' }],
  ['\uFEFF[]', { ok: true, list: [] }],
  [examplePushed('0.1.0'), { ok: true }],
])('reads %j', (text, expected) => expect(readPushed(text)).toMatchObject(expected));

it('says in which line it stops being JSON', () => {
  expect(readPushed('[\n  {\n    "adapter": "zendesk",,\n  }\n]')).toMatchObject({ what: 'json', line: 3 });
});
