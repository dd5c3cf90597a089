import { randomInt } from 'node:crypto';

/** Choices that look random and are the same again for the same seed. */
export interface Chance {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  /** A whole number from `from` up to and with `to`. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly inHundred: (times: number) => boolean;
  /** Choices of its own for one who acts at the same time as others. */
  readonly fork: (name: string) => Chance;
}

/** Rounds of trouble: three in `npm test`, thirty in the long run. */
export const rounds = Number(process.env.LEEWAY_ROUNDS ?? (process.env.FC_TIMES === undefined ? 3 : 30));

/** The seed of this run, printed so that it can be run again. */
export function seedOfRun(): number {
  const seed = Number(process.env.LEEWAY_SEED ?? randomInt(1_000_000_000));
  console.log(`chaos: LEEWAY_SEED=${seed}`);
  return seed;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: small, and good enough to choose moments by.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T,
    inHundred: (times) => next() * 100 < times,
    fork: (name) => chanceOf([...name].reduce((sum, one) => Math.imul(sum, 31) + one.charCodeAt(0), seed)),
  };
}
