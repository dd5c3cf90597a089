import { factsOf } from '../../advice/facts-of';
import type { LedgerView } from '../../advice/types';
import { profileFromWire } from '../../contract/profile';
import { type Facts, factCatalogue } from '../../playbook/facts';
import type { Playbook } from '../../playbook/types';
import { profilesOf } from '../customers/assemble';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';
import type { Holder } from './holder';

/** What an act rests on, as far as the server can vouch for it. */
export interface Vouched {
  readonly facts: Facts;
  /** Of the customer's standing and history: what only the browser says, by name. */
  readonly unproven: readonly string[];
}

/** What a browser sends of a case. */
export interface Claimed {
  readonly facts: Facts;
  readonly answers: Facts;
}

const ofCustomer = new Set(
  factCatalogue.filter(({ group }) => group === 'standing' || group === 'history').map(({ id }) => id),
);
const alsoHeld = ['plan', 'region', 'daysToRenewal', 'brokenPromises'];
const askable = new Set(factCatalogue.filter((one) => one.askable).map(({ id }) => id));

/** On the other side of the world it is tomorrow already: a browser there has counted one day more. */
const zones = 14 * 3_600_000;

/**
 * The facts of an act: what the server holds of this customer goes before what the browser says of them, and what
 * nobody may answer by hand is no answer. An objection leaves no standing at all. The rest is the agent's to
 * say (the cause, whose fault it was) or is marked as unproven.
 */
export async function factsHeld(
  { opened, tx }: { readonly opened: Opened; readonly tx: Writing },
  org: string,
  { facts: sent, answers }: Claimed,
  { holder, playbook, ledger, at }: HeldBy,
): Promise<Vouched> {
  const own = new Set<string>(playbook.ownFacts.map(({ id }) => id));
  const said = Object.entries(answers).filter(([id]) => askable.has(id) || own.has(id));
  const claimed: Facts = { ...sent, ...Object.fromEntries(said) };
  const held = holder?.known
    ? await ofServer({ ...opened, db: tx }, org, holder, claimed, { playbook, ledger, at })
    : {};
  const standing = holder?.objects ? Object.entries(claimed).filter(([id]) => !isStanding(id)) : null;
  return {
    facts: { ...(standing ? Object.fromEntries(standing) : claimed), ...held },
    unproven: Object.keys(claimed).filter(
      (id) => ofCustomer.has(id) && held[id] === undefined && !(standing && isStanding(id)),
    ),
  };
}

interface HeldBy {
  readonly holder: Holder | null;
  readonly playbook: Playbook;
  readonly ledger: LedgerView;
  /** When it was given or asked. */
  readonly at: number;
}

const isStanding = (id: string): boolean =>
  factCatalogue.some((one) => one.id === id && one.group === 'standing');

async function ofServer(
  opened: Opened,
  org: string,
  { customer }: Holder,
  claimed: Facts,
  { playbook, ledger, at }: Omit<HeldBy, 'holder'>,
): Promise<Facts> {
  const wire = (await profilesOf(opened, org, { ids: [customer] }, at)).get(customer);
  if (!wire) return {};
  const sources = { profile: profileFromWire(wire), seen: null, answers: {}, ledger, playbook };
  const tomorrow = factsOf(sources, at + zones);
  return Object.fromEntries(
    Object.entries(factsOf(sources, at))
      .filter(([id]) => ofCustomer.has(id) || alsoHeld.includes(id))
      .map(([id, value]) => [id, claimed[id] === tomorrow[id] ? tomorrow[id] : value]),
  );
}
