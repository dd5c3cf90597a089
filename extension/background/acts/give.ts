import { checkGive, offersOf } from '../../../src/advice/check-give';
import type { Spent } from '../../../src/advice/spent';
import type { Advice, Offer } from '../../../src/advice/types';
import type { DecisionRow, OutboxRow } from '../../../src/cache/rows';
import { no, ok, type Result } from '../../../src/trouble/result';
import { goodYes } from '../case/asks-view';
import type { Act, Change, Scene } from './change';

/**
 * Gives a concession: checked once more against the room as it is inside the transaction, so that two tabs
 * cannot spend it twice. The same decision id again is the same act. `conflict` when it is already given.
 */
export const give: Act<'sidebar/give'> = (scene, message) => {
  if (scene.rows.decisions.some(({ id }) => id === message.decisionId)) return ok(null);
  if (message.ask !== undefined) return giveApproved(scene, { ...message, ask: message.ask });
  const { advice } = scene.advised();
  const checked = checkGive(advice, message.concession, message.amount);
  if (!checked.ok) return checked;
  const offer = offersOf(advice).find((one) => one.concession === message.concession);
  if (!offer) return no('not-found', 'concession');
  const { decisionId, along } = message;
  const change = given(scene, decisionId, offer, { ...checked.value, approved: false });
  return ok(along === undefined ? change : { ...change, along });
};

/** What is written down about a give besides the concession itself. */
type Counted = Pick<
  DecisionRow,
  'amount' | 'owed' | 'floor' | 'smallKindness' | 'goodwill' | 'approved' | 'approvedAsk'
>;

/** The concession as the agent saw it, with the most that could be given of it. */
type Shown = Pick<Offer, 'concession' | 'kind' | 'title' | 'say' | 'steps' | 'upTo' | 'incident'> &
  Partial<Pick<Offer, 'rule'>>;

/** A lead's yes is outside the room: that concession, up to what was approved, until its time, once. */
function giveApproved(
  scene: Scene,
  {
    decisionId,
    concession,
    amount,
    ask,
  }: Pick<Parameters<typeof give>[1], 'decisionId' | 'concession' | 'amount'> & { readonly ask: string },
): Result<Change> {
  const { open, row, rows, now } = scene;
  const yes = goodYes({ ...open, row, rows, now }, ask);
  const of = row.asked.find((one) => one.id === ask);
  const known = open.playbook.playbook.concessions.find(({ id }) => id === concession);
  if (!yes || of?.concession !== concession || !known) return no('forbidden', 'ask');
  const wanted = amount ?? yes.approved ?? 0;
  if (yes.approved === null ? wanted !== 0 : !(Number.isSafeInteger(wanted) && wanted > 0))
    return no('invalid', 'amount');
  if (wanted > (yes.approved ?? 0)) return no('forbidden', 'over');
  const favour = known.owed === null && known.kind !== 'act' && wanted > 0;
  return ok(
    given(
      scene,
      decisionId,
      { ...known, concession, upTo: wanted },
      {
        amount: wanted,
        owed: known.owed !== null,
        floor: false,
        smallKindness: false,
        goodwill: favour && scene.advised().advice.countsAsGoodwill !== false,
        approved: true,
        approvedAsk: ask,
      },
    ),
  );
}

function given(scene: Scene, id: string, offer: Shown, counted: Counted): Change {
  const { row, now, open } = scene;
  const { advice, facts, spent } = scene.advised();
  const event = scene.nextId();
  const { cause } = facts;
  const { concession, kind, title, say, steps, incident, rule } = offer;
  const { amount, owed, floor, smallKindness, goodwill, approved, approvedAsk } = counted;
  const decision: DecisionRow = {
    id,
    caseKey: row.caseKey,
    who: open.ids,
    caseAt: open.seen?.createdAt ?? now,
    concession,
    kind,
    title,
    say,
    steps: steps.map((step) => ({ ...step, done: false })),
    amount,
    currency: advice.room.currency,
    at: now,
    state: 'given',
    owed,
    floor,
    smallKindness,
    approved,
    ...(approvedAsk === undefined ? {} : { approvedAsk }),
    goodwill,
    cause: typeof cause === 'string' ? cause : null,
    facts,
    recommended: advice.recommended?.concession ?? null,
    ...(rule == null ? {} : { rule }),
    playbookVersion: advice.playbookVersion,
    event,
    givenEvent: event,
    ...(incident === undefined ? {} : { incident }),
  };
  const waits = reservingOf(scene, decision);
  return {
    case: { step: 'solve', notNeeded: row.notNeeded.filter((one) => one !== concession), closedAt: null },
    decisions: [{ ...decision, ...waits }],
    events: [
      {
        id: event,
        type: 'given',
        body: { ...givenBody(decision, row.answers), ...shownWith(advice, offer, spent) },
        ...waits,
      },
    ],
    undo: 'note.undoGiven',
  };
}

/**
 * What uses room, a lead's yes or an incident's budget waits a moment for the backend's word; what is a fact
 * waits for nobody.
 */
function reservingOf(scene: Scene, decision: DecisionRow): Pick<DecisionRow, 'reserving'> {
  const { owed, floor, kind, amount, approved } = decision;
  const free = (kind === 'act' || amount === 0) && !approved;
  const fact = owed || free || (floor && !isLimited(scene, decision));
  return scene.reserveUntil === null || fact ? {} : { reserving: scene.reserveUntil };
}

const isLimited = ({ open }: Scene, { incident }: DecisionRow): boolean =>
  incident !== undefined &&
  (open.incidents?.all ?? []).some(({ id, budget }) => id === incident && budget !== null);

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
  approvedAsk: one.approvedAsk ?? null,
  caseAt: one.caseAt,
  incident: one.incident ?? null,
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
  // A lead's word; it may be given anew like anything else, never by taking that word back.
  if (decision.movedBy) return no('forbidden', 'taken-back');
  if (state === 'given' && decision.approvedAsk !== undefined) {
    const { open, row, rows, now } = scene;
    const yes = goodYes({ ...open, row, rows, now }, decision.approvedAsk);
    return yes ? ok(givenAgain(scene, decision)) : no('forbidden', 'ask');
  }
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
  const offer = offersOf(advice).find((one) => one.concession === decision.concession);
  // Given again, it is counted as it is offered now.
  const { incident: _, ...before } = decision;
  const again = { ...before, ...(offer?.incident === undefined ? {} : { incident: offer.incident }) };
  const change = moved(scene, again, 'given');
  const [event] = change.events;
  const toldAs = event?.id ?? decision.id;
  const body = {
    ...givenBody(again, scene.row.answers),
    ...shownWith(advice, offer ?? { upTo: null }, spent),
    decisionId: toldAs,
    playbookVersion: advice.playbookVersion,
  };
  const waits = reservingOf(scene, again);
  return {
    ...change,
    decisions: change.decisions.map((one) => ({ ...one, toldAs, givenEvent: toldAs, ...waits })),
    events: change.events.map((one) => ({ ...one, body, ...waits })),
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
  const events = change.events.map((one) =>
    state === 'given' ? { ...one, type: 'reopened' as const } : one,
  );
  return ok({ ...change, events });
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
