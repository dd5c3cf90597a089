import type { Cache } from '../../../src/cache/open';
import { act } from '../acts/act';
import { decisionsOn } from '../case/ledger';
import type { OpenCase } from '../case/open-case';
import { languageOfScreen } from '../policy/screen-language';
import type { World } from '../world';

/** A case that the helpdesk says is solved closes here too: what was given and is not done becomes a promise. True when it did. */
export async function closeWhenSolved(world: World, cache: Cache, open: OpenCase): Promise<boolean> {
  const solved = open.seen?.status === 'solved' || open.seen?.status === 'closed';
  if (!solved || open.row.closedAt !== null || decisionsOn(open.rows, open.caseKey).length === 0)
    return false;
  const done = await act(
    cache,
    open,
    { type: 'sidebar/close-case', caseKey: open.caseKey },
    { language: languageOfScreen(world, open.settings), timeZone: world.timeZone() },
  );
  return done.ok;
}
