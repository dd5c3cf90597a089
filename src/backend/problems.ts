import type { Problem } from '../contract/problem';
import type { Refusal } from './context';

const table: Readonly<Record<Refusal['refused'], readonly [status: number, title: string]>> = {
  offline: [503, 'Not reachable'],
  'not-signed-in': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed for this role'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Somebody was faster'],
  invalid: [422, 'Not as the contract says'],
  'too-large': [413, 'Too large'],
  'rate-limited': [429, 'Too many calls'],
  'page-changed': [422, 'Not as expected'],
  'storage-full': [507, 'No space left'],
  timeout: [504, 'Took too long'],
  'server-error': [503, 'The server could not do it'],
  'cursor-expired': [410, 'The cursor is past retention'],
};

/** RFC 9457, with our reason. */
export function problemOf(refusal: Refusal): Problem {
  const [status, title] = table[refusal.refused];
  return {
    title,
    status,
    reason: refusal.refused,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.errors === undefined ? {} : { errors: [...refusal.errors] }),
  };
}

/** What a status thrown by the framework means in our words. */
export function statusOf(status: number): Refusal['refused'] {
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  if (status === 404) return 'not-found';
  if (status >= 400 && status < 500) return 'invalid';
  return 'server-error';
}
