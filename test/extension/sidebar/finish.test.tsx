// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { FromSidebar } from '../../../src/messages/sidebar';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { states } from '../../gallery/states';
import { no, ok, shown } from './desk';

const close = states.close;
if (close?.view.kind !== 'case') throw new Error('no case to close');
const { view } = close;
const hearIn = states.hear?.view;
if (hearIn?.kind !== 'case') throw new Error('nothing heard');
const written: SidebarState = { ...close, view: { ...view, mode: 'written', hear: hearIn.hear } };

/** A composer that is in one mode at a time. */
const composer = (mode: { now: 'reply' | 'note' }) => (message: FromSidebar) =>
  message.type !== 'sidebar/insert-text'
    ? ok(written)
    : message.kind === mode.now
      ? ok({ verified: true })
      : no('conflict', `composer-is-${mode.now}`);

describe('one finish', () => {
  it('puts in what the composer takes, says which press is needed, and goes on from there without repeating', async () => {
    const mode = { now: 'reply' as 'reply' | 'note' };
    const { of, press } = shown(written, composer(mode));
    press('d');
    await screen.findByText(/Then press Finish again: only what is missing goes in/);
    expect(of('sidebar/insert-text').map(({ kind }) => kind)).toEqual(['reply', 'note']);
    expect(of('sidebar/close-case')).toEqual([]);
    expect(screen.getByText('The reply is in.')).toBeTruthy();
    expect(screen.getByText('The internal note has yet to go in.')).toBeTruthy();
    mode.now = 'note';
    // A press while the one before is on its way does nothing.
    await waitFor(() => {
      press('d');
      expect(of('sidebar/close-case')).toHaveLength(1);
    });
    expect(of('sidebar/insert-text').map(({ kind }) => kind)).toEqual(['reply', 'note', 'note']);
    await waitFor(() => {
      press('d');
      expect(of('sidebar/close-case')).toHaveLength(2);
    });
    expect(of('sidebar/insert-text')).toHaveLength(3);
  });

  it('does not close over words that are not in their place, unless that is asked for', async () => {
    const { of, press } = shown(written, (message) =>
      message.type === 'sidebar/insert-text' ? ok({ verified: false }) : ok(written),
    );
    press('d');
    await waitFor(() => expect(of('sidebar/insert-text')).toHaveLength(2));
    await screen.findAllByText(/Check the reply/);
    expect(of('sidebar/close-case')).toEqual([]);
  });

  it('writes no reply for a call, and says what steps become', async () => {
    const decisions = view.decisions.map((one) => ({
      ...one,
      state: 'given' as const,
      steps: [
        { text: { en: 'Open a return' }, done: false },
        { text: { en: 'Book the courier' }, done: true },
      ],
    }));
    const { of, press } = shown(
      { ...close, view: { ...view, mode: 'live', decisions } },
      composer({ now: 'note' }),
    );
    expect(decisions.length).toBeGreaterThan(0);
    expect(screen.getByText(/left: closing makes a promise of it/)).toBeTruthy();
    press('d');
    await waitFor(() => expect(of('sidebar/close-case')).toHaveLength(1));
    expect(of('sidebar/insert-text').map(({ kind }) => kind)).toEqual(['note']);
  });

  it('closes at once where nothing can be put in', async () => {
    const { of, press } = shown({
      ...written,
      view: { ...written.view, pageCanInsert: false } as typeof view,
    });
    press('d');
    await waitFor(() => expect(of('sidebar/close-case')).toHaveLength(1));
    expect(of('sidebar/insert-text')).toEqual([]);
  });
});
