// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { now } from '../../gallery/parts';
import { states } from '../../gallery/states';
import { no, ok, shown } from './desk';

const state = (name: string): SidebarState => {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

describe('an ask and its answer', () => {
  it('gives what a lead said yes to, with their word, all of it or less', async () => {
    const { of } = shown(state('ask-yes'));
    expect(screen.getByText(/Yes from Lea Brandt\. Up to .*600/)).toBeTruthy();
    expect(screen.getByText('Six years with us: of course.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/How much of A new laptop/), { target: { value: '550' } });
    fireEvent.click(screen.getByRole('button', { name: /A new laptop/ }));
    await waitFor(() =>
      expect(of('sidebar/give')[0]).toMatchObject({ concession: 'replace', amount: 55_000, ask: 'a-1' }),
    );
  });

  it('takes no more than was approved', () => {
    shown(state('ask-yes'));
    fireEvent.input(screen.getByLabelText(/How much of A new laptop/), { target: { value: '601' } });
    expect((screen.getByRole('button', { name: /A new laptop/ }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('says a no with its reason, and offers nothing to give for it', () => {
    shown(state('ask-no'));
    const asked = within(screen.getByRole('region', { name: 'A new laptop' }));
    expect(asked.getByText('No from Lea Brandt.')).toBeTruthy();
    expect(asked.getByText(/The repair is cheaper/)).toBeTruthy();
    expect(asked.queryByRole('button')).toBeNull();
  });

  it('says an answer on another case in one line, with the way there', async () => {
    const { of } = shown(state('ask-answered-elsewhere'));
    expect(screen.getByText('Your lead says yes to Waive the late fee on #4815.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open #4815' }));
    await waitFor(() => expect(of('sidebar/go-to-case')[0]).toMatchObject({ news: 'a-2' }));
  });
});

describe('a give that the backend would not have', () => {
  it('says that nobody was told, what is left, and asks a lead for it', async () => {
    const { of } = shown(state('not-given'));
    const part = within(screen.getByRole('region', { name: /Not given/ }));
    expect(part.getByText(/Something was given here meanwhile\. .*200.* is left to give\./)).toBeTruthy();
    expect(part.getByText(/Nobody has been told of it/)).toBeTruthy();
    fireEvent.click(part.getByRole('button', { name: 'Ask' }));
    fireEvent.click(part.getByRole('button', { name: 'Send the ask' }));
    await waitFor(() =>
      expect(of('sidebar/ask')[0]).toMatchObject({ concession: 'honour-cover', amount: 38_900 }),
    );
  });

  it('keeps the offers open below it, and says nothing twice', async () => {
    const { show } = shown(state('solve'), (message) =>
      message.type === 'sidebar/give' ? no('conflict', 'not-given:over-room') : ok(state('not-given')),
    );
    fireEvent.click(screen.getByRole('button', { name: /Give this/ }));
    show(state('not-given'));
    await waitFor(() => expect(screen.getByRole('region', { name: /Not given/ })).toBeTruthy());
    expect(screen.queryByText(/changed it meanwhile/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Give something more' })).toBeNull();
  });
});

describe('a give whose answer was lost', () => {
  it('is said once more, as the same decision', async () => {
    let lost = true;
    const { of } = shown(state('solve'), (message) => {
      if (message.type !== 'sidebar/give' || !lost) return ok(state('given'));
      lost = false;
      return no('timeout');
    });
    const offered = () => of('sidebar/give').filter(({ concession }) => concession === 'honour-cover');
    fireEvent.click(screen.getByRole('button', { name: /Give this/ }));
    await waitFor(() => expect(offered()).toHaveLength(2));
    expect(new Set(offered().map(({ decisionId }) => decisionId)).size).toBe(1);
    await waitFor(() => expect(screen.queryByText(/did not answer/)).toBeNull());
  });
});

describe('what was given', () => {
  it('by a colleague is said to be theirs, and is not changed here', () => {
    const { root } = shown(state('given-by-colleague'));
    const theirs = within(screen.getByRole('article', { name: 'Pay toward the repair' }));
    expect(theirs.getByText(/given by a colleague just now/)).toBeTruthy();
    expect(theirs.queryByRole('button', { name: 'Done' })).toBeNull();
    expect(theirs.queryByRole('button', { name: /Change/ })).toBeNull();
    expect(root.querySelector('[role=status]')?.textContent).not.toContain('colleague');
  });

  it('by a colleague while the case is on screen is said once', async () => {
    const { show, root } = shown(state('solve'));
    show(state('given-by-colleague'));
    await waitFor(() => expect(root.textContent).toContain('A colleague has given Pay toward the repair.'));
  });

  it('and was refused says why and what to do', () => {
    shown(state('given-refused'));
    expect(screen.getByText(/Its playbook was replaced .* Tell your lead\./)).toBeTruthy();
  });

  it('stands in the history with where it is told', () => {
    shown(state('given-over'));
    fireEvent.click(screen.getByRole('button', { name: 'History' }));
    const panel = within(screen.getByRole('main', { name: /History|What/ }));
    expect(panel.getByText(/stands, beyond the room that was left/)).toBeTruthy();
  });
});

describe('more than the room', () => {
  it('is asked for at the spot where it was typed, with the case already written', async () => {
    const { of } = shown(state('solve'));
    const field = screen.getByLabelText(/Amount for Honour the cover/) as HTMLInputElement;
    expect(screen.queryByRole('button', { name: /Ask your lead for/ })).toBeNull();
    fireEvent.input(field, { target: { value: '40000' } });
    const offer = within(screen.getByRole('article', { name: 'Honour the cover' }));
    fireEvent.click(await offer.findByRole('button', { name: /Ask your lead for .*40,000/ }));
    const reason = offer.getByLabelText('Why it is worth it') as HTMLTextAreaElement;
    expect(reason.value).toContain('white lines');
    fireEvent.click(offer.getByRole('button', { name: 'Send the ask' }));
    await waitFor(() =>
      expect(of('sidebar/ask')[0]).toMatchObject({ concession: 'honour-cover', amount: 4_000_000 }),
    );
    expect(of('sidebar/give')).toEqual([]);
  });

  it('goes when the amount fits again, and the letter asks also where nothing was typed', async () => {
    const view = state('solve');
    if (view.view.kind !== 'case') throw new Error('no case');
    const { press, of } = shown({
      ...view,
      view: { ...view.view, advice: { ...view.view.advice, ask: null, moreAsks: [] } },
    });
    const field = screen.getByLabelText(/Amount for Honour the cover/) as HTMLInputElement;
    fireEvent.input(field, { target: { value: '40000' } });
    await screen.findByRole('button', { name: /Ask your lead for/ });
    fireEvent.input(field, { target: { value: '20' } });
    expect(screen.queryByRole('button', { name: /Ask your lead for/ })).toBeNull();
    press('a');
    const send = (await screen.findByRole('button', { name: 'Send the ask' })) as HTMLButtonElement;
    expect(send.disabled).toBe(true);
    fireEvent.input(screen.getByLabelText(/How much to ask for/), { target: { value: '700' } });
    await waitFor(() => expect(send.disabled).toBe(false));
    fireEvent.click(send);
    await waitFor(() => expect(of('sidebar/ask')[0]).toMatchObject({ amount: 70_000 }));
  });

  it('is answered there too', () => {
    const view = state('solve');
    if (view.view.kind !== 'case') throw new Error('no case');
    const ask = {
      ...{ id: 'a-9', concession: 'honour-cover', title: { en: 'Honour the cover' }, amount: 70_000 },
      ...{ at: null, state: 'yes' as const, by: 'Lea Brandt', text: 'Do it.', approved: 65_000, until: null },
    } as const;
    shown({ ...view, view: { ...view.view, asks: [ask] } });
    const offer = within(screen.getByRole('article', { name: 'Honour the cover' }));
    expect(offer.getByText('Do it.')).toBeTruthy();
    expect(screen.getAllByText('Do it.')).toHaveLength(1);
  });
});

describe('what was given in a year', () => {
  it('stands beside the room it lowers, with its dates, and only there', () => {
    const view = state('solve');
    if (view.view.kind !== 'case' || !view.view.profile) throw new Error('no case');
    const day = 86_400_000;
    const from = { source: 'backend', asOf: now, partial: false } as const;
    const value = [48, 110, 190, 260, 400].map((ago) => ({
      ...{ at: now - ago * day, title: 'Credit', amount: 1500, goodwill: true },
    }));
    const profile = { ...view.view.profile, concessions: { ...from, value } };
    const room = { ...view.view.advice.room, customerLeft: 10_000 };
    const { show } = shown({
      ...view,
      view: { ...view.view, profile, advice: { ...view.view.advice, room } },
    });
    expect(document.querySelector('.room')?.textContent).toMatch(
      /4 kindnesses within a year: .+, .+, .+, .+/,
    );
    show({ ...view, view: { ...view.view, profile } });
    const left = view.view.advice.room.customerLeft;
    expect(document.querySelector('.room')?.textContent?.includes('kindnesses')).toBe(left !== null);
  });
});
