import type { Playbook } from '../types';
import { listening, promises, signals } from './parts';
import { travelCauses } from './travel-causes';
import { travelConcessions } from './travel-concessions';
import { travelRoom, travelRules } from './travel-rules';

/** Overdue returns, cancellations, bookings that were not honoured. */
export const travelRental: Playbook = {
  format: 1,
  title: 'Travel and rental starter',
  currency: 'USD',
  language: 'en',
  ownFacts: [],
  causes: travelCauses,
  concessions: travelConcessions,
  rules: travelRules,
  room: travelRoom,
  listening,
  signals,
  promises,
};
