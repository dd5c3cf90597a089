import type { LinkMe } from '../../../../src/messages/link';

/** Whether somebody may sign in here. Only agents belong to one team; leads and administrators may everywhere. */
export function isOfTeam(team: string | null, me: Pick<LinkMe, 'role' | 'team'> | null): boolean {
  if (team === null || me === null || me.role !== 'agent') return true;
  return (me.team ?? '').trim().toLowerCase() === team.trim().toLowerCase();
}
