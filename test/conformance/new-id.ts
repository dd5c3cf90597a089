import { randomBytes } from 'node:crypto';

/** UUIDv7, so that the suite needs nothing of the server it tries. */
export function newId(now = Date.now()): string {
  const hex = now.toString(16).padStart(12, '0');
  const rest = randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}
