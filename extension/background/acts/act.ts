import { type CaseRows, commitAct } from '../../../src/cache/acts';
import { newCase } from '../../../src/cache/cases';
import type { ActWrite, Cache } from '../../../src/cache/open';
import { newId } from '../../../src/id';
import type { SidebarAct } from '../../../src/messages/sidebar';
import { ok, type Result } from '../../../src/trouble/result';
import { adviseCase } from '../case/advise-case';
import { freshRow, type OpenCase } from '../case/open-case';
import { ask, notNeeded } from './ask';
import { type Act, type Scene, writeOf } from './change';
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
    // The table pairs each act with its own change; the compiler cannot follow it through the union.
    const changed = (acts[message.type] as Act<Changing['type']>)(scene, message);
    if (!changed.ok) return changed;
    return ok(changed.value === null ? null : writeOf(scene, changed.value));
  };
  return commitAct(cache, open.caseKey, open.ids, decide);
}

type Changing = Exclude<KeptAct, { readonly type: 'sidebar/undo' }>;

/** Every act and what it changes; one without an answer does not compile. Undo is the act that changes them back. */
const acts: { readonly [Type in Changing['type']]: Act<Type> } = {
  'sidebar/answer': answer,
  'sidebar/incident': incident,
  'sidebar/choose-customer': chooseCustomer,
  'sidebar/verify': verify,
  'sidebar/hear': hear,
  'sidebar/confirm': confirm,
  'sidebar/step': step,
  'sidebar/give': give,
  'sidebar/change-decision': changeDecision,
  'sidebar/tick': tick,
  'sidebar/ask': ask,
  'sidebar/not-needed': notNeeded,
  'sidebar/promise': promise,
  'sidebar/change-promise': changePromise,
  'sidebar/snag': snag,
  'sidebar/praise': praise,
  'sidebar/note': note,
  'sidebar/close-case': closeCase,
};
