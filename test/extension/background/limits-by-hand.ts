import type { Later } from '../../../src/contract/client';

/** Time limits that are over when a test says so, and never before, however slow the machine is. */
export function limitsByHand() {
  const running = new Map<() => void, number>();
  return {
    later: ((work, ms) => {
      running.set(work, ms);
      return () => void running.delete(work);
    }) satisfies Later,
    /** Milliseconds of every limit that something waits under now. */
    running: (): readonly number[] => [...running.values()],
    /** So much time passes for whatever waits: limits that are not longer are over. */
    pass(time: number): void {
      for (const [work, ms] of running) if (ms <= time && running.delete(work)) work();
    },
  };
}
