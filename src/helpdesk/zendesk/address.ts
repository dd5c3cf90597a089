/** What an address of the agent workspace stands for. */
export type Place =
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'list' }
  /** A page of the workspace without one case: dashboard, new ticket, settings. */
  | { readonly kind: 'other' }
  /** Not the agent workspace. */
  | { readonly kind: 'outside' };

/** `/agent/tickets/4812` and everything below it is case 4812; `new/1` and the print view are not. */
export function placeOf(path: string): Place {
  const [root, agent, part, name = '', below] = path.split('/');
  if (root !== '' || agent !== 'agent') return { kind: 'outside' };
  const ticket = ticketIn(path);
  if (ticket !== null) return { kind: 'case', id: ticket };
  return isList(part, name, below) ? { kind: 'list' } : { kind: 'other' };
}

// Told apart without patterns: this runs at every change of the page, and an engine keeps code for each pattern.
function isList(part: string | undefined, name: string, below: string | undefined): boolean {
  switch (part) {
    case 'search':
    case 'home':
      return true;
    case 'filters':
      return isDigits(name);
    case 'users':
      return isDigits(name) && (below === 'requested_tickets' || below === 'assigned_tickets');
    case 'organizations':
      return isDigits(name) && below === 'tickets';
    default:
      return false;
  }
}

/** The ticket an address names, or null. */
export function ticketIn(path: string): string | null {
  const [root, agent, part, name = '', ...below] = path.split('/');
  const ticket = root === '' && agent === 'agent' && part === 'tickets' && isDigits(name);
  return ticket && name.length <= 16 && below.join('/') !== 'print' ? name : null;
}

/** Whether a text is a number written in digits and nothing else. */
export const isDigits = (text: string): boolean => text !== '' && isMadeOf(text, '0123456789');

function isMadeOf(text: string, characters: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!characters.includes(text.charAt(at))) return false;
  return true;
}

const zendesk = '.zendesk.com';
const nameCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789-';

/** `acme` of `acme.zendesk.com`; the whole host where agents work under a name of their own. */
export function tenantOf(host: string): string {
  const own = host.endsWith(zendesk) ? host.slice(0, -zendesk.length) : '';
  const named = own !== '' && !own.startsWith('-') && isMadeOf(own, nameCharacters);
  return named ? own : host;
}

/** Stable across tabs and windows: adapter, tenant, the helpdesk's own id. */
export const caseKeyOf = (tenant: string, ticket: string): string => `zendesk:${tenant}:${ticket}`;
