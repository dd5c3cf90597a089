import { advise } from '../../src/advice/advise';
import { factsOf } from '../../src/advice/facts-of';
import { type Spent, spentOf } from '../../src/advice/spent';
import type { Advice } from '../../src/advice/types';
import type { CaseRows } from '../../src/cache/acts';
import type { Profile } from '../../src/customer/profile';
import type { Facts } from '../../src/playbook/facts';
import { languageOf } from './hear';
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
}

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
  const ledger = ledgerView(rows, { caseKey, cause: causeOf(answers), startedAt }, playbook, now);
  const facts = factsOf({ profile, seen, answers, ledger, playbook, mapped }, now);
  const advice = advise(
    {
      playbook,
      playbookVersion: version,
      facts,
      profile,
      ledger,
      hold: profile?.hold ?? null,
      incident: null,
      messages: [...(seen?.subject ? [seen.subject] : []), ...(seen?.messages ?? []).map(({ text }) => text)],
      language: languageOf(seen, playbook.language),
      dontKnow: Object.keys(answers).filter((fact) => answers[fact] === null),
      caseKey,
    },
    now,
  );
  return { facts, advice, profile, spent: spentOf(ledger, playbook, now) };
}

const causeOf = (answers: OpenCase['row']['answers']): string | null =>
  typeof answers.cause === 'string' ? answers.cause : null;
