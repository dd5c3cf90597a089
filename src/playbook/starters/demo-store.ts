import type { Playbook } from '../types';
import { listening, promises, signals } from './parts';
import { retailCauses } from './retail-causes';
import { retailConcessions } from './retail-concessions';
import { retailRoom, retailRules } from './retail-rules';
import { lateReturn } from './travel-causes';
import { lateReturnConcessions } from './travel-concessions';
import { lateReturnLifts, lateReturnRules } from './travel-rules';

const forCause = 'late-return';

/**
 * A shop that also rents: the retail starter with the late return of the travel starter, built from their own
 * parts, so that every situation of the demo works in one playbook.
 */
export const demoStore: Playbook = {
  format: 1,
  title: 'Demo store',
  currency: 'USD',
  language: 'en',
  ownFacts: [],
  causes: [...retailCauses, lateReturn],
  concessions: [...retailConcessions, ...lateReturnConcessions],
  rules: [
    ...retailRules,
    ...lateReturnRules.map((rule) => ({
      ...rule,
      causes: rule.causes.filter((cause) => cause === forCause),
    })),
  ],
  room: { ...retailRoom, lifts: [...retailRoom.lifts, ...lateReturnLifts] },
  listening,
  signals,
  promises,
};
