import { checkGive, offersOf } from '../../../src/advice/check-give';
import type { Spent } from '../../../src/advice/spent';
import type { Advice, Offer } from '../../../src/advice/types';
import type { DecisionRow, OutboxRow } from '../../../src/cache/rows';
import { no, ok } from '../../../src/trouble/result';
import type { Act, Change, Scene } from './change';

/**
 * Gives a concession: checked once more against the room as it is inside the transaction, so that two tabs
 * cannot spend it twice. The same decision id again is the same act. `conflict` when it is already given.
 */
export const give: Act<'sidebar/give'> = (scene, { decisionId, concession, amount }) => {
  const { rows, row, now, open } = scene;
  if (rows.decisions.some(({ id }) => id === decisionId)) return ok(null);
  const { advice, facts, spent } = scene.advised();
  const checked = checkGive(advice, concession, amount);
  if (!checked.ok) return checked;
  const offer = offersOf(advice).find((one) => one.concession === concession);
  if (!offer) return no('not-found', 'concession');
  const event = scene.nextId();
  const { cause } = facts;
  const decision: DecisionRow = {
    id: decisionId,
    caseKey: row.caseKey,
    who: open.ids,
    caseAt: open.seen?.createdAt ?? now,
    concession,
    kind: offer.kind,
    title: offer.title,
    say: offer.say,
    steps: offer.steps.map((step) => ({ ...step, done: false })),
    amount: checked.value.amount,
    currency: advice.room.currency,
    at: now,
    state: 'given',
    owed: checked.value.owed,
    floor: checked.value.floor,
    smallKindness: checked.value.smallKindness,
    approved: false,
    goodwill: checked.value.goodwill,
    cause: typeof cause === 'string' ? cause : null,
    facts,
    recommended: advice.recommended?.concession ?? null,
    playbookVersion: advice.playbookVersion,
    event,
    givenEvent: event,
  };
  return ok({
    case: { step: 'solve', notNeeded: row.notNeeded.filter((id) => id !== concession), closedAt: null },
    decisions: [decision],
    events: [
      {
        id: event,
        type: 'given',
        body: { ...givenBody(decision, row.answers), ...shownWith(advice, offer, spent) },
      },
    ],
    undo: 'note.undoGiven',
  });
};

const givenBody = (one: DecisionRow, answers: Scene['row']['answers']): OutboxRow['body'] => ({
  decisionId: one.id,
  concession: one.concession,
  amount: one.amount,
  currency: one.currency,
  owed: one.owed,
  floor: one.floor,
  smallKindness: one.smallKindness,
  playbookVersion: one.playbookVersion,
  recommended: one.recommended,
  goodwill: one.goodwill,
  facts: one.facts,
  answers,
});

/** The room as it was shown and what had been used of it: a server judges a give by these. */
const shownWith = ({ room }: Advice, { upTo }: Pick<Offer, 'upTo'>, spent: Spent): OutboxRow['body'] => ({
  roomShown: Math.max(room.left, upTo ?? 0),
  usedOnCase: spent.onCase,
  usedInWindow: spent.byCustomer,
});

const allowed: Readonly<Record<DecisionRow['state'], readonly DecisionRow['state'][]>> = {
  given: ['declined', 'withdrawn', 'done'],
  declined: ['given'],
  withdrawn: ['given'],
  done: [],
};

/**
 * Moves a decision along its life: given → declined, withdrawn or done; a declined or withdrawn one may be
 * given again while it fits. What is done stays done (`conflict`); undo is for a slip of the hand.
 */
export const changeDecision: Act<'sidebar/change-decision'> = (scene, { decisionId, state }) => {
  const decision = scene.rows.decisions.find((one) => one.id === decisionId && !one.undone);
  if (!decision || decision.caseKey !== scene.row.caseKey) return no('not-found', 'decision');
  if (decision.state === state) return ok(null);
  if (!allowed[decision.state].includes(state)) return no('conflict', `${decision.state}-to-${state}`);
  if (state === 'given') {
    const checked = checkGive(scene.advised().advice, decision.concession, decision.amount || null);
    if (!checked.ok) return checked;
    return ok(givenAgain(scene, decision));
  }
  return ok(moved(scene, decision, state));
};

/** To a backend a decision that was declined or withdrawn is over: given again it is another give of the same. */
function givenAgain(scene: Scene, decision: DecisionRow): Change {
  const { advice, spent } = scene.advised();
  const offer = offersOf(advice).find((one) => one.concession === decision.concession) ?? { upTo: null };
  const change = moved(scene, decision, 'given');
  const [event] = change.events;
  const toldAs = event?.id ?? decision.id;
  const body = {
    ...givenBody(decision, scene.row.answers),
    ...shownWith(advice, offer, spent),
    decisionId: toldAs,
    playbookVersion: advice.playbookVersion,
  };
  return {
    ...change,
    decisions: change.decisions.map((one) => ({ ...one, toldAs, givenEvent: toldAs })),
    events: change.events.map((one) => ({ ...one, body })),
  };
}

/** Ticks a step. With the last one the decision is done; taking a tick back makes it given again. */
export const tick: Act<'sidebar/tick'> = (scene, { decisionId, step, done }) => {
  const decision = scene.rows.decisions.find((one) => one.id === decisionId && !one.undone);
  if (!decision || decision.caseKey !== scene.row.caseKey) return no('not-found', 'decision');
  const at = decision.steps[step];
  if (!at || (decision.state !== 'given' && decision.state !== 'done')) return no('conflict', 'step');
  if (at.done === done) return ok(null);
  const steps = decision.steps.map((one, index) => (index === step ? { ...one, done } : one));
  const ticked = { ...decision, steps };
  const state = steps.every((one) => one.done) ? 'done' : 'given';
  if (state === decision.state) return ok({ decisions: [ticked] });
  const { undo: _, ...change } = moved(scene, ticked, state);
  return ok(change);
};

/** A decision in its next state, with the event that tells of it. */
export function moved(scene: Scene, decision: DecisionRow, state: DecisionRow['state']) {
  const event = scene.nextId();
  return {
    decisions: [{ ...decision, state, event }],
    events: [
      {
        id: event,
        type: state,
        body: { decisionId: decision.toldAs ?? decision.id, concession: decision.concession },
      },
    ],
    undo: 'note.undoChanged',
  } satisfies { decisions: readonly DecisionRow[]; events: unknown; undo: string };
}

/** Something beyond the room: kept with the case and sent to a lead. The same id again is the same ask. */
export const ask: Act<'sidebar/ask'> = ({ row, open }, { id, concession, amount, reason }) => {
  if (row.asked.some((one) => one.id === id)) return ok(null);
  if (!isConcession(open.playbook.playbook, concession)) return no('not-found', 'concession');
  const body = { concession, amount, text: reason, playbookVersion: open.playbook.version };
  return ok({
    case: { asked: [...row.asked, { id, concession, amount }] },
    events: [{ id, type: 'ask', body }],
    undo: 'note.undoAsked',
  });
};

/** The agent sees no need for what is on offer. */
export const notNeeded: Act<'sidebar/not-needed'> = ({ row, open }, { id, concession }) => {
  if (row.notNeeded.includes(concession)) return ok(null);
  if (!isConcession(open.playbook.playbook, concession)) return no('not-found', 'concession');
  return ok({
    case: { notNeeded: [...row.notNeeded, concession] },
    events: [{ id, type: 'not-needed', body: { concession, playbookVersion: open.playbook.version } }],
    undo: 'note.undoNotNeeded',
  });
};

const isConcession = (playbook: Scene['open']['playbook']['playbook'], id: string): boolean =>
  playbook.concessions.some((one) => one.id === id);
