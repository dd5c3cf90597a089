import { advise } from '../../../src/advice/advise';
import { factsOf } from '../../../src/advice/facts-of';
import { type Declared, partOf } from '../../../src/advice/incident';
import { type Spent, spentOf } from '../../../src/advice/spent';
import type { Advice, Given, LedgerView } from '../../../src/advice/types';
import type { CaseRows } from '../../../src/cache/acts';
import type { Profile } from '../../../src/customer/profile';
import type { Facts } from '../../../src/playbook/facts';
import { declaredBy } from '../link/read/incidents';
import { languageOf } from './hear';
import { budgetOf, keysOfCase, saidOf } from './incidents';
import { ledgerView, withHistory } from './ledger';
import { mappedFacts, mappedFields } from './mapped-fields';
import type { OpenCase } from './open-case';

/** The facts of a case and what follows from them. */
export interface Advised {
  readonly facts: Facts;
  readonly advice: Advice;
  /** The profile as it is shown: with what this browser's own ledger remembers. */
  readonly profile: Profile | null;
  /** What the limits had used up. */
  readonly spent: Spent;
  /** Id of the incident behind the case; null without one. */
  readonly incident: string | null;
}

/** How long the backend's word on what is left is believed without its ledger. */
const unseenFor = 60_000;

/**
 * Asks for advice. Waits for nothing, so that it can be asked inside a transaction with the rows as they are
 * then. `suppose` is a cause that nobody has said: for showing what a guess would mean, never for an act.
 */
export function adviseCase(open: OpenCase, rows: CaseRows, suppose: string | null = null): Advised {
  const { playbook, version } = open.playbook;
  const { caseKey, seen, now, settings } = open;
  const said = rows.case?.answers ?? open.row.answers;
  const answers = suppose === null ? said : { ...said, cause: suppose };
  const language = settings.language ?? playbook.language;
  const profile = open.profile && withHistory(open.profile, rows, caseKey, language, now);
  const mapped = seen ? mappedFacts(mappedFields(seen, settings.fieldMap, playbook.currency)) : {};
  const startedAt = seen?.createdAt ?? now;
  const begun = { caseKey, cause: causeOf(answers), startedAt };
  const ledger = ledgerView(rows, begun, playbook, now, open.backendLedger);
  const days = open.timeZone === undefined ? {} : { timeZone: open.timeZone };
  const sources = { profile, seen, answers, ledger, playbook, mapped, ...days };
  const known = factsOf(sources, now);
  const incident = incidentBehind(open, rows, known);
  const facts = incident ? factsOf({ ...sources, incident }, now) : known;
  const adviceOn = (counted: LedgerView): Advice =>
    advise(
      {
        playbook,
        playbookVersion: version,
        facts,
        profile,
        ledger: counted,
        hold: profile?.hold ?? null,
        incident: incident && {
          ...incident,
          asOf: open.incidents?.asOf ?? null,
          budget: budgetOf(open, incident),
        },
        messages: [
          ...(seen?.subject ? [seen.subject] : []),
          ...(seen?.messages ?? []).map(({ text }) => text),
        ],
        language: languageOf(seen, playbook.language),
        dontKnow: Object.keys(answers).filter((fact) => answers[fact] === null),
        caseKey,
        ...days,
      },
      now,
    );
  const first = adviceOn(ledger);
  const unseen = unseenGive(open, rows, first.room.left);
  const counted = unseen === null ? ledger : { ...ledger, onCase: [...ledger.onCase, unseen] };
  const advice = unseen === null ? first : adviceOn(counted);
  const spent = spentOf(counted, playbook, now);
  return { facts, advice, profile, spent, incident: incident?.id ?? null };
}

/**
 * The backend said that less is left than this browser knows of: what is missing was given by somebody, and
 * counts until its ledger has been read. Null when nothing is missing.
 */
function unseenGive({ row, backendLedger, now }: OpenCase, rows: CaseRows, left: number): Given | null {
  const { refusal } = rows.case ?? row;
  if (refusal?.reason !== 'over-room' || refusal.left === null) return null;
  const read = (backendLedger?.at ?? 0) > refusal.at;
  const amount = left - refusal.left;
  if (read || amount <= 0 || refusal.at + unseenFor < now) return null;
  const state = { state: 'given', owed: false, floor: false, smallKindness: false, approved: false } as const;
  const { concession, at } = refusal;
  return { decisionId: `unseen-${at}`, concession, kind: 'waive', amount, at, ...state, elsewhere: true };
}

/** The open incident that this case is part of, as far as anybody knows. */
function incidentBehind(open: OpenCase, rows: CaseRows, facts: Facts): Declared | null {
  const all = open.incidents?.all ?? [];
  if (all.length === 0) return null;
  const declared = all.map((one) => declaredBy(one, open.playbook.playbook));
  return partOf(declared, { facts, keys: keysOfCase(open), said: saidOf(open, rows) }, open.now);
}

const causeOf = (answers: OpenCase['row']['answers']): string | null =>
  typeof answers.cause === 'string' ? answers.cause : null;
