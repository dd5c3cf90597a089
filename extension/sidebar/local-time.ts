const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as a `datetime-local` field wants it, in the browser's own zone. */
export function localTime(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** The moment of such a field; null while it is incomplete. */
export function readLocalTime(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  return Number.isFinite(at) ? at : null;
}
