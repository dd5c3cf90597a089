/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random, so that ids sort by the time they were made. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(hex.charAt(3), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** The id of what follows from another thing, as good as that one's: made twice it is the same. */
export function sisterId(id: string): string {
  const last = Number.parseInt(id.slice(-1), 16);
  return Number.isNaN(last) ? `${id}-left` : `${id.slice(0, -1)}${(last ^ 1).toString(16)}`;
}
