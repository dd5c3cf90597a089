import type { Playbook } from '../types';
import { listening, promises, signals } from './parts';
import { telecomCauses } from './telecom-causes';
import { telecomConcessions } from './telecom-concessions';
import { telecomRoom, telecomRules } from './telecom-rules';

/** Outages, billing errors, late payments, missed visits. */
export const telecomUtilities: Playbook = {
  format: 1,
  title: 'Telecom and utilities starter',
  currency: 'USD',
  language: 'en',
  ownFacts: [],
  causes: telecomCauses,
  concessions: telecomConcessions,
  rules: telecomRules,
  room: telecomRoom,
  listening,
  signals,
  promises,
};
