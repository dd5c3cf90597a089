import { ok } from '../../../src/trouble/result';
import { hearOf, languageOf, newestMessage } from '../case/hear';
import type { Act, Scene } from './change';

/** A fact as the agent says it; null is "don't know", nothing takes the answer back. */
export const answer: Act<'sidebar/answer'> = ({ row }, { fact, value }) => {
  const { [fact]: before, ...others } = row.answers;
  if (value === undefined) return ok(before === undefined ? null : { case: { answers: others } });
  return ok({ case: { answers: { ...others, [fact]: value } } });
};

/** The words as edited, or the slots of a call; empty words give the draft back. */
export const hear: Act<'sidebar/hear'> = (scene, { text, slots }) => {
  const { row } = scene;
  const before = hearNow(scene);
  // A newer message was drafted afresh: what is typed now belongs to it, not to what was confirmed before.
  const anew = before.confirmedAt === null && row.hear.confirmedAt !== null;
  const base = anew ? { ...row.hear, text: null, confirmedAt: null, upTo: null } : row.hear;
  const words = text === undefined ? base.text : text.trim() === '' ? null : text;
  const heard =
    base.heard && base.confirmedAt !== null && words ? { ...base.heard, text: words } : base.heard;
  return ok({ case: { hear: { ...base, text: words, slots: slots ?? base.slots, heard } } });
};

/** "Yes, that is right": the words are kept as heard and Solve opens. Taking it back folds it again. */
export const confirm: Act<'sidebar/confirm'> = (scene, { confirmed }) => {
  const { row, now, agentName, open } = scene;
  const view = hearNow(scene);
  if (!confirmed) {
    if (view.confirmedAt === null) return ok(null);
    const { event, ...rest } = row.hear;
    return ok({
      case: { hear: { ...rest, confirmedAt: null, upTo: null, heard: null }, step: 'hear', solveOpen: null },
      ...(event === undefined ? {} : { unsaid: [event] }),
    });
  }
  if (view.confirmedAt !== null) return ok(null);
  const event = scene.nextId();
  const { text } = view;
  const newest = newestMessage(open.seen);
  return ok({
    case: {
      hear: {
        text: text === '' ? null : text,
        slots: row.hear.slots,
        confirmedAt: now,
        upTo: newest,
        heard: text === '' ? null : { by: agentName, at: now, text, caseKey: row.caseKey },
        event,
      },
      step: 'solve',
      solveOpen: true,
    },
    events: [{ id: event, type: 'heard', body: { text } }],
  });
};

function hearNow({ row, open, agentName, now }: Scene) {
  const language = languageOf(open.seen, open.playbook.playbook.language);
  return hearOf(row, open.seen, language, agentName, now);
}

/** Where the agent is on this case, and whether Solve was opened or folded by hand. */
export const step: Act<'sidebar/step'> = ({ row }, message) => {
  const solveOpen = message.solveOpen ?? row.solveOpen;
  if (message.step === row.step && solveOpen === row.solveOpen) return ok(null);
  return ok({ case: { step: message.step, solveOpen } });
};

/** The note as the agent wants it; empty gives back the one that writes itself. */
export const note: Act<'sidebar/note'> = (_, { text }) =>
  ok({ case: { note: text.trim() === '' ? null : text } });

/** The agent says which of several it is. */
export const chooseCustomer: Act<'sidebar/choose-customer'> = ({ row }, { customerId }) =>
  ok(row.chosen === customerId ? null : { case: { chosen: customerId } });

/** The agent has made sure that they are who they say they are. */
export const verify: Act<'sidebar/verify'> = ({ row }) =>
  ok(row.verifiedByAgent ? null : { case: { verifiedByAgent: true } });
