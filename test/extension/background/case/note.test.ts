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
    const view = { hear, decisions: [decision], promises: [] };
    const place = { language, timeZone: 'UTC' };
    const note = noteText(view, { asked: [], notNeeded: [] }, demoStore, place, 0);
    expect(note.split('\n')).toContain(line);
  },
);
