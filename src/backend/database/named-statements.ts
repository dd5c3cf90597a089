import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** Texts of small statements that are asked again and again, and the name each goes by. */
const names = new Map<string, string>();

/**
 * From now on this text is planned once for a connection and afterwards called by its name. The name says what
 * the text is: behind a pooler, another process of ours may have given the connection its names.
 */
export function nameStatement(text: string): void {
  if (names.has(text)) return;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 24);
  names.set(text, `leeway_${digest}`);
}

/** SQLSTATE of: a table of the plan has changed. */
const planIsOld = '0A000';

/**
 * SQLSTATE of: no such name, or the name is taken, as with a pooler between us and the database that hands out
 * another connection each time.
 */
const notThisConnection = ['26000', '42P05'];

/** SQLSTATE of: something before has failed, nothing more in this transaction. */
const transactionFailed = '25P02';

interface Failed {
  readonly code?: string;
}

const lost = new WeakSet<object>();

/** Whether this failure was only about a name, which has been given up: the same work may be done again. */
export const nameWasLost = (trouble: unknown): boolean =>
  typeof trouble === 'object' && trouble !== null && lost.has(trouble);

/** Calls named texts by their name; one that cannot be called so is asked as before, now and from then on. */
export function callByName(client: PoolClient): void {
  const asked = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => {
    const [text, values] = args;
    const name = typeof text === 'string' && args.length === 2 ? names.get(text) : undefined;
    if (!name) return asked(...args);
    return (asked({ name, text, values }) as Promise<unknown>).catch(async (trouble: Failed) => {
      const { code = '' } = trouble;
      if (code !== planIsOld && !notThisConnection.includes(code)) throw trouble;
      // One connection for another is so for every name; a changed table only for those who read it.
      for (const one of code === planIsOld ? [text as string] : [...names.keys()]) names.set(one, '');
      try {
        return await asked(text, values);
      } catch (second) {
        if ((second as Failed).code !== transactionFailed) throw second;
        lost.add(trouble);
        throw trouble;
      }
    });
  };
  client.query = query as typeof client.query;
}
