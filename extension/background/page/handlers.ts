import type { FromPage } from '../../../src/messages/page';
import { writeTab } from '../kept/tabs';
import { changeSettings } from '../policy/settings';
import type { Handler } from './at-page';
import { caseLeft, caseOpened } from './case-opened';
import { caseRead } from './case-read';
import { declaredRead } from './declared-read';
import { listRead } from './list-read';
import { pageTrouble } from './trouble';

/** What a page that is not mounted may say has a home of its own: `mounted.ts`, `fetch-for-page.ts`. */
type Mounted = Exclude<FromPage['type'], 'page/mounted' | 'page/fetch'>;

/** Every message of a mounted page and who answers it; one without an answer does not compile. */
export const handlers: { readonly [Type in Mounted]: Handler<Type> } = {
  'page/case-opened': caseOpened,
  'page/case-read': caseRead,
  'page/declared-read': declaredRead,
  'page/case-left': caseLeft,
  'page/list-read': listRead,
  'page/trouble': pageTrouble,
  'page/layout': async ({ world }, message) => {
    const width = Math.min(900, Math.max(280, Math.round(message.width)));
    // A locked width goes back to what it is; whether the sidebar is folded is always the agent's.
    if (!(await changeSettings(world, { width, collapsed: message.collapsed })).ok)
      await changeSettings(world, { collapsed: message.collapsed });
    return null;
  },
  'page/submitted': async ({ world, tab }) => {
    await writeTab(world, tab);
    return null;
  },
};
