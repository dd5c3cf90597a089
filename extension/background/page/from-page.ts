import type { FromPage } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import { no } from '../../../src/trouble/result';
import { inTurn } from '../in-turn';
import { readTab } from '../kept/tabs';
import type { PageSender } from '../senders';
import type { World } from '../world';
import type { Handler } from './at-page';
import { fetchForPage } from './fetch-for-page';
import { handlers } from './handlers';
import { mounted } from './mounted';

/** Answers the page script. A page never gets a profile, only how to mount and what the agent inserts. */
export function fromPage(
  world: World,
  sender: PageSender,
  settings: Settings,
  message: FromPage,
): Promise<unknown> {
  if (message.type === 'page/fetch') return fetchForPage(sender, settings, message.adapter, message.path);
  return inTurn(`tab:${sender.tabId}`, async () => {
    if (message.type === 'page/mounted') return mounted(world, sender, settings, message);
    const tab = await readTab(world, sender.tabId);
    if (!tab || tab.demo || tab.origin !== sender.origin || tab.page !== sender.documentId)
      return no('forbidden', 'not-mounted');
    // The table pairs each message with its own handler; the compiler cannot follow it through the union.
    const handler = handlers[message.type] as Handler<keyof typeof handlers>;
    return handler({ world, tab, settings }, message);
  });
}
