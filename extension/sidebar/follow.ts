import type { SidebarState, SidebarView } from '../../src/messages/sidebar-state';

/** Which case a view shows; null for a view without one. */
export const caseOf = (view: SidebarView): string | null => ('caseKey' in view ? view.caseKey : null);

/**
 * Whether a state may be drawn over the one on screen. The page numbers its views: an older one is a late
 * answer about a case that was left. An answer to an act never brings another case with it.
 */
export function mayFollow(next: SidebarState, shown: SidebarState | null, from: 'push' | 'answer'): boolean {
  if (!shown) return true;
  if (next.visit !== undefined && shown.visit !== undefined && next.visit !== shown.visit)
    return from === 'push' && next.visit > shown.visit;
  const before = caseOf(shown.view);
  return from === 'push' || before === null || caseOf(next.view) === before;
}
