import type { Later } from '../../src/contract/client';

interface Limit {
  readonly work: () => void;
  readonly ms: number;
  timer: NodeJS.Timeout;
}

/** Time limits that can be made so many times as short, and as long as they are again. */
export function shortLimits(times: number) {
  const running = new Set<Limit>();
  let short = false;
  const arm = (limit: Limit): void => {
    clearTimeout(limit.timer);
    limit.timer = setTimeout(
      () => {
        running.delete(limit);
        limit.work();
      },
      short ? limit.ms / times : limit.ms,
    );
  };
  return {
    later: ((work, ms) => {
      const limit: Limit = { work, ms, timer: setTimeout(() => undefined) };
      running.add(limit);
      arm(limit);
      return () => {
        clearTimeout(limit.timer);
        running.delete(limit);
      };
    }) satisfies Later,
    /**
     * Shortened, the limits of calls under way are shortened too: one that was begun a moment before may meet the
     * bad answer all the same. A limit that was short stays so when the next ones are long again.
     */
    areShort(now: boolean): void {
      short = now;
      if (short) for (const limit of running) arm(limit);
    },
  };
}
