import { Busy } from './busy';

/** The longest that one waits for those before it, ms. */
const longest = 4_000;

/** So many wait for one key; one more would hardly have its turn in time. */
const mostInLine = 200;

interface Line {
  last: Promise<unknown>;
  length: number;
}

const lines = new Map<string, Line>();

/**
 * Does the work when those before it that name one of the same keys have ended. They wait here and not in the
 * database: there each would hold a connection meanwhile, and a few would keep everybody else out. Says `Busy`
 * to who would wait too long. Other processes are kept off by the locks in the database.
 */
export async function inLine<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
  const mine = [...new Set(keys)].map((key) => {
    const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    lines.set(key, line);
    return { key, line };
  });
  if (mine.some(({ line }) => line.length >= mostInLine))
    throw new Busy('too many wait for the same customer');
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  // All places are taken at once, so that no two wait for each other.
  const before = Promise.all(mine.map(({ line }) => line.last));
  for (const { line } of mine) {
    line.last = Promise.all([line.last, ended]);
    line.length += 1;
  }
  try {
    await inTime(before);
    return await work();
  } finally {
    end();
    for (const { key, line } of mine) {
      line.length -= 1;
      if (line.length === 0) lines.delete(key);
    }
  }
}

async function inTime(before: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Busy('too many wait for the same customer')), longest);
  });
  try {
    await Promise.race([before, late]);
  } finally {
    clearTimeout(timer);
  }
}
