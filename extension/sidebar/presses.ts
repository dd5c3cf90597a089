import type { Visibility } from './visibility';

/** How soon after the agent's own command the focus has to arrive, to have come by it. Milliseconds. */
const byCommand = 1_000;

/** A press is what an act came of only for so long; what comes later came of none, as with a screen reader. */
const lasting = 5_000;

/** How a real press or key began. */
export interface Press {
  readonly at: number;
  /** Since when nothing had covered the frame as it began; null when something did. */
  readonly since: number | null;
  /** Whether the agent had come in by a way of their own: one that a page can lay for them does not count. */
  readonly own: boolean;
}

export interface Presses {
  /** What the act being done now began with; null when no press or key of late could be it. */
  readonly last: () => Press | null;
  /** Whether single letters mean this frame: only after a press in it, or the command that leads here. */
  readonly lettersMeant: () => boolean;
  /** The agent's command has led, or is leading, the focus here. */
  readonly commanded: () => void;
  /** Something of ours borrows the focus and gives it back, and that is no way in. */
  readonly lending: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * Remembers how the agent came in and how each press began. A page can lead the focus of somebody who types into this
 * frame (everything else made inert, a script that focuses it); so nothing that was typed acts before a press in here,
 * our own command, or, for the control that has the focus, a step to it by Tab or arrow that was made in here.
 */
export function followPresses(view: Window, visible: Visibility, now = () => performance.now()): Presses {
  let press: Press | null = null;
  let way: 'none' | 'steps' | 'own' = 'none';
  let command = Number.NEGATIVE_INFINITY;
  let lent = 0;

  view.addEventListener('blur', () => {
    if (lent === 0) way = 'none';
  });
  view.addEventListener('focus', () => {
    if (now() - command < byCommand) way = 'own';
  });
  const begin = (event: Event, comes: 'none' | 'steps' | 'own'): void => {
    if (!event.isTrusted) return;
    const own = way !== 'none';
    if (comes === 'own' || (comes === 'steps' && way === 'none')) way = comes;
    press = { at: now(), since: visible.since(), own: own || comes === 'own' };
  };
  view.addEventListener('pointerdown', (event) => begin(event, 'own'), true);
  view.addEventListener(
    'keydown',
    (event) => begin(event, steps.includes(event.key) ? 'steps' : 'none'),
    true,
  );
  return {
    last: () => (press !== null && now() - press.at < lasting ? press : null),
    lettersMeant: () => way === 'own',
    commanded: () => {
      command = now();
      if (view.document.hasFocus()) way = 'own';
    },
    lending: async (work) => {
      lent += 1;
      try {
        return await work;
      } finally {
        lent -= 1;
        if (!view.document.hasFocus()) way = 'none';
      }
    },
  };
}

const steps: readonly string[] = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
