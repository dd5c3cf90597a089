import type { Adapter, Sight } from './adapter';
import type { Target, Watched } from './watch';

const below: MutationObserverInit = { childList: true, subtree: true };

/**
 * As little of the page as tells what is in front: the tabs, the title, and inside it the log of the open case, or a
 * list while it is on screen. Only a page that has no tabs yet is watched as a whole, until it has.
 */
export function targetsOf(page: Document, adapter: Adapter): (sight: Sight) => Watched {
  let log: { readonly caseKey: string; readonly node: Node | null } = { caseKey: '', node: null };
  // To find it costs a walk through a long ticket, and it stays where it is.
  const logOf = (sight: Extract<Sight, { kind: 'case' }>): Node | null => {
    if (log.caseKey !== sight.caseKey || !log.node?.isConnected)
      log = { caseKey: sight.caseKey, node: adapter.log(page, sight.id) };
    return log.node;
  };
  return (sight) => {
    const tabs = adapter.tablist(page);
    const front: Target[] = [[page.documentElement, { childList: true }]];
    const add = (node: Node | null, how: MutationObserverInit) => node && front.push([node, how]);
    add(page.body, tabs ? { childList: true } : below);
    add(page.querySelector('head > title'), { ...below, characterData: true });
    add(tabs, { ...below, attributeFilter: adapter.tabAttributes() });
    const inside = sight.kind === 'list' ? adapter.main(page) : sight.kind === 'case' ? logOf(sight) : null;
    return { front, inside };
  };
}
