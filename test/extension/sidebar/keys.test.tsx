// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { states } from '../../gallery/states';
import { shown } from './desk';

const state = (name: string) => {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

describe('single letters', () => {
  it.each([
    ['hear', 'c', { type: 'sidebar/confirm', confirmed: true }],
    ['hear', 's', { type: 'sidebar/step', step: 'solve', solveOpen: true }],
    ['solve', 's', { type: 'sidebar/step', step: 'hear', solveOpen: false }],
    ['solve', 'g', { type: 'sidebar/give', concession: 'honour-cover' }],
    ['owed', 'g', { type: 'sidebar/give', concession: 'correct-bill' }],
    ['hear', 'i', { type: 'sidebar/insert-text', kind: 'reply' }],
    ['hear', 'n', { type: 'sidebar/step', step: 'close' }],
    ['hear', 'f', { type: 'sidebar/set', settings: { figures: 'hidden' } }],
    ['given', 'z', { type: 'sidebar/undo' }],
    ['needs-cause', '1', { type: 'sidebar/answer', fact: 'cause', value: 'cover-just-ended' }],
    ['needs-cause', '2', { type: 'sidebar/answer', fact: 'cause', value: 'late-delivery' }],
  ])('in %s the key %s acts', async (name, key, message) => {
    const { sent, press } = shown(state(name));
    press(key);
    await waitFor(() => expect(sent[0]).toMatchObject(message));
  });

  it('of a layout without Latin letters are read by position', async () => {
    const { of, press } = shown(state('hear'));
    press('с', { code: 'KeyC' });
    await waitFor(() => expect(of('sidebar/confirm')).toHaveLength(1));
  });

  it('mean nothing inside a field', () => {
    const { sent, press } = shown(state('close'));
    press('c', { on: screen.getByRole('textbox', { name: 'Note' }) });
    press('z', { on: screen.getByRole('textbox', { name: 'Note' }) });
    expect(sent).toEqual([]);
  });

  it('with a modifier, held down, or while composing belong to somebody else', () => {
    const { sent, press } = shown(state('hear'));
    press('c', { ctrlKey: true });
    press('c', { metaKey: true });
    press('c', { altKey: true });
    press('c', { repeat: true });
    press('c', { isComposing: true });
    expect(sent).toEqual([]);
  });

  it('can be turned off, and their hints go with them', () => {
    const { sent, press, root } = shown(state('keys-off'));
    press('g');
    press('f');
    expect(sent).toEqual([]);
    expect(root.querySelector('.kbd')).toBeNull();
  });

  it('never give while Solve is folded', () => {
    const { of, press } = shown(state('hear'));
    press('g');
    expect(of('sidebar/give')).toEqual([]);
  });
});

describe('Escape', () => {
  it('gives the caret back to the reply', async () => {
    const { sent, press } = shown(state('hear'));
    press('Escape');
    await waitFor(() => expect(sent).toEqual([{ to: 'background', type: 'sidebar/focus-reply' }]));
  });

  it('closes an open panel first', async () => {
    const { sent, press, root } = shown(state('hear'));
    press('?');
    await waitFor(() => expect(root.querySelector('.panel')).not.toBeNull());
    press('Escape');
    await waitFor(() => expect(root.querySelector('.panel')).toBeNull());
    expect(sent).toEqual([]);
  });

  it('ends editing the repeat-back and keeps what was typed', async () => {
    const { sent, press, root } = shown(state('hear'));
    press('e');
    const field = await screen.findByRole('textbox', { name: 'Repeat-back' });
    fireEvent.input(field, { target: { value: 'You want it repaired. Did I get that right?' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(root.querySelector('textarea')).toBeNull());
    expect(sent).toMatchObject([
      { type: 'sidebar/hear', text: 'You want it repaired. Did I get that right?' },
    ]);
  });
});

describe('typing', () => {
  it('is kept when the window loses the focus, before the pause is over', async () => {
    const { of } = shown(state('hear-call'));
    fireEvent.input(screen.getByRole('textbox', { name: 'What happened' }), {
      target: { value: 'laptop died' },
    });
    expect(of('sidebar/hear')).toEqual([]);
    fireEvent.blur(window);
    await waitFor(() =>
      expect(of('sidebar/hear')[0]?.slots).toEqual({ happened: 'laptop died', cost: '', wants: '' }),
    );
  });

  it('is kept for its own case when the agent switches to another', async () => {
    const { of, show } = shown(state('close'));
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'mine' } });
    show(state('late-car'));
    await waitFor(() =>
      expect(of('sidebar/note')[0]).toMatchObject({ caseKey: 'zendesk:acme:4812', text: 'mine' }),
    );
  });
});

describe('the focus', () => {
  it('goes to the head of Solve when what had it is gone, not to nowhere', async () => {
    const { show } = shown(state('hear'));
    screen.getByRole('button', { name: 'They confirmed' }).focus();
    show(state('solve'));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: /^2?Solve$/ })),
    );
  });

  it.each([
    ['?', '.panel'],
    ['h', '.panel'],
  ])('goes back to where it was when the panel of %s closes', async (key, panel) => {
    const { press, root } = shown(state('solve'));
    const give = screen.getByRole('button', { name: /^Give this/ });
    give.focus();
    press(key);
    await waitFor(() => expect(root.querySelector(`${panel} button`)).toBe(document.activeElement));
    press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(give));
  });

  it('stays on the answer that was pressed', async () => {
    const { show } = shown(state('ask'));
    const ours = screen.getByRole('button', { name: 'Ours' });
    ours.focus();
    show(state('solve'));
    await waitFor(() => expect(ours.getAttribute('aria-pressed')).toBe('true'));
    expect(document.activeElement).toBe(ours);
  });

  it('stays where it is when something else changes', async () => {
    const { show } = shown(state('solve'));
    const field = screen.getByLabelText('Amount for Honour the cover (USD)');
    field.focus();
    show(state('ask'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ask' })).toBeTruthy());
    expect(document.activeElement).toBe(field);
  });
});

describe('what a press has brought', () => {
  it('comes into sight: the offer when they say what happened, and Close when it opens', async () => {
    const seen: string[] = [];
    const before = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function () {
      seen.push(this.id);
    };
    try {
      const { show } = shown(state('needs-cause'));
      show(state('solve'));
      await waitFor(() => expect(seen).toEqual(['offer-honour-cover']));
      show(state('ask'));
      expect(seen).toEqual(['offer-honour-cover']);
      show(state('close'));
      await waitFor(() => expect(seen).toEqual(['offer-honour-cover', 'close']));
    } finally {
      Element.prototype.scrollIntoView = before;
    }
  });
});
