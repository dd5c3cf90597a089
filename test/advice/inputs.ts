import type { AdviceInput, Given, LedgerView } from '../../src/advice/types';
import type { Profile } from '../../src/customer/profile';
import type { Facts } from '../../src/playbook/facts';
import type { Playbook } from '../../src/playbook/types';

/** The moment at which every test of advice happens. */
export const now = Date.parse('2026-03-10T10:00:00Z');
export const day = 86_400_000;
export const hour = 3_600_000;

export const noLedger: LedgerView = { onCase: [], inWindow: [] };

/** An input with nothing known but the facts; `more` replaces any part of it. */
export function inputOf(playbook: Playbook, facts: Facts, more: Partial<AdviceInput> = {}): AdviceInput {
  return {
    playbook,
    playbookVersion: 1,
    facts,
    profile: profile(),
    ledger: noLedger,
    hold: null,
    incident: null,
    messages: [],
    language: 'en',
    ...more,
  };
}

/** Something given on the case an hour ago, within the room, not owed and not the floor. */
export function given(concession: string, more: Partial<Given> = {}): Given {
  return {
    decisionId: `decision-${concession}`,
    concession,
    kind: 'credit',
    amount: 1000,
    at: now - hour,
    state: 'given',
    owed: false,
    floor: false,
    smallKindness: false,
    approved: false,
    ...more,
  };
}

/** An invented person about whom nothing is known. */
export function profile(more: Partial<Profile> = {}): Profile {
  return {
    id: 'p1',
    name: 'Dana Whitfield',
    identifiers: [{ kind: 'email', value: 'dana@example.com' }],
    account: null,
    customerSince: null,
    value: null,
    coverage: [],
    contacts: null,
    disruptions: null,
    renewal: null,
    nps: null,
    referrals: null,
    notes: [],
    tags: null,
    concessions: null,
    heard: null,
    promises: [],
    verified: 'yes',
    hold: null,
    plan: null,
    region: null,
    language: null,
    own: {},
    provenance: {},
    ...more,
  };
}
