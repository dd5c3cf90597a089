import { bareRecord, type Cell, type Row } from './row';

/** The text of one JSON object as a row; null when it is none. */
export function rowOf(text: string, line: number): Row | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells = bareRecord();
  flatten(value, '', 0, cells);
  return { line, cells };
}

function flatten(value: object, prefix: string, depth: number, into: Record<string, Cell>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean')
      into[name] = inner;
    else if (Array.isArray(inner)) {
      const plain = inner.filter((item) => typeof item === 'string' || typeof item === 'number');
      if (plain.length > 0) into[name] = plain.join(', ');
    } else if (typeof inner === 'object' && inner !== null && depth < 2)
      flatten(inner, name, depth + 1, into);
  }
}
