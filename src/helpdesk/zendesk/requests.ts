/** How many earlier cases are read; the helpdesk's own count says whether there are more. */
export const earlierLimit = 25;
/** How many comments are read, newest first. */
export const commentLimit = 25;
/** The most ids `show_many` takes. */
export const listLimit = 100;

/** The ticket with its people and organisations. */
export const ticketPath = (ticket: string): string =>
  `/api/v2/tickets/${ticket}.json?include=users,organizations`;

/** The newest comments of a ticket. */
export const commentsPath = (ticket: string): string =>
  `/api/v2/tickets/${ticket}/comments.json?sort_order=desc&per_page=${commentLimit}`;

/** The requester's tickets, last touched first. */
export const requestedPath = (user: string): string =>
  `/api/v2/users/${user}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=${earlierLimit}`;

/** Tickets of a list together with their people, in one call. */
export const listPath = (tickets: readonly string[]): string =>
  `/api/v2/tickets/show_many.json?ids=${tickets.slice(0, listLimit).join(',')}&include=users,organizations`;

const read = [
  /^\/api\/v2\/tickets\/\d{1,16}\.json\?include=users,organizations$/,
  /^\/api\/v2\/tickets\/\d{1,16}\/comments\.json\?sort_order=desc&per_page=\d{1,3}$/,
  /^\/api\/v2\/users\/\d{1,16}\/tickets\/requested\.json\?sort_by=updated_at&sort_order=desc&per_page=\d{1,3}$/,
  /^\/api\/v2\/tickets\/show_many\.json\?ids=\d{1,16}(,\d{1,16}){0,99}&include=users,organizations$/,
];

/**
 * Whether a path is one of those this adapter reads. The background asks this before it fetches for a page,
 * so that a page can never make it ask for anything else.
 */
export const isReadPath = (path: string): boolean => read.some((shape) => shape.test(path));
