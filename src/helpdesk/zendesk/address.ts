/** What an address of the agent workspace stands for. */
export type Place =
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'list' }
  /** A page of the workspace without one case: dashboard, new ticket, settings. */
  | { readonly kind: 'other' }
  /** Not the agent workspace. */
  | { readonly kind: 'outside' };

const lists = [
  /^\/agent\/filters\/\d+(\/|$)/,
  /^\/agent\/search(\/|$)/,
  /^\/agent\/home(\/|$)/,
  /^\/agent\/users\/\d+\/(requested_tickets|assigned_tickets)(\/|$)/,
  /^\/agent\/organizations\/\d+\/tickets(\/|$)/,
];

/** `/agent/tickets/4812` and everything below it is case 4812; `new/1` and the print view are not. */
export function placeOf(path: string): Place {
  if (!/^\/agent(\/|$)/.test(path)) return { kind: 'outside' };
  const ticket = ticketIn(path);
  if (ticket !== null) return { kind: 'case', id: ticket };
  return lists.some((list) => list.test(path)) ? { kind: 'list' } : { kind: 'other' };
}

/** The ticket an address names, or null. */
export function ticketIn(path: string): string | null {
  const match = /^\/agent\/tickets\/(\d{1,16})(?:\/(.*))?$/.exec(path);
  return match?.[1] && match[2] !== 'print' ? match[1] : null;
}

/** `acme` of `acme.zendesk.com`; the whole host where agents work under a name of their own. */
export function tenantOf(host: string): string {
  const own = /^([a-z0-9][a-z0-9-]*)\.zendesk\.com$/.exec(host);
  return own?.[1] ?? host;
}

/** Stable across tabs and windows: adapter, tenant, the helpdesk's own id. */
export const caseKeyOf = (tenant: string, ticket: string): string => `zendesk:${tenant}:${ticket}`;
