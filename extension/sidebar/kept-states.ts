import type { SidebarState } from '../../src/messages/sidebar-state';

/** The last states this frame has drawn, by the marks the background gave them; nowhere but in its memory. */
export interface KeptStates {
  /** Keeps a state that was drawn, and lets go of every other that is no longer good. */
  readonly keep: (state: SidebarState) => void;
  /** The state of a case when it is still there under this mark. */
  readonly find: (caseKey: string, mark: string) => SidebarState | null;
}

export function keptStates(): KeptStates {
  const states = new Map<string, SidebarState>();
  return {
    keep(state) {
      const { mark = null, good = [] } = state.kept ?? {};
      if (mark !== null) states.set(mark, state);
      for (const known of states.keys()) if (!good.includes(known)) states.delete(known);
    },
    find(caseKey, mark) {
      const state = states.get(mark);
      return state?.view.kind === 'case' && state.view.caseKey === caseKey ? state : null;
    },
  };
}
