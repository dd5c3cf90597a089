/** A document with everything that was done to it and taken back. Immutable; at most `most` steps are kept. */
export interface History<T> {
  readonly now: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last change was about: typing on in the same field is one step. */
  readonly about: string | null;
}

const most = 200;

export const beginHistory = <T>(now: T): History<T> => ({ now, past: [], future: [], about: null });

/**
 * The history after a change. `about` names a field that is typed in: changes in a row about the same one are
 * taken back together. The history itself when nothing changed.
 */
export function changed<T>(history: History<T>, now: T, about: string | null = null): History<T> {
  if (now === history.now) return history;
  const goesOn = about !== null && about === history.about;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-most);
  return { now, past, future: [], about };
}

/** One step back; the history itself when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    now: before,
    past: history.past.slice(0, -1),
    future: [history.now, ...history.future],
    about: null,
  };
}

/** One step forth again; the history itself when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future, about: null };
}
