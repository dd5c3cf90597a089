import type { Identifier } from '../customer/profile';

/** Somebody who is known already: by an earlier line of this file, or from before it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
  readonly identifiers: readonly Identifier[];
  /** Their line in this file; null when they are known from before. */
  readonly line: number | null;
}

/**
 * Whom a row is about. `new`: nobody yet. `same`: that person. Else the row is nobody's for certain and must not be
 * kept: `duplicate`, the file has them already, or `conflict`, what it says belongs to two people. `kind` is the
 * identifier at fault, `line` where the other one stands in this file.
 */
export type Joined =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly id: string }
  | { readonly is: 'duplicate' | 'conflict'; readonly kind: string; readonly line: number | null };

export interface RowPerson {
  readonly line: number;
  readonly name: string | null;
  readonly identifiers: readonly Identifier[];
}

/**
 * An own id decides; an e-mail joins a row to somebody who has no other id; a phone joins nobody who has an id or an
 * e-mail, for couples, offices and front desks share one, and never two names.
 */
export function joinRow(row: RowPerson, named: (one: Identifier) => readonly KnownPerson[]): Joined {
  const of = (kind: string): readonly Identifier[] => row.identifiers.filter((one) => one.kind === kind);
  const known = (kind: string): readonly KnownPerson[] => [...new Set(of(kind).flatMap(named))];
  const [byId] = [...known('external')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byMail = known('email').filter((one) => one !== byId);
  if (byId) {
    const other = byMail.find(hasId);
    return other ? conflict('email', other) : sameOrTwice(row, byId, 'external');
  }
  const [first, second] = byMail;
  if (of('external').length > 0 && first && hasId(first)) return conflict('email', first);
  if (second) return conflict('email', second);
  if (first) return sameOrTwice(row, first, 'email');
  if (of('external').length > 0 || of('email').length > 0) return { is: 'new' };
  const byPhone = known('phone').find(({ identifiers }) => identifiers.every(({ kind }) => kind === 'phone'));
  if (!byPhone) return { is: 'new' };
  return sameName(row.name, byPhone.name) ? sameOrTwice(row, byPhone, 'phone') : conflict('phone', byPhone);
}

const hasId = ({ identifiers }: KnownPerson): boolean => identifiers.some(({ kind }) => kind === 'external');

const conflict = (kind: string, { line }: KnownPerson): Joined => ({ is: 'conflict', kind, line });

function sameOrTwice(row: RowPerson, one: KnownPerson, kind: string): Joined {
  if (one.line === null || one.line === row.line) return { is: 'same', id: one.id };
  const addresses = (all: readonly Identifier[]) => all.filter((each) => each.kind === 'email');
  const [mine, before] = [addresses(row.identifiers), addresses(one.identifiers)];
  const shared = mine.some(({ value }) => before.some((each) => each.value === value));
  const apart = mine.length > 0 && before.length > 0 && !shared;
  return { is: apart ? 'conflict' : 'duplicate', kind, line: one.line };
}

const sameName = (one: string | null, two: string | null): boolean =>
  one === null || two === null || one.trim().toLowerCase() === two.trim().toLowerCase();
