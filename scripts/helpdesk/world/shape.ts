/** The invented company's helpdesk as plain values; `../answers.ts` turns them into the API's real shapes. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone?: string;
  readonly externalId?: string;
  /** Days before the demo's now that the helpdesk first heard of them. */
  readonly since: number;
  readonly organization?: number;
  readonly role?: 'end-user' | 'agent';
  readonly verified?: boolean;
  readonly locale?: string;
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Organization {
  readonly id: number;
  readonly name: string;
  readonly since: number;
  readonly externalId: string;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Message {
  /** A person's id; a note is an agent's and stays inside. */
  readonly from: number;
  readonly minutesAgo: number;
  readonly text: string;
  /** Exact HTML body; made from the text by escaping when absent. */
  readonly html?: string;
  readonly note?: boolean;
}

export interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly requester: number;
  readonly channel: 'email' | 'web' | 'native_messaging' | 'chat' | 'voice' | 'api';
  readonly status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent';
  readonly tags?: readonly string[];
  readonly fields?: Partial<Record<TicketField, string | number>>;
  readonly rating?: { readonly score: 'good' | 'bad'; readonly comment: string };
  /** Oldest first; the first is the description. */
  readonly messages: readonly Message[];
}

/** Custom ticket fields of the account, by their ids. */
export const ticketFields = {
  amountAtIssue: 360021289832,
  product: 360021289852,
  hoursOverdue: 360021289872,
  daysLate: 360021289892,
} as const;

export type TicketField = keyof typeof ticketFields;

export const hours = (n: number): number => n * 60;
export const days = (n: number): number => n * 24 * 60;
