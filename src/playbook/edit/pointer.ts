/** Steps from a document down to a place in it; a JSON pointer taken apart. */
export type Steps = readonly (string | number)[];

/** The steps of an RFC 6901 pointer; digits become places in a list. `/when/0/value` → `when`, 0, `value`. */
export function stepsOf(pointer: string): Steps {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What stands at a place; undefined when there is none. */
export function valueAt(document: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    document,
  );
}

/** A copy with another value at a place; everything off the way to it is shared with the old document. */
export function withValue<T>(document: T, steps: Steps, value: unknown): T {
  const [step, ...rest] = steps;
  if (step === undefined) return value as T;
  const inner = withValue(valueAt(document, [step]), rest, value);
  if (Array.isArray(document)) return document.map((item, i) => (i === step ? inner : item)) as T;
  return { ...document, [step]: inner };
}

/** A copy of a list without the item at a place. */
export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);

/** A copy of a list with an item moved; the list itself when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = without(list, from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
