export const rooms = ['write', 'cases', 'publish', 'versions', 'file'] as const;

export type Room = (typeof rooms)[number];

/** The room an address names (`#playbook/versions`); the writing for anything else. */
export function roomOf(hash: string): Room {
  const name = hash.replace(/^#\/?/, '').split('/')[1];
  return rooms.find((room) => room === name) ?? 'write';
}
