import type { PoolClient } from 'pg';

/** Texts of small look-ups that are asked again and again, and the name each goes by. */
const names = new Map<string, string>();

let last = 0;

/** From now on this text is planned once for a connection and afterwards called by its name. */
export function nameStatement(text: string): void {
  if (names.has(text)) return;
  last += 1;
  names.set(text, `leeway_${last}`);
}

/**
 * SQLSTATE of: a table of the plan has changed; no such name, or a name taken, as with a pooler between us and
 * the database that hands out another connection each time.
 */
const withoutName = ['0A000', '26000', '42P05'];

interface Failed {
  readonly code?: string;
}

/** Calls named texts by their name; one that cannot be called so is asked as before, now and from then on. */
export function callByName(client: PoolClient): void {
  const asked = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => {
    const [text, values] = args;
    const name = typeof text === 'string' && args.length === 2 ? names.get(text) : undefined;
    if (name === undefined) return asked(...args);
    return (asked({ name, text, values }) as Promise<unknown>).catch((trouble: Failed) => {
      if (!withoutName.includes(trouble.code ?? '')) throw trouble;
      names.delete(text as string);
      return asked(text, values);
    });
  };
  client.query = query as typeof client.query;
}
