import { expect, test } from 'vitest';
import { noteText } from '../../../../extension/background/case/note';
import type { DecisionView } from '../../../../src/messages/sidebar-state';
import { demoStore } from '../../../../src/playbook/starters/demo-store';

const hear = { draft: null, slots: null, text: '', edited: false, confirmedAt: null, earlier: null };
const steps = [
  { text: { en: 'Open a return', de: 'Rücksendung anlegen' }, done: false },
  { text: { en: 'Book the courier', de: 'Abholung buchen' }, done: true },
  { text: { en: 'Write the repair order', de: 'Reparatur beauftragen' }, done: false },
];
const decision = {
  title: { en: 'Honour the cover', de: 'Die Garantie gelten lassen' },
  amount: null,
  owed: false,
  state: 'given',
  steps,
} as unknown as DecisionView;

test.each([
  ['en', 'Still to do: Open a return; Write the repair order'],
  ['de', 'Noch zu tun: Rücksendung anlegen; Reparatur beauftragen'],
])(
  'steps that are left stand side by side in the %s note, none in the middle of a sentence',
  (language, line) => {
    const view = { hear, decisions: [decision], promises: [], mode: 'live' as const, answers: {} };
    const place = { language, timeZone: 'UTC' };
    const note = noteText(view, { asked: [], notNeeded: [] }, demoStore, place, 0);
    expect(note.split('\n')).toContain(line);
  },
);

test('a written case has the problem, whose fault it was, and why something was given in its note', () => {
  const view = {
    hear: { ...hear, text: 'The screen shows white lines. Did I get that right?' },
    decisions: [{ ...decision, steps: [] }],
    promises: [{ id: 'p', text: 'Call back', owner: 'Iris', due: 3_600_000, state: 'open' as const }],
    mode: 'written' as const,
    answers: { fault: 'ours' },
  };
  const place = { language: 'en', timeZone: 'UTC' };
  const why = () =>
    ({
      words: { en: 'Cover ended {daysPastLimit} ago; spent {spend12m}.' },
      values: { daysPastLimit: { unit: 'days', value: 3 } },
    }) as const;
  const lines = noteText(view, { asked: [], notNeeded: [] }, demoStore, place, 0, why).split('\n');
  expect(lines).toEqual([
    'Heard: “The screen shows white lines.”',
    'Whose fault: ours',
    'Given: Honour the cover',
    'Why: Cover ended 3 days ago.',
    expect.stringMatching(/^Promised by Iris: Call back, by /),
  ]);
  expect(
    noteText({ ...view, decisions: [], promises: [] }, { asked: [], notNeeded: [] }, demoStore, place, 0),
  ).toBe('');
});

test('a give stands in the note in the same words before and after its case is closed', () => {
  const noteWhile = (state: 'given' | 'done') =>
    noteText(
      {
        hear,
        decisions: [{ ...decision, amount: 5000, state, steps: [] }],
        promises: [],
        mode: 'live',
        answers: {},
      },
      { asked: [], notNeeded: [] },
      demoStore,
      { language: 'en', timeZone: 'UTC' },
      0,
    );
  expect(noteWhile('given')).toMatch(/^Given: Honour the cover \(.*50.*\)$/);
  expect(noteWhile('done')).toBe(noteWhile('given'));
});
