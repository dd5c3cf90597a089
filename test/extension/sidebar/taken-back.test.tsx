// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { no, ok, type Result } from '../../../src/trouble/result';
import { states } from '../../gallery/states';
import { shown } from './desk';

const state = (name: string) => {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};
const caseIn = ({ view }: SidebarState) => {
  if (view.kind !== 'case') throw new Error(`not a case but ${view.kind}`);
  return view;
};
const live = () => document.querySelector('[aria-live]')?.textContent;
const inserted =
  (verified: boolean) =>
  (message: { readonly type: string }): Result<unknown> =>
    message.type === 'sidebar/insert-text' ? ok({ verified }) : ok(state('hear'));

describe('what is said of an act', () => {
  it('names the act before as taken back, not as given', async () => {
    const { press, show, of } = shown(state('solve'));
    press('g');
    await waitFor(() => expect(live()).toBe('Given: Honour the cover'));
    expect(of('sidebar/give')[1]).toMatchObject({ along: of('sidebar/give')[0]?.decisionId });
    show(state('given'));
    press('z');
    await waitFor(() => expect(live()).toBe('Taken back.'));
  });

  it('goes as soon as something else is done', async () => {
    const { press, show } = shown(state('solve'));
    press('g');
    await waitFor(() => expect(live()).toBe('Given: Honour the cover'));
    show(state('given'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mark the repair as covered' }));
    await waitFor(() => expect(live()).toBe(''));
  });

  it('is not that praise is kept once that was taken back', async () => {
    const { press, show } = shown(state('close'));
    fireEvent.click(screen.getByRole('button', { name: 'They said thank you' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Their words, as they said them' }), {
      target: { value: 'You saved my week' },
    });
    const keep = (await screen.findByRole('button', { name: 'Keep it' })) as HTMLButtonElement;
    await waitFor(() => expect(keep.disabled).toBe(false));
    fireEvent.click(keep);
    await screen.findAllByText('Kept, with their words.');
    const view = caseIn(state('close'));
    show({
      ...state('close'),
      view: { ...view, undo: { key: 'note.undoSaid', until: Date.now() + 20_000 } },
    });
    press('z');
    await waitFor(() => expect(screen.queryByText('Kept, with their words.')).toBeNull());
  });

  it('is in its place when the text is, and a refusal when it is not', async () => {
    const { press } = shown(state('hear'), () => no('conflict', 'composer-is-note'));
    press('i');
    const said = await waitFor(() => {
      const found = document.querySelector('#hear .came');
      if (!found) throw new Error('nothing came');
      return found;
    });
    expect(said.textContent).toContain('set to an internal note');
    expect(said.classList.contains('not')).toBe(true);
  });

  it('is no longer that of another text', async () => {
    const { press, show } = shown(state('hear'), inserted(true));
    press('i');
    await screen.findAllByText('In the reply.');
    const view = caseIn(state('hear'));
    show({
      ...state('hear'),
      view: { ...view, hear: { ...view.hear, text: 'Your laptop shows white lines.', edited: true } },
    });
    expect(document.querySelector('#hear .came')).toBeNull();
  });
});

describe('what is in the reply', () => {
  it('is not offered again as if it were new, nowhere', async () => {
    const { press, show, of } = shown(
      { ...state('hear'), view: { ...caseIn(state('hear')), mode: 'written' } },
      inserted(true),
    );
    press('i');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Insert it again' })).toBeTruthy());
    press('i');
    expect(of('sidebar/insert-text')).toHaveLength(1);
    const written = caseIn(state('close'));
    show({ ...state('close'), view: { ...written, mode: 'written', hear: caseIn(state('hear')).hear } });
    fireEvent.click(screen.getByRole('button', { name: 'Insert the rest' }));
    await waitFor(() => expect(of('sidebar/insert-text')).toHaveLength(2));
    const rest = of('sidebar/insert-text')[1]?.text ?? '';
    expect(rest).not.toBe('');
    expect(rest).not.toContain('white lines');
    await screen.findByText('In the reply.', { selector: '#close .came' });
    expect(screen.queryByRole('button', { name: /^Insert( the rest)?$/ })).toBeNull();
  });

  it('is known from before the sidebar was loaded again', async () => {
    const view = caseIn(state('hear'));
    shown({
      ...state('hear'),
      view: { ...view, inserted: [{ into: 'reply', text: view.hear.text }] },
    });
    await screen.findByRole('button', { name: 'Insert it again' });
    expect(screen.queryByRole('button', { name: /^Insert( the rest)?$/ })).toBeNull();
  });

  it('is what it was before of another case', async () => {
    const { press, show } = shown(state('hear'), inserted(true));
    press('i');
    await screen.findByRole('button', { name: 'Insert it again' });
    show({ ...state('hear'), view: { ...caseIn(state('hear')), caseKey: 'zendesk:acme:9' } });
    expect(screen.queryByRole('button', { name: 'Insert it again' })).toBeNull();
  });

  it('leaves out of the note what stands there already', async () => {
    const { show, of } = shown(state('close'), inserted(true));
    fireEvent.click(screen.getByRole('button', { name: 'Put in the internal note' }));
    await screen.findByText('In the internal note.', { selector: '.came' });
    const view = caseIn(state('close'));
    show({ ...state('close'), view: { ...view, note: `${view.note}\nPromised: an answer, by Friday` } });
    fireEvent.click(screen.getByRole('button', { name: 'Put what is new in the internal note' }));
    await waitFor(() => expect(of('sidebar/insert-text')).toHaveLength(2));
    expect(of('sidebar/insert-text')[1]).toMatchObject({
      text: 'Promised: an answer, by Friday',
      kind: 'note',
    });
  });
});

describe('after a give', () => {
  it('W opens its words and I puts them into the reply', async () => {
    const { press, of } = shown(state('given'), inserted(true));
    press('i');
    await waitFor(() => expect(of('sidebar/insert-text')).toHaveLength(1));
    expect(of('sidebar/insert-text')[0]?.text).toMatch(/honour|honor/i);
    press('w');
    await waitFor(() => expect(document.querySelector('.decision .words')).toBeNull());
    press('w');
    await waitFor(() => expect(document.querySelector('.decision .words')).not.toBeNull());
  });

  it('lists which keys have nothing to do', async () => {
    const { press } = shown(state('given'));
    press('?');
    await waitFor(() => expect(document.querySelector('.panel .keys')).not.toBeNull());
    const dead = [...document.querySelectorAll('.keys .not-now .kbd')].map((kbd) => kbd.textContent);
    expect(dead).toEqual(['C', '1–3', 'G', 'E', 'A', 'D']);
  });

  it('a key gives nothing while a panel lies over what it would give', async () => {
    const { press, of } = shown(state('solve'));
    press('h');
    await waitFor(() => expect(document.querySelector('.panel')).not.toBeNull());
    press('g');
    press('c');
    expect(of('sidebar/give')).toEqual([]);
    expect(of('sidebar/confirm')).toEqual([]);
    press('h');
    await waitFor(() => expect(document.querySelector('.panel')).toBeNull());
    press('g');
    await waitFor(() => expect(of('sidebar/give')).not.toEqual([]));
  });
});

describe('Why', () => {
  const whyOf = (more: object) => {
    const solve = state('solve');
    const view = caseIn(solve);
    const trace = [{ rule: 'r', title: 'A rule', result: 'waits', decidedBy: 'coverUses', ...more }];
    const advice = { ...view.advice, whatWouldChange: [], trace: trace as typeof view.advice.trace };
    shown({ ...solve, view: { ...view, advice } });
    fireEvent.click(screen.getByRole('button', { name: 'Why this, and what would change it' }));
    return document.querySelector('.why')?.textContent ?? '';
  };

  it('never says that no answer matters above a rule that waits for one', () => {
    const said = whyOf({});
    expect(said).toContain('waits for an answer · How often used?');
    expect(said).not.toContain('No open answer would change it');
  });

  it('says of what nobody can answer that it is not known', () => {
    const said = whyOf({ decidedBy: 'tenureDays' });
    expect(said).not.toContain('waits for an answer');
    expect(said).toContain('not known:');
    expect(said).toContain('No open answer would change it');
  });
});
