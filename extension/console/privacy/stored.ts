import type { TextKey } from '../../../src/wording/catalogue';

/** One thing held about a customer, as the background hands it over: a table, whose it is, and its fields. */
export type Stored = Readonly<Record<string, unknown>>;

export const tables = [
  'profiles',
  'cases',
  'decisions',
  'promises',
  'outbox',
  'overwritten',
  'spill',
] as const;
export type Table = (typeof tables)[number];

export const tableOf = (record: Stored): Table => tables.find((name) => name === record.table) ?? 'profiles';

export const tableLabel = (table: Table): TextKey => `console.table.${table}`;

/** Every customer found, with a name where one is known. */
export function customersIn(records: readonly Stored[]): readonly { id: string; name: string | null }[] {
  const found = new Map<string, string | null>();
  for (const record of records) {
    const id = record.customerId;
    if (typeof id !== 'string' || id === '') continue;
    found.set(id, found.get(id) ?? nameIn(record));
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

function nameIn(record: Stored): string | null {
  const { profile } = record;
  const name = typeof profile === 'object' && profile !== null && 'name' in profile ? profile.name : null;
  return typeof name === 'string' ? name : null;
}

/** Fields inside fields become one flat list, `profile.value.lifetime`, so that a table can show them. */
export function flat(value: unknown, path = ''): readonly (readonly [string, string | number | boolean])[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [[path, value]];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}
