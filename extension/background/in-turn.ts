const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work that shares a key one after another. Only order is kept here: when the worker is stopped, what
 * was waiting had not been acknowledged.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  queues.set(key, settled);
  settled.then(() => {
    if (queues.get(key) === settled) queues.delete(key);
  });
  return mine;
}
