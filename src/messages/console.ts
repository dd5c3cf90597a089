import type { Profile } from '../customer/profile';
import type { Playbook } from '../playbook/types';
import type { Result } from '../trouble/result';
import type { AdaptersTried } from './adapters';
import type { IncidentDraft, IncidentLine, IncidentToChange } from './incident';
import type { TeamInsights } from './insights';
import type { PlaybookDraft, Tried, TryAnswers, TryCase, TryWhom, VersionLine } from './lead';
import type { LinkCheck, LinkOverview, WaitingAsk } from './link';
import type { PolicyOverview } from './policy';
import type { Settings } from './settings';
import type { PlaybookNews } from './sidebar-state';

/** What the options page says to the background. Only our own top-level extension pages may. */
export type FromConsole =
  | { readonly to: 'background'; readonly type: 'console/overview' }
  | { readonly to: 'background'; readonly type: 'console/set'; readonly settings: Partial<Settings> }
  /** Puts a checked playbook in force in this browser (a starter, or a file). */
  | {
      readonly to: 'background';
      readonly type: 'console/use-playbook';
      readonly playbook: Playbook;
      readonly reason: string;
    }
  /** What a lead was writing when the console was last open. */
  | { readonly to: 'background'; readonly type: 'console/draft' }
  | { readonly to: 'background'; readonly type: 'console/draft-keep'; readonly draft: PlaybookDraft }
  | { readonly to: 'background'; readonly type: 'console/draft-drop' }
  /** Publishes at the backend for everybody; `conflict` when somebody has published since `base`. */
  | {
      readonly to: 'background';
      readonly type: 'console/publish';
      readonly playbook: Playbook;
      readonly reason: string;
      readonly base: number | null;
      readonly stopNow: boolean;
    }
  /** Every version there was, of the backend or of this browser. */
  | { readonly to: 'background'; readonly type: 'console/versions' }
  | { readonly to: 'background'; readonly type: 'console/version'; readonly version: number }
  /** Puts an old version in force again, under a new number. */
  | {
      readonly to: 'background';
      readonly type: 'console/roll-back';
      readonly version: number;
      readonly reason: string;
    }
  /** What the sidebar would show of somebody if this playbook were in force. Changes nothing. */
  | {
      readonly to: 'background';
      readonly type: 'console/try';
      readonly playbook: Playbook;
      readonly whom: TryWhom;
      readonly answers: TryAnswers;
      readonly language: string | null;
      readonly mode: 'live' | 'written';
    }
  | { readonly to: 'background'; readonly type: 'console/try-cases' }
  /** Starts an import; `batch` is a UUIDv7 made by the console. */
  | {
      readonly to: 'background';
      readonly type: 'console/import-begin';
      readonly batch: string;
      readonly name: string;
    }
  /** At most 500 profiles; the next chunk goes when this one is acknowledged. Same `seq` twice is one. */
  | {
      readonly to: 'background';
      readonly type: 'console/import-rows';
      readonly batch: string;
      readonly seq: number;
      readonly profiles: readonly Profile[];
    }
  | { readonly to: 'background'; readonly type: 'console/import-end'; readonly batch: string }
  | { readonly to: 'background'; readonly type: 'console/import-undo'; readonly batch: string }
  | { readonly to: 'background'; readonly type: 'console/wipe' }
  /** Everything held about one customer, for them. */
  | { readonly to: 'background'; readonly type: 'console/stored-about'; readonly query: string }
  | { readonly to: 'background'; readonly type: 'console/forget'; readonly customerId: string }
  | { readonly to: 'background'; readonly type: 'console/diagnostics' }
  /** Optional hosts were granted or taken away: register or drop the page script. */
  | { readonly to: 'background'; readonly type: 'console/hosts-changed' }
  /** Tries a backend without changing anything; `token` null only says hello. */
  | {
      readonly to: 'background';
      readonly type: 'console/link-test';
      readonly endpoint: string;
      readonly token: string | null;
    }
  /** The same for the backend and the agent who are signed in. */
  | { readonly to: 'background'; readonly type: 'console/link-check' }
  /** Signs in at a backend with a pasted token; nothing changes unless the check is `fine`. */
  | {
      readonly to: 'background';
      readonly type: 'console/link-sign-in';
      readonly endpoint: string;
      readonly token: string;
    }
  /** Signs in at the provider that the server names. The agent has seen and confirmed this one; another is not asked. */
  | {
      readonly to: 'background';
      readonly type: 'console/link-open-id';
      readonly endpoint: string;
      readonly issuer: string;
      readonly clientId: string;
    }
  /** Tells what it can, forgets the token; the address stays. */
  | { readonly to: 'background'; readonly type: 'console/link-sign-out' }
  /** The backend was restored, and the agent goes on with it. */
  | { readonly to: 'background'; readonly type: 'console/accept-restored' }
  /** Signs out and forgets the address: Leeway stands alone again. */
  | { readonly to: 'background'; readonly type: 'console/link-leave' }
  /** What waits for a lead's answer at the backend. */
  | { readonly to: 'background'; readonly type: 'console/asks' }
  /** With a yes: `amount` null is as asked, `until` (ms) is how long it is good. With a no: `text` says why. */
  | {
      readonly to: 'background';
      readonly type: 'console/answer-ask';
      readonly id: string;
      readonly answer: 'yes' | 'no';
      readonly text: string;
      readonly amount: number | null;
      readonly until: number | null;
    }
  /** The incidents of the backend, open ones first. */
  | { readonly to: 'background'; readonly type: 'console/incidents' }
  | {
      readonly to: 'background';
      readonly type: 'console/incident-declare';
      readonly incident: IncidentDraft;
    }
  /** One of them as a form wants it. */
  | { readonly to: 'background'; readonly type: 'console/incident'; readonly id: string }
  /** Only what is said changes, in every sidebar at once; `until` null opens one again that is over. */
  | {
      readonly to: 'background';
      readonly type: 'console/incident-change';
      readonly id: string;
      readonly change: Partial<IncidentDraft>;
    }
  /** It is over from now on. */
  | { readonly to: 'background'; readonly type: 'console/incident-end'; readonly id: string }
  /** How helpdesks' pages are read by what leads pushed. */
  | { readonly to: 'background'; readonly type: 'console/adapters' }
  /** Looks a list over as every browser will, and tries it on the helpdesk's open tabs. Changes nothing. */
  | { readonly to: 'background'; readonly type: 'console/adapters-try'; readonly list: readonly unknown[] }
  /** Puts a list in the place of the one before, for everybody. An empty one takes all of it back. */
  | { readonly to: 'background'; readonly type: 'console/adapters-set'; readonly list: readonly unknown[] }
  /** What the backend tells a lead of decisions and customers. */
  | { readonly to: 'background'; readonly type: 'console/insights' }
  /** Puts the built-in demo case on the sidebar page opened beside the options. */
  | { readonly to: 'background'; readonly type: 'console/demo-case' };

export interface Overview {
  readonly settings: Settings;
  readonly playbook: { readonly playbook: Playbook; readonly version: number; readonly since: number } | null;
  /** What its newest publish changed; null or absent for a playbook chosen here. */
  readonly news?: PlaybookNews | null;
  readonly batches: readonly ImportBatch[];
  readonly counts: {
    readonly profiles: number;
    readonly cases: number;
    readonly decisions: number;
    readonly outbox: number;
  };
  /** Fields seen on users, organisations and tickets lately, for the mapping screen; names only. */
  readonly seenFields: readonly {
    readonly adapter: string;
    readonly from: 'user' | 'organization' | 'case';
    readonly field: string;
  }[];
  /** What the administrator has fixed; absent when this browser is not managed. */
  readonly policy?: PolicyOverview;
  /** The link to a backend; null or absent while Leeway stands alone. */
  readonly link?: LinkOverview | null;
  readonly health: readonly {
    readonly part: string;
    readonly state: 'good' | 'care' | 'bad';
    readonly key: string;
    readonly detail?: string;
  }[];
}

export interface ImportBatch {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly state: 'running' | 'done' | 'undone';
}

export interface ConsoleAnswers {
  'console/overview': Result<Overview>;
  'console/set': Result<Overview>;
  'console/use-playbook': Result<Overview>;
  'console/draft': Result<PlaybookDraft | null>;
  'console/draft-keep': Result<null>;
  'console/draft-drop': Result<null>;
  'console/publish': Result<Overview>;
  'console/versions': Result<readonly VersionLine[]>;
  'console/version': Result<Playbook>;
  'console/roll-back': Result<Overview>;
  'console/try': Result<Tried>;
  'console/try-cases': Result<readonly TryCase[]>;
  'console/import-begin': Result<null>;
  'console/import-rows': Result<{ readonly kept: number }>;
  'console/import-end': Result<Overview>;
  'console/import-undo': Result<Overview>;
  'console/wipe': Result<Overview>;
  'console/stored-about': Result<readonly Record<string, unknown>[]>;
  'console/forget': Result<Overview>;
  'console/diagnostics': Result<string>;
  'console/hosts-changed': Result<Overview>;
  'console/demo-case': Result<null>;
  'console/asks': Result<readonly WaitingAsk[]>;
  'console/answer-ask': Result<readonly WaitingAsk[]>;
  'console/link-test': Result<LinkCheck>;
  'console/link-check': Result<LinkCheck>;
  'console/link-sign-in': Result<LinkCheck>;
  'console/link-open-id': Result<LinkCheck>;
  'console/link-sign-out': Result<Overview>;
  'console/accept-restored': Result<Overview>;
  'console/link-leave': Result<Overview>;
  'console/incidents': Result<readonly IncidentLine[]>;
  'console/incident-declare': Result<readonly IncidentLine[]>;
  'console/incident': Result<IncidentToChange>;
  'console/incident-change': Result<readonly IncidentLine[]>;
  'console/incident-end': Result<readonly IncidentLine[]>;
  'console/adapters': Result<readonly unknown[]>;
  'console/adapters-try': Result<AdaptersTried>;
  'console/adapters-set': Result<readonly unknown[]>;
  'console/insights': Result<TeamInsights>;
}
