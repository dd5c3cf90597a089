import type { Playbook } from '../types';
import { retail } from './retail';
import { softwareSubscriptions } from './software-subscriptions';
import { telecomUtilities } from './telecom-utilities';
import { travelRental } from './travel-rental';

/** The playbooks a new team can start from. Each passes `checkPlaybook` and the editor without warnings. */
export const starters: readonly { readonly id: StarterId; readonly playbook: Playbook }[] = [
  { id: 'retail', playbook: retail },
  { id: 'travel-rental', playbook: travelRental },
  { id: 'telecom-utilities', playbook: telecomUtilities },
  { id: 'software-subscriptions', playbook: softwareSubscriptions },
];

export type StarterId = 'retail' | 'travel-rental' | 'telecom-utilities' | 'software-subscriptions';
