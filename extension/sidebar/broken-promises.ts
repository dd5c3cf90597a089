import type { CaseView } from '../../src/messages/sidebar-state';

export interface BrokenPromise {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: number;
  /** Made in this browser: it can be said that it was kept after all. */
  readonly own: boolean;
}

/** Promises to this customer that were not kept, the newest first: this browser's own, and what the profile knows. */
export function brokenPromises(view: CaseView): readonly BrokenPromise[] {
  const own = view.promises
    .filter(({ state }) => state === 'broken')
    .map(({ id, text, owner, due }) => ({ id, what: text, owner, due, own: true }));
  const known = new Set(view.promises.map(({ id }) => id));
  const others = (view.profile?.promises ?? [])
    .filter(({ id, state }) => state === 'broken' && !known.has(id))
    .map(({ id, what, owner, due }) => ({ id, what, owner, due, own: false }));
  return [...own, ...others].sort((one, two) => two.due - one.due);
}

/** The open promise that makes this one good; undefined while nobody has made it. */
export const madeGoodBy = (view: CaseView, id: string) =>
  view.promises.find(({ makesGood, state }) => makesGood === id && state === 'open');
