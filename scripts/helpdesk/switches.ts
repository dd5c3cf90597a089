/** How a test makes the helpdesk misbehave; the server reads it on every request. */
export interface Switches {
  /** First match wins; an answer stands until it is taken away. */
  api: ApiTrouble[];
  /** Serves every test id and class of the workspace under other names, as after a redesign. */
  renamed: boolean;
  signedOut: boolean;
  /** `strict` is the usual policy; `none` refuses every connection and frame; `isolated` adds COEP and COOP. */
  policy: 'strict' | 'none' | 'isolated';
}

export interface ApiTrouble {
  /** Tried against path and query. */
  readonly path: RegExp;
  readonly kind: 'status' | 'wrong-shape' | 'slow' | 'not-json';
  readonly status?: number;
  readonly retryAfter?: number;
  readonly delay?: number;
}

/** One request as the server saw it. `workspace`: asked by the helpdesk's own page, not by an extension. */
export interface Seen {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly workspace: boolean;
  readonly cookie: boolean;
  readonly status: number;
}

export const noTrouble = (): Switches => ({ api: [], renamed: false, signedOut: false, policy: 'strict' });
