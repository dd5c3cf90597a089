import type { Reason } from '../trouble/result';
import type { Feed } from './changes/feed';
import type { Opened } from './database/open';
import type { OidcSetup } from './signin/oidc';
import type { Who } from './who';

export type { Who } from './who';

/** What every route may use. Made once per process. */
export interface Context {
  readonly opened: Opened;
  /** Milliseconds since the epoch; given, so that tests move time. */
  readonly now: () => number;
  readonly feed: Feed;
  readonly oidc: OidcSetup | null;
  readonly name: string;
}

export interface Call<B = unknown> {
  readonly who: Who;
  readonly id: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: B;
  readonly header: (name: string) => string | undefined;
  /** Ends when the browser has gone. */
  readonly signal: AbortSignal;
  readonly stream: NodeJS.ReadableStream | null;
}

export interface Refusal {
  readonly refused: Reason | 'cursor-expired';
  readonly detail?: string;
  /** Seconds after which the same call is worth trying. */
  readonly retryAfter?: number;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly etag?: string;
  readonly type?: string;
}

export type Handler<B = never> = (context: Context, call: Call<B>) => Promise<Reply | Refusal>;

export const refuse = (refused: Refusal['refused'], detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail };

export const iso = (ms: number): string => new Date(ms).toISOString();
