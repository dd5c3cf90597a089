import type { ProfileRow } from '../../../src/cache/rows';
import { isSamePerson } from '../../../src/customer/who-is';
import type { Candidate } from '../../../src/messages/sidebar-state';
import { candidateOf } from './candidates';

/** Rows of several sources, put together by who they are about; in the order they came. */
export function samePeople(rows: readonly ProfileRow[]): readonly (readonly ProfileRow[])[] {
  const people: ProfileRow[][] = [];
  for (const row of rows) {
    const theirs = people.filter((all) => all.some((one) => areOne(one, row)));
    // One that could be several people is nobody's but its own.
    if (theirs.length === 1) theirs[0]?.push(row);
    else people.push([row]);
  }
  return people;
}

/** The rows that are about the same person as `row`, itself among them. */
export const rowsAbout = (row: ProfileRow, rows: readonly ProfileRow[]): readonly ProfileRow[] =>
  samePeople([row, ...rows.filter(({ key }) => key !== row.key)]).find((all) => all.includes(row)) ?? [row];

/** Within one source two ids are two people, whatever they share. */
const areOne = (one: ProfileRow, two: ProfileRow): boolean =>
  one.customerId === two.customerId ||
  (one.source !== two.source && isSamePerson(one.profile.identifiers, two.profile.identifiers));

/** One person to choose, by what any of their rows says. The backend's id leads: its word goes first everywhere. */
export function personOf(rows: readonly ProfileRow[]): Candidate {
  const first = rows.find(({ source }) => source === 'backend') ?? rows[0];
  if (first === undefined) throw new Error('nobody to choose');
  const all = [first, ...rows.filter((row) => row !== first)];
  const named = all.find(({ profile }) => profile.name !== null) ?? first;
  const distinguishing = [...new Set(all.flatMap((row) => candidateOf(row).distinguishing))].slice(0, 3);
  return { customerId: first.customerId, name: named.profile.name, distinguishing };
}
