import type { Playbook } from '../types';
import { listening, promises, signals } from './parts';
import { softwareCauses } from './software-causes';
import { softwareConcessions } from './software-concessions';
import { softwareRoom, softwareRules } from './software-rules';

/** Incidents, unwanted renewals, lost work, price. */
export const softwareSubscriptions: Playbook = {
  format: 1,
  title: 'Software subscriptions starter',
  currency: 'USD',
  language: 'en',
  ownFacts: [],
  causes: softwareCauses,
  concessions: softwareConcessions,
  rules: softwareRules,
  room: softwareRoom,
  listening,
  signals,
  promises,
};
