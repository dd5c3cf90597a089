import { type Signal, signal } from '@preact/signals';
import type { FromSidebar, ToSidebar } from '../../src/messages/sidebar';
import type { SidebarState, SidebarView } from '../../src/messages/sidebar-state';
import { no, type Result } from '../../src/trouble/result';
import { askBackground, browser } from '../browser';
import { afterPaint } from './after-paint';
import type { Send } from './desk';
import { caseOf, mayFollow } from './follow';
import { keptStates } from './kept-states';

export interface Connection {
  /** What to draw; null until the first answer. */
  readonly state: Signal<SidebarState | null>;
  /** True when the background does not know this frame. */
  readonly refused: Signal<boolean>;
  /** True when the extension was updated or removed under this frame: nothing of it may stay on screen. */
  readonly gone: Signal<boolean>;
  readonly send: (message: FromSidebar) => ReturnType<Send>;
  /** Confirms that this view is on screen, so that the veil over it may lift. */
  readonly painted: (view: SidebarView, visit: number | undefined) => void;
}

type Again = Extract<ToSidebar, { type: 'background/again' }>;

const patience = 200;
const aliveEvery = 20_000;
const lookEvery = 5_000;

/** An answer of our own for an act that never left the frame. */
export const answerTo = (
  _message: FromSidebar,
  detail: 'covered' | 'astray' | 'gone',
): never | ReturnType<Send> => Promise.resolve(no('forbidden', detail)) as ReturnType<Send>;

/** Binds the frame with its one-time nonce, takes what is pushed, and keeps the worker awake while visible. */
export function connect(options: {
  readonly nonce: string;
  /** A state arrived that has to be confirmed once it is painted. */
  readonly onState: (visit: number | undefined) => void;
  /** The agent's command leads the focus here. */
  readonly onCommand: () => void;
}): Connection {
  const state = signal<SidebarState | null>(null);
  const refused = signal(false);
  const gone = signal(false);
  const kept = keptStates();

  const isGone = (): boolean => {
    if (!gone.value && !browser.runtime?.id) gone.value = true;
    return gone.value;
  };

  const draw = (next: SidebarState, from: 'push' | 'answer'): boolean => {
    const follows = mayFollow(next, state.value, from);
    if (follows) state.value = next;
    return follows;
  };

  const take = (next: SidebarState, from: 'push' | 'answer'): boolean => {
    const follows = draw(next, from);
    // Also from one that comes too late to be drawn: what is no longer good goes at once.
    kept.keep(follows ? next : { ...next, kept: { mark: null, good: next.kept?.good ?? [] } });
    return follows;
  };

  const again = ({ caseKey, mark, visit }: Again): boolean => {
    const known = document.visibilityState === 'visible' ? kept.find(caseKey, mark) : null;
    return known !== null && draw({ ...known, visit }, 'push');
  };

  const ask = async (message: FromSidebar): Promise<Result<unknown>> => {
    if (isGone()) return no('forbidden', 'gone');
    try {
      const answer = (await askBackground(message)) as Result<unknown> | null;
      return answer ?? no('timeout');
    } catch {
      return isGone() ? no('forbidden', 'gone') : no('timeout');
    }
  };

  const onMessage = (message: unknown): Promise<boolean> | undefined => {
    const { to, type } = (message ?? {}) as Partial<ToSidebar>;
    if (to !== 'sidebar') return undefined;
    if (type === 'background/advice') {
      const { state: next, visit = next.visit } = message as Extract<ToSidebar, { state: SidebarState }>;
      if (take(visit === undefined ? next : { ...next, visit }, 'push')) options.onState(visit);
    } else if (type === 'background/again') {
      if (!again(message as Again)) return Promise.resolve(false);
      // A folded frame never paints, and somebody waits for this word.
      return new Promise((done) => {
        const late = setTimeout(() => done(false), patience);
        afterPaint(() => {
          clearTimeout(late);
          done(true);
        });
      });
    } else if (type === 'background/focus') options.onCommand();
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);

  void ask({ to: 'background', type: 'sidebar/ready', nonce: options.nonce }).then((answer) => {
    if (!answer.ok) refused.value = true;
    else if (isState(answer.value) && take(answer.value, 'push')) options.onState(answer.value.visit);
  });

  const sayAlive = (): void => {
    if (document.visibilityState === 'visible') void ask({ to: 'background', type: 'sidebar/alive' });
  };
  setInterval(sayAlive, aliveEvery);
  setInterval(isGone, lookEvery);
  addEventListener('focus', isGone);
  // In front again: what was missed is asked for at once, not with the next beat.
  document.addEventListener('visibilitychange', () => isGone() || sayAlive());

  return {
    state,
    refused,
    gone,
    send: async (message) => {
      const answer = await ask(message);
      if (answer.ok && isState(answer.value))
        take(answer.value, answersWithView(message) ? 'push' : 'answer');
      return answer as Awaited<ReturnType<Send>>;
    },
    painted: (view, visit) =>
      void ask({
        to: 'background',
        type: 'sidebar/painted',
        caseKey: caseOf(view),
        ...(visit === undefined ? {} : { visit }),
      }),
  };
}

/** Messages whose answer may be another view: they do not belong to one case. */
const answersWithView = ({ type }: FromSidebar): boolean =>
  type === 'sidebar/open-customer' ||
  type === 'sidebar/find' ||
  type === 'sidebar/retry' ||
  type === 'sidebar/set';

const isState = (value: unknown): value is SidebarState =>
  typeof value === 'object' && value !== null && 'view' in value && 'settings' in value;
