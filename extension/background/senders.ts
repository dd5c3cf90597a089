import type { Settings } from '../../src/messages/settings';
import { no, ok, type Result } from '../../src/trouble/result';
import type { Runtime } from '../browser';
import { isEnabledOrigin } from './hosts';
import type { TabRecord } from './kept/table';
import { readTab } from './kept/tabs';
import type { World } from './world';

/** What the browser stamps on a message; only this is proof, never what the message says. */
export type Sender = Runtime.MessageSender & {
  readonly origin?: string;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
};

export interface PageSender {
  readonly tabId: number;
  readonly origin: string;
  readonly documentId: string | null;
}

/** The page script of an enabled helpdesk: top frame, live document, our own extension. */
export function pageSender(world: World, sender: Sender, settings: Settings): Result<PageSender> {
  const tabId = sender.tab?.id;
  if (!isOurs(world, sender) || tabId === undefined) return no('forbidden', 'sender');
  if (sender.frameId !== 0) return no('forbidden', 'frame');
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') {
    return no('forbidden', 'lifecycle');
  }
  const origin = sender.origin ?? originOf(sender.url);
  if (origin !== originOf(sender.url) || !isEnabledOrigin(world, origin, settings)) {
    return no('forbidden', 'origin');
  }
  return ok({ tabId, origin, documentId: sender.documentId ?? null });
}

export interface FrameSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
}

/** Our own sidebar document in some tab. Whether it is the invited one, the nonce and the binding say. */
export function frameSender(world: World, sender: Sender): Result<FrameSender> {
  const tabId = sender.tab?.id;
  if (!isOurs(world, sender) || tabId === undefined || sender.frameId === undefined) {
    return no('forbidden', 'sender');
  }
  if (!isOwnDocument(sender) || !pathOf(sender.url).startsWith('/extension/sidebar/')) {
    return no('forbidden', 'document');
  }
  return ok({ tabId, frameId: sender.frameId, documentId: sender.documentId ?? null });
}

/** The tab of a frame that has been bound; anything else of ours in that tab is refused. */
export async function boundTab(world: World, frame: FrameSender): Promise<Result<TabRecord>> {
  const tab = await readTab(world, frame.tabId);
  const bound = tab?.frame;
  if (!tab || !bound || bound.frameId !== frame.frameId) return no('forbidden', 'not-bound');
  if (bound.documentId !== null && frame.documentId !== null && bound.documentId !== frame.documentId) {
    return no('forbidden', 'not-bound');
  }
  return ok(tab);
}

/** The options page: our own document at the top of a tab, never an embedded one. */
export function consoleSender(world: World, sender: Sender): Result<null> {
  const top = sender.frameId === undefined || sender.frameId === 0;
  const inConsole = pathOf(sender.url).startsWith('/extension/console/');
  if (!isOurs(world, sender) || !isOwnDocument(sender) || !top || !inConsole) {
    return no('forbidden', 'sender');
  }
  return ok(null);
}

const isOurs = ({ browser }: World, sender: Sender): boolean => sender.id === browser.runtime.id;

/**
 * A document of an extension with our id: the page script has our id too, but the address of the helpdesk.
 * The host of the address is not compared, since Chromium may stamp the dynamic one.
 */
function isOwnDocument(sender: Sender): boolean {
  const scheme = /^(chrome|moz)-extension:\/\//;
  return scheme.test(sender.url ?? '') && scheme.test(sender.origin ?? sender.url ?? '');
}

function originOf(url: string | undefined): string {
  const match = /^([a-z-]+:\/\/[^/?#]+)/.exec(url ?? '');
  return match?.[1] ?? '';
}

function pathOf(url: string | undefined): string {
  return /^[a-z-]+:\/\/[^/?#]+([^?#]*)/.exec(url ?? '')?.[1] ?? '';
}
