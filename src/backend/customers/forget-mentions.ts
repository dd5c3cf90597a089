import { sql } from 'kysely';
import { normalised } from '../../customer/identify';
import type { Change } from '../changes/feed';
import type { Writing } from '../database/serially';
import type { Database } from '../database/tables';

interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/** Titles of the incidents that name one of these identifiers. */
export async function namedIn(db: Database, org: string, names: readonly Identifier[]): Promise<string[]> {
  if (names.length === 0) return [];
  const known = setOf(names);
  const rows = await db.selectFrom('incidents').select('body').where('org_id', '=', org).execute();
  return rows.flatMap((row) => {
    const { title, identifiers } = JSON.parse(row.body) as Named;
    return identifiers.some((one) => isIn(known, one)) ? [title] : [];
  });
}

interface Named {
  readonly title: string;
  readonly identifiers: readonly Identifier[];
}

const setOf = (names: readonly Identifier[]): ReadonlySet<string> =>
  new Set(names.map(({ kind, value }) => `${kind} ${value}`));

function isIn(names: ReadonlySet<string>, one: Identifier): boolean {
  const same = normalised(one);
  return same !== null && names.has(`${same.kind} ${same.value}`);
}

/** Takes these identifiers off the list of whom an incident affects. */
export async function forgetInIncidents(
  tx: Writing,
  org: string,
  names: readonly Identifier[],
): Promise<void> {
  const gone = setOf(names);
  const rows = await tx
    .selectFrom('incidents')
    .select(['incident_id', 'body'])
    .where('org_id', '=', org)
    .execute();
  for (const row of rows) {
    const body = JSON.parse(row.body) as Named;
    const identifiers = body.identifiers.filter((one) => !isIn(gone, one));
    if (identifiers.length === body.identifiers.length) continue;
    await tx
      .updateTable('incidents')
      .set({ body: JSON.stringify({ ...body, identifiers }) })
      .where('org_id', '=', org)
      .where('incident_id', '=', row.incident_id)
      .execute();
  }
}

/**
 * Changes of the last days that name the customer or a case of known become "something about a customer":
 * their numbers stay, since a gap would look like an expired cursor.
 */
export async function forgetInChanges(
  tx: Writing,
  org: string,
  id: string,
  cases: readonly string[],
): Promise<void> {
  const nothing: Change = { type: 'customer', customer: id };
  const named = [{ key: 'customer', value: id }, ...cases.map((value) => ({ key: 'case', value }))];
  for (const { key, value } of named) {
    const words = `"${key}":${JSON.stringify(value)}`.replace(/[\\%_]/g, '\\$&');
    await tx
      .updateTable('changes')
      .set({ body: JSON.stringify(nothing) })
      .where('org_id', '=', org)
      .where(sql<boolean>`body like ${`%${words}%`} escape '\\'`)
      .execute();
  }
}
