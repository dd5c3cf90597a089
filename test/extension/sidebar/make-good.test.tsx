// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../extension/sidebar/compose';
import type { CaseView, SidebarState } from '../../../src/messages/sidebar-state';
import { now } from '../../gallery/parts';
import { states } from '../../gallery/states';
import { shown } from './desk';

const at = states.solve;
if (at?.view.kind !== 'case') throw new Error('no case');
const view: CaseView = at.view;
const signal = {
  id: 'broken-promise',
  phrase: { key: 'advice.signalBroken' },
  evidence: null,
  at: null,
} as const;
const day = 86_400_000;
const broken = { id: 'p-9', text: 'Call back', owner: 'Iris', due: now - day, state: 'broken' } as const;

const withBroken = (more: Partial<CaseView> = {}): SidebarState => {
  if (!view.profile) throw new Error('nobody');
  const profile = { ...view.profile, promises: [] };
  const advice = { ...view.advice, signals: [signal as never] };
  return {
    ...at,
    view: { kind: 'case', ...view, profile, advice, promises: [broken], ...more },
  } as SidebarState;
};

const reading = { language: 'en', now, timeZone: 'UTC', figures: 'shown' } as const;

describe('a promise that was not kept', () => {
  it('can be kept after all, or made good, from its signal', async () => {
    const { of } = shown(withBroken());
    fireEvent.click(screen.getByRole('button', { name: 'It was kept' }));
    await waitFor(() => expect(of('sidebar/change-promise')[0]).toMatchObject({ id: 'p-9', state: 'kept' }));
    await waitFor(() =>
      expect((screen.getByRole('button', { name: 'Make it good' }) as HTMLButtonElement).disabled).toBe(
        false,
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Make it good' }));
    await waitFor(() =>
      expect(of('sidebar/promise')[0]).toMatchObject({ text: 'Call back', makesGood: 'p-9' }),
    );
  });

  it('of somebody else can be made good, and nobody here says that it was kept', () => {
    if (!view.profile) throw new Error('nobody');
    const { id, text: what, owner, due, state } = broken;
    const promises = [{ id, what, owner, due, state, caseKey: 'x' }];
    shown(withBroken({ promises: [], profile: { ...view.profile, promises } }));
    expect(screen.queryByRole('button', { name: 'It was kept' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Make it good' })).toBeTruthy();
  });

  it('is named in the words with one apology once it is made good, and not offered again', () => {
    const good = {
      id: 'p-10',
      text: 'Call back',
      owner: '',
      due: now + day,
      state: 'open',
      makesGood: 'p-9',
    } as const;
    const state = withBroken({ promises: [broken, good], answers: {}, mode: 'written' });
    shown(state);
    expect(screen.queryByRole('button', { name: 'Make it good' })).toBeNull();
    expect(screen.getByText(/to be made good by/)).toBeTruthy();
    if (state.view.kind !== 'case') throw new Error('no case');
    const { text } = messageOf(state.view, [], reading, { from: 'Iris' });
    expect(text).toMatch(/We had promised you “Call back” by .+, and it did not happen\. I am sorry\./);
    const ours = { ...state.view, answers: { fault: 'ours' } };
    expect(messageOf(ours, [], reading, { from: 'Iris' }).text.match(/sorry/g)).toHaveLength(1);
  });
});
