import { newCase } from '../../../src/cache/cases';
import type { CaseRow, PlaybookRow } from '../../../src/cache/rows';
import type { Tried, TryAnswers, TryCase, TryWhom } from '../../../src/messages/lead';
import type { Settings } from '../../../src/messages/settings';
import { checkPlaybook } from '../../../src/playbook/shape';
import type { Playbook } from '../../../src/playbook/types';
import { no, ok, type Result } from '../../../src/trouble/result';
import { shippedLanguage } from '../../../src/wording/language';
import { adviseCase } from '../case/advise-case';
import { caseView } from '../case/case-view';
import { type OpenCase, readCase } from '../case/open-case';
import { languageOfScreen } from '../policy/screen-language';
import { settingsInForce } from '../policy/settings';
import type { World } from '../world';
import { someone } from './try-people';

/** How a draft is to be tried. */
export interface Trial {
  readonly playbook: Playbook;
  readonly whom: TryWhom;
  readonly answers: TryAnswers;
  readonly language: string | null;
  readonly mode: 'live' | 'written';
}

/**
 * The sidebar as an agent would see it if this playbook were in force, made by the very code that makes it for
 * an open case. Writes nothing. `invalid` for a playbook that could not be published, `not-found` for a case
 * that this browser no longer knows.
 */
export async function tryDraft(world: World, trial: Trial): Promise<Result<Tried>> {
  const checked = checkPlaybook(trial.playbook);
  if (!checked.ok) return no('invalid', String(checked.problems[0]?.code));
  const { settings: kept } = await settingsInForce(world);
  const settings = trial.language === null ? kept : { ...kept, language: shippedLanguage(trial.language) };
  const now = world.now();
  const playbook: PlaybookRow = { version: 1, playbook: checked.value, since: now, reason: '' };
  const open =
    trial.whom.kind === 'person'
      ? ofSomeone(world, trial, playbook, settings)
      : await readCase(world, world.cache, trial.whom.caseKey, settings);
  if (open === null) return no('not-found', 'case');
  const answered = withAnswers({ ...open, playbook, settings }, trial);
  const place = {
    pageCanInsert: true,
    insertionOff: false,
    demo: true,
    language: languageOfScreen(world, settings),
    timeZone: world.timeZone(),
  };
  const view = { kind: 'case' as const, ...caseView(answered, place) };
  const { facts } = adviseCase(answered, answered.rows);
  return ok({
    state: { view, settings, link: { backend: 'standalone', queued: 0 }, notice: null },
    facts,
  });
}

function ofSomeone(world: World, trial: Trial, playbook: PlaybookRow, settings: Settings): OpenCase | null {
  if (trial.whom.kind !== 'person') return null;
  const now = world.now();
  const { profile, seen, answers } = someone(trial.whom.id, playbook.playbook, now);
  const row: CaseRow = { ...newCase(seen.caseKey, now), label: seen.label, seen, seenAt: now, answers };
  return {
    caseKey: seen.caseKey,
    row,
    rows: { case: row, decisions: [], promises: [] },
    seen,
    seenAt: now,
    reading: false,
    profile,
    who: profile ? 'known' : 'unknown',
    candidates: [],
    ids: [],
    playbook,
    settings,
    now,
  };
}

/** Changed facts stand before what the agent said; a live one is heard first, as on a call. */
function withAnswers(open: OpenCase, { answers, mode }: Trial): OpenCase {
  const change = (row: CaseRow): CaseRow => ({
    ...row,
    answers: { ...row.answers, ...answers },
    solveOpen: true,
    step: 'solve',
  });
  const row = change(open.row);
  const rows = { ...open.rows, case: change(open.rows.case ?? open.row) };
  return { ...open, row, rows, seen: open.seen && { ...open.seen, mode } };
}

/** The cases of this browser that a draft can be tried on, the newest first. */
export async function tryCases(world: World): Promise<Result<readonly TryCase[]>> {
  const rows = await world.cache.rows.cases.orderBy('touchedAt').reverse().limit(30).toArray();
  return ok(
    rows
      .filter(({ seen }) => seen !== null)
      .map(({ caseKey, label, seen }) => ({ caseKey, label, subject: seen?.subject ?? '' })),
  );
}
