/**
 * Zendesk's API as one agent's own session sees it, pure: which paths are read, and what the answers say.
 * GET only; nothing is ever written through it. Shapes: docs of the Support API, tickets, users,
 * organisations and comments.
 */
export { caseKeyOf, placeOf, tenantOf, ticketIn } from './address';
export { type CaseRead, readCase, readList } from './reading';
export { isReadPath, listLimit } from './requests';
