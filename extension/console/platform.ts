import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';

export type ConsoleQuestion<K extends keyof ConsoleAnswers> = Extract<FromConsole, { readonly type: K }>;

/** Everything the console needs of the browser; tests hand in their own. */
export interface Platform {
  ask<K extends keyof ConsoleAnswers>(message: ConsoleQuestion<K>): Promise<ConsoleAnswers[K]>;
  readonly hosts: {
    /** Must be called straight from a click: the browser asks the person. */
    request(pattern: string): Promise<boolean>;
    remove(pattern: string): Promise<boolean>;
    granted(): Promise<readonly string[]>;
    /** Where the page script stands by itself: match patterns of this build. */
    readonly builtIn: readonly string[];
    /** False in a build that is for its own helpdesks only. */
    readonly canAdd: boolean;
  };
  /**
   * Asks the person whether this may be sent to a backend; true at once where the browser has no such question.
   * Must be called straight from a click.
   */
  consent(to: readonly string[]): Promise<boolean>;
  /** Calls back when the administrator's policy has changed; answers how to stop that. */
  onPolicy(changed: () => void): () => void;
  openTab(url: string): void;
  /** Hands a file to the person. */
  save(name: string, text: string, type: string): void;
  copy(text: string): Promise<boolean>;
  /** Bytes used and allowed, or null when the browser does not say. */
  storage(): Promise<{ readonly used: number; readonly quota: number } | null>;
  shortcuts(): Promise<readonly { readonly name: string; readonly keys: string }[]>;
  /** Where a sign-in at a provider comes back to in this browser. */
  readonly redirect: string;
  readonly version: string;
  readonly language: string;
  now(): number;
  /** Lets the page draw and take input before the next piece of work. */
  breathe(): Promise<void>;
  newId(): string;
}

export const PlatformContext = createContext<Platform | null>(null);

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (!platform) throw new Error('The console was drawn without its platform');
  return platform;
}
