import * as v from 'valibot';

/** Parts of messages with their limits. Text for people is cut to its limit; everything else is refused beyond it. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const time = v.pipe(v.number(), v.finite());
export const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const nullable = v.nullable;

/** Refused beyond a megabyte, cut to `limit` characters, never through the middle of a character. */
export const cut = (limit: number) =>
  v.pipe(
    v.string(),
    v.maxLength(1_000_000),
    v.transform((whole) => cutTo(whole, limit)),
  );

/** The beginning of a text, without half a surrogate pair at its end. */
export function cutTo(whole: string, limit: number): string {
  if (whole.length <= limit) return whole;
  return whole.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** At most `limit` elements; a longer list is refused. */
export const list = <Item extends v.GenericSchema>(item: Item, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit), v.readonly());

export const tags = v.pipe(
  v.array(cut(200)),
  v.maxLength(10_000),
  v.transform((all) => all.slice(0, 300)),
  v.readonly(),
);

export const identifier = v.object({ kind: id, value: cut(320) });

const scalar = v.union([cut(2_000), v.pipe(v.number(), v.finite()), v.boolean()]);

/** A flat record of at most 200 fields; names that belong to every object are dropped. */
export const fields = v.pipe(
  v.record(v.string(), scalar),
  v.check((record) => Object.keys(record).length <= 200),
  v.transform((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== '__proto__' && name.length <= 200)),
  ),
);

export const factValue = v.union([
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  text(500),
  list(text(200), 100),
]);
