import type { Playbook } from '../types';
import { listening, promises, signals } from './parts';
import { retailCauses } from './retail-causes';
import { retailConcessions } from './retail-concessions';
import { retailRoom, retailRules } from './retail-rules';

/** Warranty, late delivery, small parts. */
export const retail: Playbook = {
  format: 1,
  title: 'Retail starter',
  currency: 'USD',
  language: 'en',
  ownFacts: [],
  causes: retailCauses,
  concessions: retailConcessions,
  rules: retailRules,
  room: retailRoom,
  listening,
  signals,
  promises,
};
