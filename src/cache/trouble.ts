import { type No, no } from '../trouble/result';

const names = (error: unknown): string[] => {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const inner = 'inner' in error && error.inner !== error ? names(error.inner) : [];
  return [...name, ...inner];
};

/** True when the disk (or the browser's share of it) is full. */
export const isFull = (error: unknown): boolean => names(error).includes('QuotaExceededError');

/** What a failed database call means for the person waiting. */
export function databaseTrouble(error: unknown): No {
  if (isFull(error)) return no('storage-full');
  const name = names(error)[0] ?? 'unknown';
  return no('server-error', `cache:${name}`);
}
