// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Advice, Offer } from '../../../src/advice/types';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { askOf, states } from '../../gallery/states';
import { no, shown } from './desk';

const state = (name: string) => {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

/** The same case with other advice. */
const change = (from: SidebarState, to: (advice: Advice) => Advice): SidebarState => {
  const { view } = from;
  if (view.kind !== 'case') throw new Error('no case');
  return { ...from, view: { ...view, advice: to(view.advice) } };
};

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('giving', () => {
  it('sends the recommended concession and what goes along, each with its own id', async () => {
    const { of } = shown(state('solve'));
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    await waitFor(() => expect(of('sidebar/give')).toHaveLength(2));
    const [first, second] = of('sidebar/give');
    expect(first).toMatchObject({ caseKey: 'zendesk:acme:4812', concession: 'honour-cover', amount: 8900 });
    expect(second).toMatchObject({ concession: 'loan-device', amount: null });
    expect(first?.decisionId).toMatch(uuid7);
    expect(second?.decisionId).not.toBe(first?.decisionId);
  });

  it('leaves out what goes along when it is unticked', async () => {
    const { of } = shown(state('solve'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'With it: Loan laptop' }));
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    await waitFor(() => expect(of('sidebar/give')).toHaveLength(1));
  });

  it('gives the amount that was typed', async () => {
    const { of } = shown(state('solve'));
    fireEvent.input(screen.getByLabelText('Amount for Honour the cover (USD)'), {
      target: { value: '120.50' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    await waitFor(() => expect(of('sidebar/give')[0]?.amount).toBe(12050));
  });

  it('names a small kindness without a sum', () => {
    shown(state('small-part'));
    const card = screen.getByRole('article', { name: 'Give it' });
    expect(card.textContent).not.toContain('$');
    expect(document.querySelector('.foot-first')?.textContent).not.toContain('$');
  });

  it('fills the foot line with the best guess while Solve is folded, and says that it is one', () => {
    const asking = state('needs-cause');
    if (asking.view.kind !== 'case') throw new Error('not a case');
    const guessed = {
      cause: 'cover-just-ended',
      label: { en: 'Cover ended a few days ago' },
      left: 60_000,
      first: { title: { en: 'Honour the cover' }, amount: 8900 },
    };
    const foot = () => document.querySelector('.foot-line')?.textContent ?? '';
    const { show } = shown({ ...asking, view: { ...asking.view, guessed, solveOpen: false } });
    expect(foot()).toMatch(
      /\$600 yours to give.*Honour the cover.*\$89.*A guess: Cover ended a few days ago/,
    );
    show({ ...asking, view: { ...asking.view, guessed, solveOpen: true } });
    expect(foot()).not.toMatch(/guess|\$600/);
  });

  it('speaks of no money and no kindness while their words sound like harm, and settles it in one press', async () => {
    const { of, show } = shown(state('hand-over-guessed'));
    const foot = () => document.querySelector('.foot-line')?.textContent ?? '';
    const solve = () => document.querySelector('#solve')?.textContent ?? '';
    expect(solve()).toContain('If so, hand this over: the safety desk');
    expect(`${solve()} ${foot()}`).not.toMatch(/\$|yours to give|Always possible/);
    expect(foot()).toMatch(/hand this over: the safety desk.*A guess: Somebody was hurt/);
    const folded = state('hand-over-guessed');
    if (folded.view.kind !== 'case') throw new Error('not a case');
    show({ ...folded, view: { ...folded.view, solveOpen: false } });
    expect(foot()).toMatch(/hand this over: the safety desk.*A guess: Somebody was hurt/);
    show(folded);
    fireEvent.click(screen.getByRole('button', { name: 'It is so' }));
    await waitFor(() => expect(of('sidebar/answer')).toMatchObject([{ fact: 'cause', value: 'injury' }]));
  });

  it('gives nothing above the room, and says the limit', () => {
    const { of } = shown(state('solve'));
    const field = screen.getByLabelText('Amount for Honour the cover (USD)');
    fireEvent.input(field, { target: { value: '601' } });
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    expect(of('sidebar/give')).toHaveLength(0);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('At most $600 here.')).toBeTruthy();
  });

  it('gives nothing without the amount it needs, and puts the caret there', () => {
    const { of } = shown(state('needs-amount'));
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    expect(of('sidebar/give')).toHaveLength(0);
    // What is at issue is asked on the same screen: one field, never two.
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What do they stand to lose?' }));
    expect(screen.queryByLabelText('Amount for Credit what the delay cost (USD)')).toBeNull();
  });

  it('has a field of its own for the amount once nobody knows what is at issue', () => {
    const now = state('needs-amount');
    if (now.view.kind !== 'case') throw new Error('not a case');
    const asked = { ...now, view: { ...now.view, answers: { ...now.view.answers, amountAtIssue: null } } };
    const unknown = change(asked, (advice) => ({ ...advice, questions: [] }));
    const { of } = shown(unknown);
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    expect(of('sidebar/give')).toHaveLength(0);
    expect(document.activeElement).toBe(screen.getByLabelText('Amount for Credit what the delay cost (USD)'));
    // That nobody knows stays said, without a second field for it.
    expect(screen.queryByRole('textbox', { name: 'What do they stand to lose?' })).toBeNull();
    expect(screen.getByText('What do they stand to lose?')).toBeTruthy();
  });

  it('gives the amount that is prefilled now, not the one before the answer', async () => {
    const { of, show } = shown(state('solve'));
    fireEvent.input(screen.getByLabelText('Amount for Honour the cover (USD)'), { target: { value: '88' } });
    show(
      change(state('solve'), (advice) => ({
        ...advice,
        recommended: advice.recommended && { ...advice.recommended, amount: 6400, upTo: 6400 },
      })),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    await waitFor(() => expect(of('sidebar/give')[0]?.amount).toBe(6400));
  });

  it('asks for a wish of a rule further down below what can be given', async () => {
    const asks = { overBy: 1100 };
    const { of } = shown(
      change(state('solve'), (advice) => ({
        ...advice,
        ask: null,
        moreAsks: [
          {
            ...(advice.recommended as Offer),
            concession: 'new-one',
            title: { en: 'A new one' },
            amount: 71_100,
            asks,
          },
        ],
      })),
    );
    screen.getByText(/Ask a lead: A new one/);
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send the ask' }));
    await waitFor(() =>
      expect(of('sidebar/ask')[0]).toMatchObject({ concession: 'new-one', amount: 71_100 }),
    );
  });

  it('is one act however often it is pressed while it is on its way', async () => {
    const { of } = shown(state('late-car'));
    const button = screen.getByRole('button', { name: 'Give this' });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(of('sidebar/give')).toHaveLength(1));
  });

  it('stops after the first when it could not be recorded, and says why', async () => {
    const { of } = shown(state('solve'), () => no('storage-full'));
    fireEvent.click(screen.getByRole('button', { name: 'Give this' }));
    await screen.findByText(/This browser's storage is full/);
    expect(of('sidebar/give')).toHaveLength(1);
  });

  it('takes one tap for an act and one click for any other rung', async () => {
    const { of } = shown(state('solve'));
    fireEvent.click(screen.getByRole('button', { name: 'Give Free courier' }));
    await waitFor(() => expect(of('sidebar/give')).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Give Repair at cost' }));
    await waitFor(() => expect(of('sidebar/give')).toHaveLength(2));
    expect(of('sidebar/give')[1]).toMatchObject({ concession: 'repair-at-cost', amount: 4500 });
  });

  it('shows what is theirs by right before anything else, in those words', () => {
    const { root } = shown(state('owed'));
    const boxes = [...root.querySelectorAll('.offer')];
    expect(within(boxes[0] as HTMLElement).getByText('Theirs by right')).toBeTruthy();
    expect(boxes[1]?.textContent).toContain('Honour the cover');
    expect(boxes[0]?.textContent).not.toMatch(/goodwill|exception|Not needed/i);
  });
});

describe('what was given', () => {
  it('ticks a step', async () => {
    const { of } = shown(state('given'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mark the repair as covered' }));
    await waitFor(() => expect(of('sidebar/tick')[0]).toMatchObject({ step: 1, done: true }));
  });

  it.each([
    ['They declined', 'declined'],
    ['Withdraw', 'withdrawn'],
  ])('can be changed: %s', async (label, to) => {
    const { of } = shown(state('given'));
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('menuitem', { name: label }));
    await waitFor(() => expect(of('sidebar/change-decision')[0]?.state).toBe(to));
  });

  it('folds the offers until the agent wants to give more', () => {
    shown(state('given'));
    expect(screen.queryByText('Always possible')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Give something more' }));
    expect(screen.getByText('Always possible')).toBeTruthy();
  });
});

describe('answers', () => {
  it('set a fact, take it back, and say "don\'t know"', async () => {
    const { of } = shown(state('solve'));
    const fault = within(screen.getByRole('group', { name: 'Whose fault?' }));
    fireEvent.click(fault.getByRole('button', { name: 'Not ours' }));
    fireEvent.click(fault.getByRole('button', { name: 'Ours' }));
    fireEvent.click(fault.getByRole('button', { name: "Don't know" }));
    await waitFor(() =>
      expect(of('sidebar/answer').map(({ fact, value }) => [fact, value])).toEqual([
        ['fault', 'notOurs'],
        ['fault', undefined],
        ['fault', null],
      ]),
    );
  });

  it('nothing about fault is ever preselected', () => {
    shown(state('owed'));
    const fault = within(screen.getByRole('group', { name: 'Whose fault?' }));
    for (const chip of fault.getAllByRole('button')) expect(chip.getAttribute('aria-pressed')).toBe('false');
  });

  it('read an amount in minor units and days as they are', async () => {
    const { of } = shown(state('needs-amount'));
    const amount = screen.getByRole('textbox', { name: 'What do they stand to lose?' });
    fireEvent.input(amount, { target: { value: '49,90' } });
    fireEvent.change(amount);
    const late = screen.getByRole('textbox', { name: 'How many days late were we?' });
    fireEvent.input(late, { target: { value: '4' } });
    fireEvent.change(late);
    await waitFor(() => expect(of('sidebar/answer').map(({ value }) => value)).toEqual([4990, 4]));
  });

  it('choose a guessed cause, which is marked as guessed', async () => {
    const { of } = shown(state('needs-cause'));
    expect(screen.getByText(/guessed from their words/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'It came late' }));
    await waitFor(() =>
      expect(of('sidebar/answer')[0]).toMatchObject({ fact: 'cause', value: 'late-delivery' }),
    );
  });
});

describe('the rest', () => {
  it('says once what somebody new has spent', () => {
    const { show } = shown(state('hear'));
    const sub = () => document.querySelector('.who .standing')?.textContent ?? '';
    expect(sub()).toBe('6 years with us · $4,210 in all · $640 in 12 months');
    const base = state('hear');
    if (base.view.kind !== 'case') throw new Error('not a case');
    const spent = { unit: 'money', value: 2550, currency: 'USD' } as const;
    const of = (days: number) => ({
      tenureDays: { unit: 'days', value: days } as const,
      lifetimeSpend: spent,
      spend12m: spent,
    });
    show({ ...base, view: { ...base.view, factValues: of(12) } });
    expect(sub()).toBe('12 days with us · $25.50 in all');
    show({ ...base, view: { ...base.view, factValues: of(800) } });
    expect(sub()).toBe('2 years with us · $25.50 in all · $25.50 in 12 months');
  });

  it('asks to sign in once where nothing can be done before', () => {
    shown(state('first-run-sign-in'));
    expect(screen.getAllByRole('button', { name: 'Sign in' })).toHaveLength(1);
    expect(screen.queryByText(/What you give is kept here/)).toBeNull();
  });

  it('chooses one of several customers', async () => {
    const { of } = shown(state('several'));
    fireEvent.click(screen.getByRole('button', { name: /York/ }));
    await waitFor(() => expect(of('sidebar/choose-customer')[0]?.customerId).toBe('2'));
  });

  it('quotes no fact to somebody unverified', () => {
    shown({ ...state('unverified'), view: { ...state('unverified').view, solveOpen: true } as never });
    fireEvent.click(screen.getByRole('button', { name: 'Words' }));
    expect(screen.queryByText(/6 years\./)).toBeNull();
    expect(screen.getByText('I am going to honour it: the repair costs you nothing.')).toBeTruthy();
  });

  it('still shows the agent who somebody unverified would be', () => {
    const view = { ...state('unverified').view, factValues: {} } as never;
    const { root } = shown({ ...state('unverified'), view });
    expect(root.querySelector('.who')?.textContent).toContain('6 years with us · $4,210 in all');
  });

  it('advises no money where the case is to be handed over', () => {
    const { root } = shown(state('hand-over'));
    expect(screen.getByText('Hand this over: the safety desk', { selector: '.notice b' })).toBeTruthy();
    expect(root.querySelector('.offer, .room, .acts')).toBeNull();
  });

  it('shows the rules of this cause first and folds those of other causes', () => {
    const solve = state('solve');
    if (solve.view.kind !== 'case') throw new Error('not a case');
    const trace = [
      { rule: 'a', title: 'Cover just ended', result: 'fired', decidedBy: null },
      { rule: 'b', title: 'Late delivery', result: 'other-cause', decidedBy: 'cause' },
      { rule: 'c', title: 'Small part', result: 'other-cause', decidedBy: 'cause' },
    ] as const;
    shown({ ...solve, view: { ...solve.view, advice: { ...solve.view.advice, trace } } });
    fireEvent.click(screen.getByRole('button', { name: 'Why this, and what would change it' }));
    expect(screen.getByText('Cover just ended').closest('details')).toBeNull();
    const folded = screen.getByText('2 rules for other causes').closest('details') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    expect(within(folded).getByText('Late delivery')).toBeTruthy();
  });

  it('sends an ask with its prewritten reason', async () => {
    const { of } = shown(state('ask'));
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send the ask' }));
    await waitFor(() => expect(of('sidebar/ask')[0]).toMatchObject({ concession: 'replace', amount: 89900 }));
    expect(of('sidebar/ask')[0]?.reason).toMatch(/^With us 6 years; cover ended 3 days ago/);
  });

  it('remembers an ask that the background remembers, and forgets one that was undone', () => {
    const ask = state('ask');
    const asked = (asks: readonly object[]) => ({ ...ask, view: { ...ask.view, asks } as never });
    const { show } = shown(asked([askOf('waiting')]));
    expect(screen.getByText(/Asked .*does not wait for it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
    show(asked([]));
    expect(screen.getByRole('button', { name: 'Ask' })).toBeTruthy();
  });

  it('says in one line what the helpdesk did not answer, with a way to try again', async () => {
    const hear = state('hear');
    const { sent } = shown({ ...hear, view: { ...hear.view, trouble: 'rate-limited' } as never });
    expect(screen.getByText(/The helpdesk asks us to wait\. What is shown may be incomplete\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toEqual([{ to: 'background', type: 'sidebar/retry' }]));
  });

  it('promises with an owner and the due time that the team hours give', async () => {
    const { of } = shown(state('close'));
    fireEvent.click(screen.getByRole('button', { name: 'Call back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Promise' }));
    await waitFor(() =>
      expect(of('sidebar/promise')[0]).toMatchObject({
        kind: 'call-back',
        text: 'Call back',
        owner: 'Iris',
        due: Date.parse('2026-11-24T15:00:00Z'),
      }),
    );
  });

  it('puts the note into the internal note and nowhere else', async () => {
    const { of } = shown(state('close'), () => ({ ok: true, value: { verified: false } }));
    fireEvent.click(screen.getByRole('button', { name: 'Put in the internal note' }));
    await waitFor(() => expect(of('sidebar/insert-text')[0]?.kind).toBe('note'));
    expect((await screen.findAllByText(/Check the reply/)).length).toBeGreaterThan(0);
  });

  it.each([
    ['composer-is-reply', /Switch it to an internal note/],
    ['case', /Not inserted/],
  ])('says what to do when nothing was inserted (%s)', async (detail, expected) => {
    shown(state('close'), () => no('conflict', detail));
    fireEvent.click(screen.getByRole('button', { name: 'Put in the internal note' }));
    expect((await screen.findAllByText(expected)).length).toBeGreaterThan(0);
  });

  it('shows dots for every amount of money while figures are hidden', () => {
    const { root } = shown(state('figures-hidden'));
    const heard = root.querySelector('.said')?.textContent ?? '';
    expect((root.textContent ?? '').replace(heard, '')).not.toMatch(/\$\s?\d/);
  });

  it("inserts no words that lack the customer's language", () => {
    const view = state('solve').view;
    if (view.kind !== 'case') throw new Error('not a case');
    shown({
      ...state('solve'),
      view: {
        ...view,
        hear: { ...view.hear, draft: null },
        profile: { ...view.profile, language: 'fr' } as never,
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Words' }));
    const box = screen.getByText(/These words exist only in another language/).parentElement as HTMLElement;
    expect(within(box).queryByRole('button', { name: 'Insert' })).toBeNull();
    expect(within(box).getByRole('button', { name: 'Copy' })).toBeTruthy();
  });
});
