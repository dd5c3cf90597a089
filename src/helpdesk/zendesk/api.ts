/**
 * Zendesk's API as one agent's own session sees it, pure: which paths are read, and what the answers say.
 * GET only; nothing is ever written through it. Shapes: docs of the Support API, tickets, users,
 * organisations and comments.
 */
export { caseKeyOf, type Place, placeOf, tenantOf, ticketIn } from './address';
export type { Answer } from './answer';
export { earlierIn } from './earlier';
export type { WantedFields } from './people';
export { commentsPath, isReadPath, listLimit, listPath, requestedPath, ticketPath } from './requests';
export { caseIn, listIn } from './ticket';
export { messagesIn } from './words';
