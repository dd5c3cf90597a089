import { ok } from '../../../src/trouble/result';
import type { Act } from './change';

/** "This got in my way": to the lead, with the rule if there is one. The same id again is the same snag. */
export const snag: Act<'sidebar/snag'> = ({ open }, { id, about, rule, text }) =>
  ok({
    events: [{ id, type: 'snag', body: { about, rule, text, playbookVersion: open.playbook.version } }],
    undo: 'note.undoSaid',
  });

/** What the customer praised; it reaches the people it is about. */
export const praise: Act<'sidebar/praise'> = (_, { id, text }) =>
  ok({ events: [{ id, type: 'praise', body: { text } }], undo: 'note.undoSaid' });
