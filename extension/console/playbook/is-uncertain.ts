import type { Reason } from '../../../src/trouble/result';

/** Whether a question may have been carried out although its answer never came. */
export const isUncertain = (reason: Reason): boolean => reason === 'timeout' || reason === 'offline';
