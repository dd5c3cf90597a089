// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SidebarState } from '../../../src/messages/sidebar-state';
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
