import type { Who } from '../context';

interface Word {
  readonly agent_id: string | null;
  readonly team_id: string | null;
}

/**
 * Whether this agent may go on with a word that somebody gave: who gave it, their team (another of the queue takes
 * the case over) and an administrator. What nobody is known to have given, from before that was written down, is
 * anybody's.
 */
export function maySpeakFor(who: Who, word: Word): boolean {
  if (who.role === 'admin' || word.agent_id === who.agent) return true;
  if (word.team_id === null) return word.agent_id === null || who.role === 'lead';
  return word.team_id === who.team;
}
