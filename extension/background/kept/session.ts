import type { World } from '../world';
import { type Each, type Entry, type Key, nameOf, type One, type Owner, rules, type ValueOf } from './table';

/**
 * What was read from `storage.session` or written to it. Only this worker writes there, so while it lives
 * nothing has to be asked of the browser twice; a stopped worker has lost none of it.
 */
interface Memory {
  readonly known: Map<string, unknown>;
  /** Everything has been read: a key that is not in memory is nowhere. */
  whole: boolean;
}

const memories = new WeakMap<World, Memory>();

function memoryOf(world: World): Memory {
  const memory = memories.get(world) ?? { known: new Map<string, unknown>(), whole: false };
  memories.set(world, memory);
  return memory;
}

/** The value under a key; undefined when there is none. */
export async function recall<K extends Key>(world: World, key: K): Promise<ValueOf<K> | undefined> {
  await recallAll(world, [key]);
  return recalled(world, key);
}

/** The same of a key that has been brought to memory, without waiting. */
export const recalled = <K extends Key>(world: World, key: K): ValueOf<K> | undefined =>
  memoryOf(world).known.get(key) as ValueOf<K> | undefined;

/** Brings several keys to memory with one question, those that are not there yet. */
export async function recallAll(world: World, keys: readonly Key[]): Promise<void> {
  const memory = memoryOf(world);
  const { known } = memory;
  const missing = memory.whole ? [] : keys.filter((key) => !known.has(key));
  if (missing.length === 0) return;
  const found = await world.browser.storage.session.get([...missing]);
  // What was written while the browser was asked is newer than its answer.
  for (const key of missing) if (!known.has(key)) known.set(key, found[key]);
}

/** Every value of one name with which one it is of. */
export async function recallEach<Name extends keyof Each>(
  world: World,
  name: Name,
): Promise<readonly (readonly [string, Each[Name]])[]> {
  const memory = memoryOf(world);
  const { known } = memory;
  if (!memory.whole) {
    const found = await world.browser.storage.session.get(null);
    for (const [key, value] of Object.entries(found)) if (!known.has(key)) known.set(key, value);
    for (const [key, value] of known) if (value === undefined) known.delete(key);
    memory.whole = true;
  }
  const mark = `${name}:`;
  return [...known].flatMap(([key, value]) =>
    key.startsWith(mark) && value !== undefined
      ? [[key.slice(mark.length), value as Each[Name]] as const]
      : [],
  );
}

/** In memory at once; the promise is kept when the browser has it too. Marks that are no longer true are void at once. */
export async function remember(world: World, ...entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const { known } = memoryOf(world);
  for (const [key, value] of entries) {
    voidWhenShown(world, key, value);
    known.set(key, value);
  }
  try {
    await world.browser.storage.session.set(Object.fromEntries(entries));
  } catch (error) {
    for (const [key] of entries) forgetUnsure(world, key);
    throw error;
  }
}

/** Out of memory at once, and out of the browser's when the promise is kept. */
export async function unlearn(world: World, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return;
  const { known } = memoryOf(world);
  for (const key of keys) {
    voidWhenShown(world, key, undefined);
    known.set(key, undefined);
  }
  await world.browser.storage.session.remove([...keys]);
  // The browser has none either: nothing has to be remembered of a key that is gone.
  for (const key of keys) if (known.get(key) === undefined) known.delete(key);
}

/** Forgets every key of an owner. */
export async function forgetOf(world: World, owner: Owner): Promise<void> {
  await recallEach(world, 'case');
  const keys = [...memoryOf(world).known.keys()].filter((key) => {
    const name = nameOf(key);
    return name !== null && rules[name].owner === owner;
  });
  await unlearn(world, keys as Key[]);
}

/** Whether the browser has it nobody knows: it is asked the next time. */
function forgetUnsure(world: World, key: string): void {
  const memory = memoryOf(world);
  memory.known.delete(key);
  memory.whole = false;
}

/** What was never read may differ from what is written: then it counts as different. */
function voidWhenShown(world: World, key: string, after: unknown): void {
  const name = nameOf(key);
  if (name === null) return;
  // The table pairs each name with its own value; the key cannot say so.
  const shows = rules[name].shows as ((before: unknown, after: unknown) => boolean) | null;
  if (shows === null) return;
  const { known, whole } = memoryOf(world);
  const isRead = whole || known.has(key);
  if (!isRead || shows(known.get(key), after)) voidMarks(world);
}

/** Counts what was written, so that a state is not marked when something was written while it was made. */
const writes = new WeakMap<World, number>();
export const writesSoFar = (world: World): number => writes.get(world) ?? 0;

/** Something was written that a sidebar could show: no state that was sent before is drawn again. */
export function voidMarks(world: World): void {
  writes.set(world, writesSoFar(world) + 1);
  // A sidebar that could still draw something is worth the word; another worker would find the same.
  const marks: One['marks'] | undefined = recalled(world, 'marks');
  if (marks === undefined || Object.keys(marks).length > 0)
    void remember(world, ['marks', {}]).catch(() => undefined);
}
