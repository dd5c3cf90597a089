interface Preparing<S> {
  prepare(text: string): S;
}

/** More texts than the server has; lists of many lengths make more, and then it begins anew. */
const most = 400;

/**
 * A statement is read and planned once and used again by its text. Only for one connection on which every
 * statement has run to its end before the next begins.
 */
export function preparedOnce<S>(database: Preparing<S>): Preparing<S> {
  const known = new Map<string, S>();
  return Object.assign(Object.create(database) as Preparing<S>, {
    prepare(text: string): S {
      const before = known.get(text);
      if (before !== undefined) return before;
      const made = database.prepare(text);
      if (known.size >= most) known.clear();
      known.set(text, made);
      return made;
    },
  });
}
