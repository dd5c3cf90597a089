/** What exports of a helpdesk call those who are in it. */
const roles: ReadonlyMap<string, 'customer' | 'colleague' | 'visitor'> = new Map([
  ...['end-user', 'enduser', 'end user', 'user', 'customer', 'contact', 'requester'].map(
    (one) => [one, 'customer'] as const,
  ),
  ...[
    'agent',
    'light agent',
    'light-agent',
    'admin',
    'administrator',
    'owner',
    'staff',
    'collaborator',
    'team member',
  ].map((one) => [one, 'colleague'] as const),
  ...['lead', 'visitor', 'anonymous'].map((one) => [one, 'visitor'] as const),
]);

/** A customer, a colleague of the agent's, or a visitor whose id means nothing outside; null for another word. */
export const roleOf = (cell: string): 'customer' | 'colleague' | 'visitor' | null =>
  roles.get(cell.trim().toLowerCase()) ?? null;

export const isRole = (cell: string): boolean => roleOf(cell) !== null;
