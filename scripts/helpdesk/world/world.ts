import { earlierTickets } from './earlier';
import { agents, customers, organizations } from './people';
import type { Message, Organization, Person, Ticket } from './shape';
import { shift } from './shift';
import { situations } from './situations';

/** One running helpdesk: the invented company at one moment, plus what its agents did since. */
export interface World {
  readonly now: number;
  readonly people: ReadonlyMap<number, Person>;
  readonly organizations: ReadonlyMap<number, Organization>;
  readonly tickets: Map<number, Ticket>;
  /** Ids of the tickets of the view "Your unsolved tickets". */
  readonly view: readonly number[];
}

export function makeWorld(now: number): World {
  const open = [...situations, ...shift];
  return {
    now,
    people: new Map([...agents, ...customers].map((person) => [person.id, person])),
    organizations: new Map(organizations.map((organization) => [organization.id, organization])),
    tickets: new Map([...open, ...earlierTickets].map((ticket) => [ticket.id, ticket])),
    view: open.map((ticket) => ticket.id),
  };
}

/** Adds a comment as the agent's composer does; false when there is no such ticket. */
export function addMessage(world: World, id: number, message: Message, status?: Ticket['status']): boolean {
  const ticket = world.tickets.get(id);
  if (!ticket) return false;
  world.tickets.set(id, {
    ...ticket,
    status: status ?? ticket.status,
    messages: [...ticket.messages, message],
  });
  return true;
}
