import { knownHeader } from './guess-target';

/** CSV; one JSON object a line; one JSON document with a list in it. */
export type FileFormat = 'csv' | 'ndjson' | 'json';

/** What the beginning of a file says that it is. */
export function formatOf(start: string): FileFormat {
  const first = start.replace(/^\uFEFF+/, '').trimStart();
  if (first.startsWith('[')) return 'json';
  if (!first.startsWith('{')) return 'csv';
  const [line = '', ...rest] = first.split('\n', 50).filter((one) => one.trim() !== '');
  const next = rest[0]?.trimStart() ?? '';
  const object = objectIn(line);
  if (object === null) return next.startsWith('{') && objectIn(next) !== null ? 'ndjson' : 'json';
  return rest.length === 0 && isPage(object) ? 'json' : 'ndjson';
}

function objectIn(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** An object that is no customer itself but brings a list of them. */
function isPage(object: object): boolean {
  const isList = (value: unknown): boolean =>
    Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);
  return (
    Object.values(object).some(isList) &&
    !Object.entries(object).some(([name, value]) => knownHeader(name) && !isList(value))
  );
}
