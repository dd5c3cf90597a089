// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import type { Overview } from '../../../src/messages/console';
import type { PolicyOverview } from '../../../src/messages/policy';
import { defaultSettings } from '../../../src/messages/settings';
import { retail } from '../../../src/playbook/starters/retail';
import { no } from '../../../src/trouble/result';
import { type FakePlatform, fakePlatform } from './fake-platform';

afterEach(cleanup);

const show = (section: string, change: Partial<Overview> = {}, before?: (fake: FakePlatform) => void) => {
  location.hash = section;
  const fake = fakePlatform(change);
  before?.(fake);
  render(<App platform={fake} />);
  return fake;
};

const settings = (change: Partial<typeof defaultSettings>) => ({
  settings: { ...defaultSettings, ...change },
});
const managed = (change: Partial<PolicyOverview>): PolicyOverview => ({
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
  ...change,
});
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the page', () => {
  it('keeps its place while it waits, and says so', () => {
    show('you');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Loading…');
  });

  it('says what to do when the background does not answer, and tries again', async () => {
    const fake = show('you', {}, (one) => {
      one.instead = () => no('timeout');
    });
    expect(await screen.findByText(/did not answer. Reload this page/)).toBeTruthy();
    fake.instead = () => null;
    await press('Try again');
    expect(await screen.findByRole('heading', { level: 1, name: 'You' })).toBeTruthy();
  });

  it('speaks the language that was chosen and names it to the browser', async () => {
    show('you', settings({ language: 'es' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Usted' })).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('es'));
  });

  it('begins a section at its top, with the focus in it', async () => {
    show('you');
    await screen.findByRole('heading', { level: 1, name: 'You' });
    scrollTo({ top: 300 });
    location.hash = 'privacy';
    await screen.findByRole('heading', { level: 1, name: 'Privacy' });
    await waitFor(() => expect(scrollY).toBe(0));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('marks the section that is open and those that need care', async () => {
    show('health', { health: [{ part: 'storage', state: 'care', key: 'console.healthStorageFull' }] });
    const nav = await screen.findByRole('navigation', { name: 'Sections' });
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toContain('Health');
    await waitFor(() => expect(nav.textContent).toContain('1 needs care'));
    expect(
      screen.getByText('The disk is full. Acts are held in a safe place until there is room.'),
    ).toBeTruthy();
  });
});

describe('a choice', () => {
  it('holds at once and is sent alone', async () => {
    const fake = show('you');
    fireEvent.click(await screen.findByRole('radio', { name: 'Left' }));
    expect((screen.getByRole('radio', { name: 'Left' }) as HTMLInputElement).checked).toBe(true);
    await screen.findByText('Kept.');
    expect(fake.said.at(-1)).toEqual({ to: 'background', type: 'console/set', settings: { side: 'left' } });
  });

  it('goes back to what it was when it could not be kept, and says so', async () => {
    show('you', {}, (fake) => {
      fake.instead = (message) => (message.type === 'console/set' ? no('storage-full') : null);
    });
    fireEvent.click(await screen.findByRole('switch', { name: 'Hide figures' }));
    await screen.findByText('That could not be kept. Try again.');
    expect((screen.getByRole('switch', { name: 'Hide figures' }) as HTMLInputElement).checked).toBe(false);
  });

  it('of team hours keeps a day at least and an end after the beginning', async () => {
    const fake = show('you', settings({ teamHours: { days: [1, 6], from: 9, to: 17 } }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Saturday' }));
    await screen.findByText('Kept.');
    const kept = { days: [1], from: 9, to: 17 };
    expect(fake.said.at(-1)).toMatchObject({ type: 'console/set', settings: { teamHours: kept } });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Monday' }).disabled).toBe(true);
    const ends = screen.getByLabelText<HTMLSelectElement>('Ends');
    expect(Math.min(...[...ends.options].map(({ value }) => Number(value)))).toBe(10);
    fireEvent.change(ends, { target: { value: '20' } });
    await waitFor(() =>
      expect(fake.said.at(-1)).toMatchObject({ settings: { teamHours: { ...kept, to: 20 } } }),
    );
  });

  it('is locked where the administrator has fixed it, with the reason', async () => {
    show('privacy', { policy: managed({ locked: ['retentionDays'] }) });
    expect((await screen.findByLabelText<HTMLSelectElement>('Keep customers for')).disabled).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Keep profiles on disk').disabled).toBe(false);
    expect(screen.getByText('Set by your organisation.')).toBeTruthy();
  });

  it('stays in sight with its value and its reason, whatever it is', async () => {
    const locked = ['language', 'side', 'width', 'theme', 'figures', 'singleKeys', 'teamHours'] as const;
    const fake = show('you', { ...settings({ side: 'left' }), policy: managed({ locked }) });
    const left = await screen.findByRole<HTMLInputElement>('radio', { name: 'Left' });
    expect([left.checked, left.disabled]).toEqual([true, true]);
    const controls = [...document.querySelectorAll<HTMLInputElement>('.row input, .row select')];
    const free = controls.filter((one) => !one.matches(':disabled'));
    expect(free.map(({ id }) => id)).toEqual(['agent-name']);
    for (const id of ['language', 'width', 'figures', 'single-keys', 'hours-from']) {
      const control = document.getElementById(id);
      const words = document.getElementById(control?.getAttribute('aria-describedby') ?? '');
      expect(words?.textContent, id).toContain('Set by your organisation.');
    }
    const group = screen.getByRole('radiogroup', { name: /Side/ });
    const reason = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('Set by your organisation.');
    fireEvent.click(screen.getByRole('radio', { name: 'Right' }));
    expect(fake.said.filter(({ type }) => type === 'console/set')).toEqual([]);
  });

  it('keeps a helpdesk of the administrator on the list, and lets the browser be asked for it', async () => {
    const extraHosts = ['https://help.example.com/*', 'https://own.example.com/*'];
    const policy = managed({ helpdeskHosts: ['https://help.example.com/*'] });
    const fake = show('helpdesks', { ...settings({ extraHosts }), policy }, (one) => {
      one.granted = ['https://own.example.com/*'];
    });
    await press('Allow: help.example.com');
    expect(fake.asked).toEqual(['https://help.example.com/*']);
    await waitFor(() => expect(fake.said.at(-1)?.type).toBe('console/hosts-changed'));
    expect(screen.queryByRole('button', { name: 'Take away: help.example.com' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Take away: own.example.com' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Allow: own.example.com' })).toBeNull();
  });

  it('is no starter and no file where the playbook is chosen elsewhere', async () => {
    show('start', { policy: managed({ locked: ['playbook'], backendRequired: true }) });
    expect(await screen.findByText('The playbook comes from the backend of your organisation.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in there' }).getAttribute('href')).toBe('#backend');
    expect(screen.queryByRole('button', { name: 'Use this playbook' })).toBeNull();
    cleanup();
    show('playbook', { policy: managed({ locked: ['playbook'] }) });
    expect(await screen.findByText('Set by your organisation.')).toBeTruthy();
    expect(document.querySelector('input[type=file]')).toBeNull();
  });
});

describe('the policy in Health', () => {
  it('names each value, and of a wrong one what is wrong, the mend and what holds until then', async () => {
    const wrong = [
      { key: 'retentionDays', part: 'ten', problem: 'whole-number', keeps: '7' },
      { key: 'endpiont', part: 'https://x', problem: 'unknown-key', keeps: null },
    ] as const;
    const values = [{ key: 'side', value: 'left', built: true }];
    show('health', { policy: managed({ wrong, values }) });
    const card = (await screen.findByRole('heading', { name: 'Policy of your organisation' })).closest(
      '.card',
    );
    const said = (card?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');
    expect(said).toContain('retentionDays “ten” is not a whole number. A whole number from 1 to 365.');
    expect(said).toContain('The last good value stays: “7”.');
    expect(said).toContain('endpiont There is no value of this name. Compare the spelling');
    expect(said).toContain('It is as if it were not set.');
    expect(said).toContain('Side of the sidebarsideleftcame with this build');
  });
});

describe('the first step', () => {
  it('keeps the starter that is chosen when it is pressed', async () => {
    show('start');
    const use = await screen.findByRole('button', { name: 'Use this playbook' });
    fireEvent.click(screen.getByRole('button', { name: /^Retail/ }));
    expect(use.isConnected).toBe(true);
  });
});

describe('importing', () => {
  it('is not offered where the administrator has turned it off', async () => {
    show('profiles', { policy: managed({ fileImport: false }) });
    await screen.findByText('Your administrator has turned file import off for this browser.');
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('hands out an example that imports without a question', async () => {
    const fake = show('profiles');
    await press('Save an example file');
    const [saved] = fake.saved;
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    const file = new File([saved?.text ?? ''], 'example.csv');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
    await screen.findByText('The first 2 rows read without a problem.');
    await press('Import');
    await screen.findByText('2 customers imported');
    const rows = fake.said.find(({ type }) => type === 'console/import-rows');
    expect(rows).toMatchObject({
      seq: 0,
      profiles: [{ id: 'import:external:C-1001' }, { id: 'import:external:C-1002' }],
    });
  });

  it('asks before it undoes a batch, and undoes that one', async () => {
    const batch = { id: 'b7', name: 'march.csv', at: 0, rows: 12, state: 'done' as const };
    const fake = show('profiles', { batches: [batch] });
    await press('Undo: march.csv');
    expect(fake.said.some(({ type }) => type === 'console/import-undo')).toBe(false);
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Undo' }));
    await screen.findByText('taken back');
    expect(fake.said.at(-1)).toEqual({ to: 'background', type: 'console/import-undo', batch: 'b7' });
  });
});

describe('hosts', () => {
  const add = async (typed: string) => {
    fireEvent.input(await screen.findByLabelText('Host'), { target: { value: typed } });
    await press('Add');
  };

  it('asks the browser for exactly the host that was typed, keeps it and registers it', async () => {
    const fake = show('helpdesks');
    await add('desk.example.com');
    await screen.findByText('desk.example.com was added.');
    expect(fake.asked).toEqual(['https://desk.example.com/*']);
    expect(fake.overview.settings.extraHosts).toEqual(['https://desk.example.com/*']);
    expect(fake.said.at(-1)?.type).toBe('console/hosts-changed');
  });

  it('keeps nothing when the browser was told no', async () => {
    const fake = show('helpdesks', {}, (one) => {
      one.allowHosts = false;
    });
    await add('desk.example.com');
    await screen.findByText(/choose Allow/);
    expect(fake.overview.settings.extraHosts).toEqual([]);
  });

  it('never asks for what is no host', async () => {
    const fake = show('helpdesks');
    await add('https://*/');
    await screen.findByText(/Type a host such as/);
    expect(fake.asked).toEqual([]);
  });

  it('hands the permission back when a host is taken away', async () => {
    const fake = show('helpdesks', settings({ extraHosts: ['https://desk.example.com/*'] }));
    await press('Take away: desk.example.com');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take away' }));
    await screen.findByText('desk.example.com was taken away.');
    expect(fake.removed).toEqual(['https://desk.example.com/*']);
    expect(fake.overview.settings.extraHosts).toEqual([]);
  });

  it('maps a field of the helpdesk by its guess, and reads money in cents when told', async () => {
    const seen = { adapter: 'zendesk', from: 'user' as const, field: 'lifetime_value' };
    const fake = show('helpdesks', { seenFields: [seen] });
    await press('Looks like: Spent in all');
    await waitFor(() =>
      expect(fake.overview.settings.fieldMap).toEqual([{ ...seen, to: 'lifetimeSpend', as: 'money-major' }]),
    );
    fireEvent.change(screen.getByLabelText('Read as: lifetime_value'), { target: { value: 'money-minor' } });
    await waitFor(() => expect(fake.overview.settings.fieldMap[0]?.as).toBe('money-minor'));
    fireEvent.change(screen.getByLabelText('Tells: lifetime_value'), { target: { value: '' } });
    await waitFor(() => expect(fake.overview.settings.fieldMap).toEqual([]));
  });
});

describe('the playbook', () => {
  it('is chosen in one press in the first run, with the reason for it', async () => {
    const fake = show('start');
    await press('Use this playbook');
    await screen.findAllByText(/is in force/);
    expect(fake.said.find(({ type }) => type === 'console/use-playbook')).toMatchObject({
      playbook: { title: retail.title },
      reason: 'Starter chosen',
    });
  });

  it('shows nothing to change when the same one is chosen again', async () => {
    show('playbook/file', { playbook: { playbook: retail, version: 3, since: 0 } });
    await press(/^Retail/);
    expect(await screen.findByText('Nothing: it is the same playbook.')).toBeTruthy();
  });
});

describe('deleting everything', () => {
  it('says what is lost, hands host permissions back, and happens only after a yes', async () => {
    const fake = show('privacy', {
      ...settings({ extraHosts: ['https://desk.example.com/*'] }),
      counts: { profiles: 5, cases: 2, decisions: 1, outbox: 3 },
    });
    await press('Delete everything…');
    expect(screen.getByRole('dialog').textContent).toContain('3 acts have not been sent yet');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave it' }));
    expect(fake.said.some(({ type }) => type === 'console/wipe')).toBe(false);
    await press('Delete everything…');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete everything' }));
    await screen.findByText('Everything is deleted.');
    expect(fake.removed).toEqual(['https://desk.example.com/*']);
  });
});
