/** What the options page is told about the link to a backend. The token is never among it. */
export interface LinkOverview {
  readonly endpoint: string;
  readonly server: string;
  readonly state: 'connected' | 'offline' | 'not-signed-in';
  readonly me: LinkMe | null;
  /** Milliseconds since the epoch; null when nobody is signed in. */
  readonly signedInUntil: number | null;
  /** Acts that the backend has not taken yet. */
  readonly queued: number;
  /** The newest acts it has refused, and why. */
  readonly refused: readonly {
    readonly id: string;
    readonly at: number;
    readonly type: string;
    readonly reason: string;
  }[];
  /** Gives that went beyond the true room while they could not be known to. */
  readonly over: number;
}

export interface LinkMe {
  readonly name: string;
  readonly role: 'agent' | 'lead' | 'admin';
  readonly team: string | null;
  readonly org: string;
}

/** What a test of the connection found. */
export type LinkCheck =
  /** What was typed cannot be an address: TLS unless loopback, no user name. */
  | { readonly found: 'no-address'; readonly endpoint: string }
  /** Open the address in a tab to see why. */
  | { readonly found: 'no-answer'; readonly endpoint: string; readonly address: string }
  | { readonly found: 'not-leeway'; readonly endpoint: string }
  | { readonly found: 'wrong-version'; readonly endpoint: string }
  /** This browser's clock less the server's. */
  | { readonly found: 'clock-off'; readonly endpoint: string; readonly minutes: number }
  | {
      readonly found: 'not-signed-in';
      readonly endpoint: string;
      readonly server: string;
      readonly wrongToken: boolean;
    }
  /** The administrator keeps this browser for another team. */
  | {
      readonly found: 'wrong-team';
      readonly endpoint: string;
      readonly server: string;
      readonly team: string | null;
      readonly wanted: string;
    }
  | { readonly found: 'fine'; readonly endpoint: string; readonly server: string; readonly me: LinkMe };
