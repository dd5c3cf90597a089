import { factValuesOf, wordsWith } from '../../../src/advice/fact-values';
import type { Advice } from '../../../src/advice/types';
import type { DecisionRow, PromiseRow } from '../../../src/cache/rows';
import type { Heard } from '../../../src/customer/profile';
import type { CaseView, DecisionView, PlaybookView, PromiseView } from '../../../src/messages/sidebar-state';
import { factCatalogue } from '../../../src/playbook/facts';
import type { Playbook } from '../../../src/playbook/types';
import type { Phrase } from '../../../src/wording/phrase';
import { reasonOf, syncOf } from '../link/read/decision-sync';
import { type Advised, adviseCase } from './advise-case';
import { asksOf, refusalOf } from './asks-view';
import { hearOf, languageOf } from './hear';
import { incidentsShown } from './incidents';
import { backendGives, decisionsOn, givenOf } from './ledger';
import { noteText } from './note';
import type { OpenCase } from './open-case';
import { dueOf, usualHours } from './team-hours';

const hour = 3_600_000;

/** The helpdesk's answer is fresh for a while, an imported fact for a day. */
const freshFor = { helpdesk: hour / 4, others: 24 * hour };

export interface Place {
  readonly pageCanInsert: boolean;
  /** A lead has switched inserting off for this helpdesk. */
  readonly insertionOff: boolean;
  readonly demo: boolean;
  /** Language of the agent's screen and notes. */
  readonly language: string;
  readonly timeZone: string;
}

/** The case as the sidebar draws it. */
export function caseView(open: OpenCase, place: Place): CaseView {
  const { row, rows, seen, settings, now } = open;
  const { playbook, version } = open.playbook;
  const advised = adviseCase(open, rows);
  const language = languageOf(seen, playbook.language);
  const hear = hearOf(row, seen, language, settings.agentName, now, heardByColleague(open));
  const mode = seen?.mode ?? 'live';
  const heard = hear.confirmedAt !== null || hear.earlier !== null || hear.plain === true;
  const solveOpen = row.solveOpen ?? (heard || playbook.listening[mode] === 'open');
  const own = decisionsOn(rows, row.caseKey).map((one) => decisionView(one, open.sync));
  const decisions = [...own, ...backendDecisions(open)].sort((a, b) => a.at - b.at);
  const promises = promisesOf(rows.promises, row.caseKey).map(promiseView);
  const view = {
    caseKey: open.caseKey,
    label: row.label || (seen?.label ?? ''),
    subject: seen?.subject ?? '',
    mode,
    profile: advised.profile,
    who: open.who,
    candidates: open.candidates,
    staleSince: staleSince(open),
    advice: { ...advised.advice, playbookVersion: open.playbook.remote?.version ?? version },
    ...(handOverGuessed(playbook, advised.advice) ??
      (solveOpen ? {} : guessedOf(open, rows, advised.advice))),
    incidents: incidentsShown(open, advised.facts, advised.incident),
    answers: row.answers,
    factValues: valuesFor(open, advised),
    hear,
    step: row.step,
    solveOpen,
    decisions,
    promises,
    pageCanInsert: place.pageCanInsert,
    ...(place.insertionOff ? { insertionOff: true } : {}),
    undo:
      row.undo && row.undo.until > now && !open.reserving
        ? { key: row.undo.key, until: row.undo.until }
        : null,
    playbook: playbookView(playbook, open.playbook.remote?.version ?? version),
    promiseDue: Object.fromEntries(
      playbook.promises.map((kind) => [
        kind.id,
        dueOf(kind, now, settings.teamHours ?? usualHours, place.timeZone),
      ]),
    ),
    ...(row.inserted ? { inserted: row.inserted } : {}),
    asks: asksOf(open),
    ...refusalOf(open),
    ...(place.demo ? { demo: true } : {}),
    ...(open.reading ? { reading: true } : {}),
    ...(open.reserving ? { reserving: true } : {}),
  };
  const why = (decisionId: string) => whyOf(rows, decisionId, playbook);
  return { ...view, note: row.note ?? noteText(view, row, playbook, place, now, why) };
}

/** The rule's sentence with what may stand in a note: nothing of what they brought, cost before, or may do. */
function whyOf(rows: OpenCase['rows'], decisionId: string, playbook: Playbook): Phrase | null {
  const given = rows.decisions.find(({ id }) => id === decisionId);
  const rule = playbook.rules.find(({ id }) => id === given?.rule);
  if (given === undefined || rule === undefined) return null;
  const facts = Object.fromEntries(Object.entries(given.facts).filter(([id]) => isNotable(id)));
  return wordsWith(rule.because, facts, playbook);
}

const isNotable = (id: string): boolean => {
  const kind = factCatalogue.find((one) => one.id === id);
  return kind === undefined || (kind.speakable && kind.group !== 'risk' && kind.group !== 'history');
};

/** The newest repeat-back that a colleague has confirmed on this very case. */
function heardByColleague({ caseKey, profile, settings, agent }: OpenCase): Heard | null {
  const heard = profile?.heard ?? null;
  if (heard?.caseKey !== caseKey || heard.by === settings.agentName || heard.by === agent) return null;
  return heard;
}

/** What colleagues gave here, named by the playbook as this browser has it; there is nothing to tick on it. */
function backendDecisions({ backendLedger, rows, playbook }: OpenCase): readonly DecisionView[] {
  if (!backendLedger) return [];
  return backendGives(backendLedger, rows, playbook.playbook).map((one) => {
    const known = playbook.playbook.concessions.find(({ id }) => id === one.concession);
    const title = known?.title ?? { en: one.concession };
    return { ...one, title, say: known?.say ?? {}, steps: [], sync: 'sent' };
  });
}

/**
 * What the best guess would mean, so that the foot line has room and an offer from the first second. With Solve
 * open the guesses stand there beside the room as it is, and nobody supposes anything.
 */
function guessedOf(open: OpenCase, rows: OpenCase['rows'], advice: Advice): Pick<CaseView, 'guessed'> {
  const [guess] = advice.causeGuesses;
  if (advice.state !== 'needs-cause' || !guess) return {};
  const supposed = adviseCase(open, rows, guess.cause).advice;
  if (supposed.state !== 'ready') return {};
  const first = supposed.owed[0] ?? supposed.recommended;
  return {
    guessed: {
      cause: guess.cause,
      label: guess.label,
      left: supposed.room.left,
      first: first && { title: first.title, amount: first.noSum ? null : first.amount },
    },
  };
}

/** Somebody may be hurt: that comes before every other guess, and whether Solve is open or not. */
function handOverGuessed(playbook: Playbook, advice: Advice): Pick<CaseView, 'guessed'> | null {
  for (const { cause, label } of advice.causeGuesses) {
    const handOver = playbook.causes.find(({ id }) => id === cause)?.handOver;
    if (handOver) return { guessed: { cause, label, left: 0, first: null, handOver } };
  }
  return null;
}

/** An unverified person is told no facts: their clauses have no values and fall out of the words. */
const valuesFor = (open: OpenCase, { facts }: Advised): CaseView['factValues'] =>
  open.who === 'unverified' ? {} : factValuesOf(facts, open.playbook.playbook);

/** Of this case, whatever their state, and open ones of the customer's other cases. */
const promisesOf = (rows: readonly PromiseRow[], caseKey: string): readonly PromiseRow[] =>
  rows.filter((row) => !row.undone && (row.caseKey === caseKey || row.state === 'open'));

function staleSince({ profile, seenAt, now }: OpenCase): number | null {
  if (profile === null) return null;
  const ages = Object.values(profile.provenance).map(({ source, asOf }) => {
    const at = source === 'helpdesk' ? Math.min(asOf, seenAt || now) : asOf;
    return now - at > (source === 'helpdesk' ? freshFor.helpdesk : freshFor.others) ? at : now;
  });
  const oldest = Math.min(now, ...ages);
  return oldest < now ? oldest : null;
}

export const decisionView = (row: DecisionRow, sync?: OpenCase['sync']): DecisionView => ({
  ...reasonIn(row, sync),
  ...givenOf(row),
  title: row.title,
  say: row.say,
  steps: row.steps,
  sync: sync ? syncOf(row, sync.events, sync.backend) : 'local',
  state: row.state,
  ...(row.movedBy ? { movedBy: row.movedBy } : {}),
});

function reasonIn(row: DecisionRow, sync: OpenCase['sync']): { readonly reason?: string } {
  const reason = sync && reasonOf(row, sync.events);
  return reason === undefined ? {} : { reason };
}

const promiseView = ({ id, text, owner, due, state, makesGood }: PromiseRow): PromiseView => ({
  ...(makesGood === undefined ? {} : { makesGood }),
  id,
  text,
  owner,
  due,
  state,
});

const playbookView = (playbook: Playbook, version: number): PlaybookView => ({
  title: playbook.title,
  version,
  language: playbook.language,
  currency: playbook.currency,
  causes: playbook.causes.map(({ id, label }) => ({ id, label })),
  ownFacts: playbook.ownFacts,
  promises: playbook.promises,
  apology: playbook.listening.apology,
  acts: playbook.concessions.filter(({ kind }) => kind === 'act').map(({ id, title }) => ({ id, title })),
});
