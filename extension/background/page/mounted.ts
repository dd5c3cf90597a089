import type { FromPage, Mount } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import { describedAt, pagePart } from '../helpdesks/described';
import { dropTab, issueNonce, newTab, writeTab } from '../kept/tabs';
import { changeFor, isNothing } from '../link/read/adapters';
import { languageOfScreen } from '../policy/screen-language';
import type { PageSender } from '../senders';
import type { World } from '../world';
import { mayHold } from './may-hold';
import { pageTexts } from './page-texts';

/** The script is up on a page: how to mount the sidebar, or null to stay away. */
export async function mounted(
  world: World,
  { tabId, origin, documentId }: PageSender,
  settings: Settings,
  { adapter: family, href }: Extract<FromPage, { readonly type: 'page/mounted' }>,
): Promise<Mount | null> {
  const about = describedAt(settings, origin);
  // Each script serves its own: where a helpdesk is described, those of other families stay away.
  if ((family === 'declared') !== (about !== null)) return null;
  const adapter = about?.id ?? family;
  if (settings.adaptersOff.includes(adapter)) {
    await dropTab(world, tabId);
    return null;
  }
  const nonce = await issueNonce(world, tabId);
  await writeTab(world, { ...newTab(tabId, adapter), origin, page: documentId });
  // After the tab is known, so that whatever is pushed from now on is told to it too.
  const change = await changeFor(world, adapter);
  const texts = pageTexts(languageOfScreen(world, settings));
  const held = await mayHold(world, origin, href);
  return {
    src: held ? `${world.browser.runtime.getURL('extension/sidebar/index.html')}#${nonce}` : null,
    side: settings.side,
    width: settings.width,
    collapsed: settings.collapsed,
    theme: settings.theme,
    ...(texts ? { texts } : {}),
    ...(isNothing(change) ? {} : { change }),
    ...(about && { declared: pagePart(about) }),
  };
}
