import type { Kysely } from 'kysely';

/**
 * The tables, in the portable subset: text keys made by the application, times as integers (ms, UTC),
 * bodies as JSON text. `org_id` leads every key, so that nothing can be read across organisations by a slip.
 */
export interface Tables {
  orgs: {
    org_id: string;
    name: string;
    epoch: string;
    currency: string;
    change_seq: number;
    created_at: number;
  };
  teams: { org_id: string; team_id: string; name: string };
  agents: {
    org_id: string;
    agent_id: string;
    name: string;
    role: 'agent' | 'lead' | 'admin';
    team_id: string | null;
    /** `issuer|sub` of an OpenID sign-in; null for token-only agents. */
    subject: string | null;
  };
  tokens: {
    org_id: string;
    token_id: string;
    /** SHA-256 of the whole token, hex. */
    hash: string;
    name: string;
    agent_id: string;
    created_at: number;
    last_used_at: number | null;
    revoked_at: number | null;
    /** The one part it opens; null: all that its agent may do. */
    only: 'import' | 'metrics' | null;
  };
  customers: {
    org_id: string;
    customer_id: string;
    name: string | null;
    account_id: string | null;
    /** The parts of the profile that were written as they are: coverage, tags, notes … */
    body: string;
    hold: string | null;
    objects: number;
    revision: number;
    updated_at: number;
    /** From `body`, so that who renews next is found; null when nobody said. */
    renewal_at: number | null;
  };
  /** Companies; `body` is what a file said of them. */
  accounts: { org_id: string; account_id: string; name: string; body: string };
  identifiers: { org_id: string; kind: string; value: string; customer_id: string };
  values: {
    org_id: string;
    customer_id: string;
    currency: string;
    first_day: number;
    last_day: number;
    purchase_days: number;
    spend: number;
    orders: number;
    cancellations: number;
    cancelled: number;
    /** The latest purchase days (days since the epoch), for the rhythm. */
    recent_days: string;
  };
  /** One day of one customer in one currency: what was paid less what was given back, and how often bought. */
  value_days: {
    org_id: string;
    customer_id: string;
    currency: string;
    day: number;
    spend: number;
    orders: number;
  };
  seen_transactions: { org_id: string; transaction_id: string; customer_id: string };
  playbooks: {
    org_id: string;
    version: number;
    title: string;
    body: string;
    author: string;
    reason: string;
    based_on: number | null;
    stop_now: number;
    published_at: number;
  };
  events: {
    org_id: string;
    event_id: string;
    type: string;
    agent_id: string | null;
    team_id: string | null;
    case_key: string | null;
    customer_id: string | null;
    at: number;
    received_at: number;
    body: string;
    result: string;
  };
  decisions: {
    org_id: string;
    decision_id: string;
    agent_id: string | null;
    team_id: string | null;
    case_key: string | null;
    customer_id: string | null;
    concession: string;
    amount: number;
    at: number;
    state: 'given' | 'declined' | 'withdrawn' | 'done';
    /** 1: uses the room of the case (not owed, not floor, not small kindness, not approved). */
    uses_room: number;
    /** 1: a favour that is told as goodwill in the customer's history. */
    goodwill: number;
    /** 1: goodwill that uses the customer's window: all but the small kindness of its case. */
    in_window: number;
    overdraft: number;
    /** 1: given by right, and no number says how much of it there may be. */
    unlimited: number;
    playbook_version: number;
    made_with: string;
    /** Who declined or withdrew it when that was somebody else, by name, for thirty days; with when and why. */
    moved_by: string | null;
    moved_at: number | null;
    moved_why: string | null;
    /** The incident whose own remedy this was, given outside the room. */
    incident_id: string | null;
  };
  asks: {
    org_id: string;
    ask_id: string;
    agent_id: string | null;
    case_key: string;
    customer_id: string | null;
    concession: string;
    amount: number | null;
    reason: string;
    at: number;
    state: 'open' | 'yes' | 'no' | 'withdrawn';
    answer: string | null;
    team_id: string | null;
    facts: string | null;
    /** A JSON list of the facts that only the browser vouched for. */
    unproven: string | null;
    answered_at: number | null;
    answered_by: string | null;
    approved: number | null;
    until: number | null;
  };
  promises: {
    org_id: string;
    promise_id: string;
    case_key: string;
    customer_id: string | null;
    text: string;
    owner: string;
    due: number;
    state: 'open' | 'kept' | 'broken';
    /** Who gave the word; let go thirty days after it was due when it is kept or broken. */
    agent_id: string | null;
    team_id: string | null;
  };
  snags: {
    org_id: string;
    snag_id: string;
    agent_id: string | null;
    about: string;
    rule: string | null;
    text: string;
    at: number;
    state: 'open' | 'answered' | 'crossed-off';
    answer: string | null;
  };
  heard: {
    org_id: string;
    case_key: string;
    customer_id: string | null;
    by_name: string;
    at: number;
    text: string;
    agent_id: string | null;
    team_id: string | null;
  };
  incidents: {
    org_id: string;
    incident_id: string;
    body: string;
    state: 'open' | 'over';
    updated_at: number;
    /** What of its remedy stands, minor units: kept with each give, so that nobody adds up. */
    used: number;
    /** Remedies it had before, as JSON: what was given of them is still its own. */
    formerly: string;
  };
  adapters: { org_id: string; body: string };
  /** Reports of one day by version of the extension and of the playbook it had. */
  status_days: {
    org_id: string;
    day: number;
    version: string;
    playbook_version: number;
    reports: number;
  };
  changes: { org_id: string; seq: number; body: string; at: number };
  locks: { org_id: string; name: string; turn: number };
  batches: {
    org_id: string;
    batch_id: string;
    kind: string;
    rows: number;
    kept: number;
    failed: number;
    updated_at: number;
    /** The last line of the file whose fate is written down; going on begins after it. */
    line: number;
    /** Counts who works on it: only the latest may write. */
    turn: number;
    began_at: number;
    state: 'running' | 'done' | 'stopped' | '';
    /** SHA-256 of how the file begins, so that another file is not taken for the rest of this one. */
    opening: string;
  };
  batch_errors: {
    org_id: string;
    batch_id: string;
    number: number;
    line: number;
    column_name: string | null;
    message: string;
  };
}

export type Database = Kysely<Tables>;
