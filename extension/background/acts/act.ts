import { type CaseRows, commitAct } from '../../../src/cache/acts';
import { newCase } from '../../../src/cache/cases';
import type { ActWrite, Cache } from '../../../src/cache/open';
import type { SidebarAct } from '../../../src/messages/sidebar';
import { ok, type Result } from '../../../src/trouble/result';
import { adviseCase } from '../case/advise-case';
import { freshRow, type OpenCase } from '../case/open-case';
import { newId } from '../new-id';
import { ask, notNeeded } from './ask';
import { type Change, type Scene, writeOf } from './change';
import { changeDecision, give, tick } from './give';
import { answer, chooseCustomer, confirm, hear, note, step, verify } from './hear';
import { incident } from './incident';
import { changePromise, closeCase, promise } from './promises';
import { praise, snag } from './say';
import { undo } from './undo';

/** Acts that change what is kept; putting text into the page is not one of them. */
export type KeptAct = Exclude<SidebarAct, { readonly type: 'sidebar/insert-text' }>;

export interface ActPlace {
  readonly language: string;
  readonly timeZone: string;
  /** Set when a backend is to be asked for room before a give stands: until then it waits. */
  readonly reserveUntil?: number | null;
}

/**
 * Does one act on a case: what it means is decided inside the transaction that writes it, so an act is done
 * once or not at all, whenever the worker is stopped and however often its message arrives.
 */
export async function act(
  cache: Cache,
  open: OpenCase,
  message: KeptAct,
  place: ActPlace,
): Promise<Result<unknown>> {
  const ids: string[] = [];
  const decide = (rows: CaseRows): Result<ActWrite | null> => {
    let used = 0;
    const nextId = (): string => {
      const id = ids[used] ?? newId(open.now);
      ids[used] = id;
      used += 1;
      return id;
    };
    const row = freshRow(rows.case, open.settings, open.now) ?? newCase(open.caseKey, open.now);
    const scene: Scene = {
      open,
      rows,
      row,
      now: open.now,
      agentName: open.settings.agentName,
      language: place.language,
      timeZone: place.timeZone,
      reserveUntil: place.reserveUntil ?? null,
      advised: () => adviseCase(open, rows),
      nextId,
    };
    if (message.type === 'sidebar/undo') return undo(scene);
    const changed = changeFor(scene, message);
    if (!changed.ok) return changed;
    return ok(changed.value === null ? null : writeOf(scene, changed.value));
  };
  return commitAct(cache, open.caseKey, open.ids, decide);
}

function changeFor(
  scene: Scene,
  message: Exclude<KeptAct, { readonly type: 'sidebar/undo' }>,
): Result<Change | null> {
  switch (message.type) {
    case 'sidebar/answer':
      return answer(scene, message);
    case 'sidebar/incident':
      return incident(scene, message);
    case 'sidebar/choose-customer':
      return chooseCustomer(scene, message);
    case 'sidebar/verify':
      return verify(scene, message);
    case 'sidebar/hear':
      return hear(scene, message);
    case 'sidebar/confirm':
      return confirm(scene, message);
    case 'sidebar/step':
      return step(scene, message);
    case 'sidebar/give':
      return give(scene, message);
    case 'sidebar/change-decision':
      return changeDecision(scene, message);
    case 'sidebar/tick':
      return tick(scene, message);
    case 'sidebar/ask':
      return ask(scene, message);
    case 'sidebar/not-needed':
      return notNeeded(scene, message);
    case 'sidebar/promise':
      return promise(scene, message);
    case 'sidebar/change-promise':
      return changePromise(scene, message);
    case 'sidebar/snag':
      return snag(scene, message);
    case 'sidebar/praise':
      return praise(scene, message);
    case 'sidebar/note':
      return note(scene, message);
    case 'sidebar/close-case':
      return closeCase(scene, message);
  }
}
