import type { Facts } from '../playbook/facts';
import type { Playbook } from '../playbook/types';

/** The concession that is always offered for the cause of these facts; null while the cause is not known. */
export function floorOf(causes: Playbook['causes'], { cause, fault }: Facts): string | null {
  const known = causes.find(({ id }) => id === cause);
  if (!known) return null;
  return fault === 'ours' ? known.floor.ours : known.floor.otherwise;
}
