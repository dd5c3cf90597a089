import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Overview } from '../../src/messages/console';
import type { Lockable } from '../../src/messages/policy';
import type { Settings } from '../../src/messages/settings';
import type { Reason, Result } from '../../src/trouble/result';
import type { Platform } from './platform';
import type { DraftStore } from './playbook/write/draft-store';
import type { ImportRun } from './profiles/run-state';

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'trouble'; readonly reason: Reason }
  | { readonly state: 'ready'; readonly overview: Overview };

/** What just happened, in one line: said once to a screen reader and shown for a while. */
export interface Said {
  readonly text: string;
  readonly tone: 'plain' | 'stop';
}

/** The one state of the page: what the background last said, and what is being told. */
export interface ConsoleState {
  readonly loaded: Signal<Loaded>;
  readonly said: Signal<Said | null>;
  /** The import under way or just ended: it goes on while another section is looked at. */
  readonly importing: Signal<ImportRun | null>;
  /** What a lead is writing, with everything that can be undone: it waits while another section is looked at. */
  readonly drafting: Signal<DraftStore | null>;
  refresh(): Promise<void>;
  /** Takes over the overview in an answer; answers whether it was one. */
  take(result: Result<Overview>): boolean;
  /** Shows the new settings at once; puts the old ones back when they were not kept. */
  set(change: Partial<Settings>): Promise<boolean>;
}

export function makeConsoleState(platform: Platform): ConsoleState {
  const loaded = signal<Loaded>({ state: 'loading' });
  const said = signal<Said | null>(null);

  const take = (result: Result<Overview>): boolean => {
    if (result.ok) loaded.value = { state: 'ready', overview: result.value };
    else if (loaded.value.state !== 'ready') loaded.value = { state: 'trouble', reason: result.reason };
    return result.ok;
  };

  return {
    loaded,
    said,
    importing: signal<ImportRun | null>(null),
    drafting: signal<DraftStore | null>(null),
    take,
    async refresh() {
      take(await platform.ask({ to: 'background', type: 'console/overview' }));
    },
    async set(change) {
      const before = loaded.value;
      if (before.state === 'ready') {
        const { overview } = before;
        loaded.value = {
          state: 'ready',
          overview: { ...overview, settings: { ...overview.settings, ...change } },
        };
      }
      const kept = take(await platform.ask({ to: 'background', type: 'console/set', settings: change }));
      if (!kept) loaded.value = before;
      return kept;
    },
  };
}

export const StateContext = createContext<ConsoleState | null>(null);

export function useConsole(): ConsoleState {
  const state = useContext(StateContext);
  if (!state) throw new Error('The console was drawn without its state');
  return state;
}

/** Whether the administrator has locked an option. */
export function useLocked(): (name: Lockable) => boolean {
  const { policy } = useOverview();
  return (name) => policy?.locked.includes(name) ?? false;
}

/** The overview inside a section: sections are drawn only once there is one. */
export function useOverview(): Overview {
  const { loaded } = useConsole();
  if (loaded.value.state !== 'ready') throw new Error('A section was drawn before the overview came');
  return loaded.value.overview;
}
