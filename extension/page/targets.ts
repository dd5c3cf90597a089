import type { Adapter, Sight } from './adapter';
import type { Target } from './watch';

const below: MutationObserverInit = { childList: true, subtree: true };

/**
 * As little of the page as tells what is in front: the tabs, the title, the log of the open case, and a list
 * while it is on screen. Only a page that has no tabs yet is watched as a whole, until it has.
 */
export function targetsOf(page: Document, adapter: Adapter, sight: Sight): readonly Target[] {
  const tabs = adapter.tablist(page);
  const watched: Target[] = [[page.documentElement, { childList: true }]];
  const add = (node: Node | null, how: MutationObserverInit) => node && watched.push([node, how]);
  add(page.body, tabs ? { childList: true } : below);
  add(page.querySelector('head > title'), { ...below, characterData: true });
  add(tabs, { ...below, attributeFilter: adapter.tabAttributes() });
  if (sight.kind === 'list') add(adapter.main(page), below);
  if (sight.kind === 'case') add(adapter.log(page, sight.id), below);
  return watched;
}
