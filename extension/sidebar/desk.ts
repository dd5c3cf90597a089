import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { FromSidebar, SidebarAct, SidebarAnswers } from '../../src/messages/sidebar';
import type { CaseView, SidebarState } from '../../src/messages/sidebar-state';
import type { Result } from '../../src/trouble/result';

type AnswerOf<Message extends FromSidebar> = Message['type'] extends 'sidebar/insert-text'
  ? SidebarAnswers['sidebar/insert-text']
  : SidebarAnswers['default'];

/** Sends a message and answers like the background. `event` is what the agent did; acts are refused without it. */
export type Send = <Message extends FromSidebar>(
  message: Message,
  event: Event,
) => Promise<AnswerOf<Message>>;

type WithoutCase<Act> = Act extends unknown ? Omit<Act, 'caseKey'> : never;

/** An act of the open case; its key is added here, so that no component can name another case. */
export type Act = WithoutCase<Exclude<SidebarAct, { type: 'sidebar/insert-text' }>>;

export type Panel = 'none' | 'history' | 'keys' | 'snag';

/** What every part of the sidebar needs besides its own piece of the state. */
export interface Desk {
  readonly state: SidebarState;
  readonly send: Send;
  readonly panel: Signal<Panel>;
  /** Said by the live region. */
  readonly said: Signal<string>;
  /** The last act that could not be done; stays until the next one. */
  readonly trouble: Signal<Result<unknown> | null>;
  /** What Leeway has put into the composers of this page, the newest last. */
  readonly inserted: Signal<readonly Inserted[]>;
  /** How often something was taken back: what says that it was done is then no longer so. */
  readonly undone: Signal<number>;
  /** It is shown inside another page, which has a main part of its own. */
  readonly inside?: boolean;
}

export interface Inserted {
  readonly caseKey: string;
  readonly into: 'reply' | 'note';
  readonly text: string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the sidebar is used outside App');
  return desk;
}

export const CaseContext = createContext<CaseView | null>(null);

export interface CaseDesk {
  readonly view: CaseView;
  readonly act: (act: Act, event: Event) => Promise<boolean>;
  readonly insert: (
    kind: 'reply' | 'note',
    text: string,
    event: Event,
  ) => Promise<Result<{ verified: boolean }>>;
}

/** The open case and its acts. `act` answers whether it was done; trouble is shown in one place. */
export function useCase(): CaseDesk {
  const desk = useDesk();
  const view = useContext(CaseContext);
  if (!view) throw new Error('a part of a case is used outside CaseScreen');
  const { caseKey } = view;
  return {
    view,
    act: async (act, event) => {
      const message = { to: 'background', caseKey, ...act } as Exclude<
        FromSidebar,
        { type: 'sidebar/insert-text' }
      >;
      // What was done before is no news any more, and the same words once more are news again.
      desk.said.value = '';
      const answer = await desk.send(message, event);
      desk.trouble.value = answer.ok ? null : answer;
      return answer.ok;
    },
    insert: (kind, text, event) =>
      desk.send({ to: 'background', type: 'sidebar/insert-text', caseKey, kind, text }, event),
  };
}

/** Runs one thing at a time: a second press while the first is on its way does nothing. */
export function useBusy(): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    work().finally(() => setBusy(false));
  };
  return [busy, run];
}
