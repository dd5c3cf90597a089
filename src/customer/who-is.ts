import { normalised } from './identify';
import type { Identifier } from './profile';

/** What tells one person from another; a phone is shared by couples, offices and front desks. */
const strong = ['external', 'email'];

/** Kinds of the same certainty, the surest first; a helpdesk's own id is one with a colon. */
const tiers: readonly ((kind: string) => boolean)[] = [
  (kind) => kind.includes(':'),
  ...[...strong, 'phone'].map((one) => (kind: string) => kind === one),
];

const valuesOf = (all: readonly Identifier[], is: (kind: string) => boolean): ReadonlySet<string> =>
  new Set(
    all
      .filter(({ kind }) => is(kind))
      .flatMap((one) => {
        const same = normalised(one);
        return same ? [`${same.kind} ${same.value}`] : [];
      }),
  );

const meet = (one: ReadonlySet<string>, two: ReadonlySet<string>): boolean =>
  [...one].some((value) => two.has(value));

/**
 * Whether two lists of identifiers could be two people: a phone is all they have in common, and each side has an id
 * or an e-mail of its own that is not the other's.
 */
export function maybeSomebodyElse(one: readonly Identifier[], two: readonly Identifier[]): boolean {
  const sharing = tiers.find((tier) => meet(valuesOf(one, tier), valuesOf(two, tier)));
  if (sharing !== tiers.at(-1)) return false;
  return strong.some((kind) => {
    const [mine, other] = [one, two].map((all) => valuesOf(all, (is) => is === kind));
    return mine !== undefined && other !== undefined && mine.size > 0 && other.size > 0;
  });
}

/**
 * Whom these identifiers name among `people`: those who share the surest kind that anybody shares. `certain` when
 * it is one and could not be somebody else; else a person has to say who it is.
 */
export function whoIs<Person>(
  asked: readonly Identifier[],
  people: readonly Person[],
  identifiersOf: (person: Person) => readonly Identifier[],
): { readonly people: readonly Person[]; readonly certain: boolean } {
  for (const tier of tiers) {
    const wanted = valuesOf(asked, tier);
    const found = people.filter((one) => meet(wanted, valuesOf(identifiersOf(one), tier)));
    const [only] = found;
    if (only === undefined) continue;
    return { people: found, certain: found.length === 1 && !maybeSomebodyElse(asked, identifiersOf(only)) };
  }
  return { people: [], certain: false };
}

/**
 * Whether two rows of different sources are about one person: they share an id, or an e-mail while not each of them
 * has an id that the other lacks. A phone alone never says so.
 */
export function isSamePerson(one: readonly Identifier[], two: readonly Identifier[]): boolean {
  const shared = (kind: (kind: string) => boolean): boolean => meet(valuesOf(one, kind), valuesOf(two, kind));
  if (shared((kind) => kind.includes(':') || kind === 'external')) return true;
  if (!shared((kind) => kind === 'email')) return false;
  const ids = [one, two].map((all) => valuesOf(all, (kind) => kind === 'external'));
  return ids.some((mine) => mine.size === 0);
}
