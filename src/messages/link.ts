import type { Words } from '../wording/phrase';

/** What the options page is told about the link to a backend. The token is never among it. */
export interface LinkOverview {
  readonly endpoint: string;
  readonly server: string;
  /** `no-consent`: signed in, and the person at this browser does not let anything be sent. */
  readonly state: 'connected' | 'offline' | 'unreadable' | 'replaced' | 'no-consent' | 'not-signed-in';
  readonly me: LinkMe | null;
  /** Milliseconds since the epoch; null when nobody is signed in, and for a sign-in that renews itself. */
  readonly signedInUntil: number | null;
  /** The provider that the agent has confirmed for this server; null for a pasted token. */
  readonly provider: ProviderNamed | null;
  /** When the backend last answered, in milliseconds since the epoch; null when it has not since the browser began. */
  readonly heardAt: number | null;
  /** Acts that the backend has not taken yet. */
  readonly queued: number;
  /** The daily report of versions and counts: nobody wants it, it goes, or the person does not let it. */
  readonly reports: 'none' | 'sent' | 'not-allowed';
  /** Acts of the last weeks that it has taken. */
  readonly sent: number;
  /** The newest acts it has refused, and why. */
  readonly refused: readonly {
    readonly id: string;
    readonly at: number;
    readonly type: string;
    readonly reason: string;
    /** Number of the case, as the helpdesk writes it; empty when it is no longer known. */
    readonly label: string;
    /** What it was about, when it was about a concession. */
    readonly title: Words | null;
  }[];
  /** Gives that went beyond the true room while they could not be known to. */
  readonly over: number;
}

/** An ask that waits for a lead: the agent's words and what was known of the case, never who the customer is. */
export interface WaitingAsk {
  readonly id: string;
  readonly at: number;
  readonly caseKey: string;
  readonly title: Words;
  readonly amount: number | null;
  readonly currency: string;
  readonly reason: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Which of them only the browser that asked vouches for. */
  readonly unproven: readonly string[];
}

export interface LinkMe {
  readonly name: string;
  readonly role: 'agent' | 'lead' | 'admin';
  readonly team: string | null;
  readonly org: string;
}

/** An OpenID provider, as it is shown to whoever confirms it. */
export interface ProviderNamed {
  readonly issuer: string;
  readonly clientId: string;
  /** Of the issuer's address, with its port; as the browser writes it, so that no letter looks like another. */
  readonly host: string;
}

/** How a server lets people sign in. */
export type SignInOffer =
  | { readonly how: 'token' }
  | { readonly how: 'openid'; readonly provider: ProviderNamed };

/** Why signing in at a provider came to nothing. Nothing has changed then. */
export type SignInTrouble =
  /** The window was closed, or the person said no. */
  | 'cancelled'
  /** The browser opened no window. */
  | 'no-window'
  | 'provider-silent'
  /** Its own document makes no sense, or lacks what is needed. */
  | 'provider-wrong'
  /** It said no, with a code. */
  | 'provider-refused'
  /** The answer belongs to another sign-in. */
  | 'mixed-up'
  /** The token is for another server; this one has not seen it. */
  | 'wrong-audience'
  /** The server does not take the token. */
  | 'not-accepted';

/** What a test of the connection found. */
export type LinkCheck =
  /** What was typed cannot be an address: TLS unless loopback, no user name. */
  | { readonly found: 'no-address'; readonly endpoint: string }
  /** Open the address in a tab to see why. */
  | { readonly found: 'no-answer'; readonly endpoint: string; readonly address: string }
  | { readonly found: 'not-leeway'; readonly endpoint: string }
  /** The person at this browser does not let anything be sent: nothing was, and nothing has changed. */
  | { readonly found: 'no-consent'; readonly endpoint: string }
  | { readonly found: 'wrong-version'; readonly endpoint: string }
  /** This browser's clock less the server's. */
  | { readonly found: 'clock-off'; readonly endpoint: string; readonly minutes: number }
  | {
      readonly found: 'not-signed-in';
      readonly endpoint: string;
      readonly server: string;
      readonly wrongToken: boolean;
      readonly signIn: SignInOffer;
    }
  /** The server names a provider that the administrator does not. */
  | { readonly found: 'not-allowed'; readonly endpoint: string; readonly host: string }
  /** The server names another provider than the one that was confirmed. */
  | {
      readonly found: 'provider-changed';
      readonly endpoint: string;
      readonly server: string;
      readonly signIn: SignInOffer;
    }
  | {
      readonly found: SignInTrouble;
      readonly endpoint: string;
      readonly server: string;
      readonly host: string;
      /** The provider's own word for it, or the field of its document. */
      readonly code: string | null;
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
