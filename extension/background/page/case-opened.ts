import { no } from '../../../src/trouble/result';
import { push, showAgain } from '../draw/push';
import { rememberedSeen } from '../kept/seen';
import { writeTab } from '../kept/tabs';
import type { Handler } from './at-page';
import { isOfTab, noCase, show } from './at-page';

/** A case is in front: from the sidebar's own memory at once where that is still true, then anew. */
export const caseOpened: Handler<'page/case-opened'> = async (
  { world, tab },
  { caseKey, label, visit = null },
) => {
  if (!isOfTab(tab, caseKey)) return no('forbidden', 'case');
  const opened = { ...tab, looked: true, pageCase: caseKey, shown: caseKey, label, visit, trouble: null };
  const written = writeTab(world, opened);
  await showAgain(world, opened);
  await push(world, opened, { written });
  return { known: (await rememberedSeen(world, caseKey)) !== null };
};

export const caseLeft: Handler<'page/case-left'> = ({ world, tab }, { visit = null }) =>
  show(world, { ...tab, ...noCase, visit, trouble: null });
