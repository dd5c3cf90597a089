/** One line of the results: what was measured, against what, and the ratio of the two in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly goal: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Where the middle half of the values lies, in milliseconds. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  return `${at(0.25)}–${at(0.75)}`;
}

/** Times two things in turn, A B A B …, so that a machine that slows down slows both; medians of `rounds`. */
export function inTurn(rounds: number, a: () => void, b: () => void): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  const once = (work: () => void, into: number[]): void => {
    const from = performance.now();
    work();
    into.push(performance.now() - from);
  };
  for (let i = 0; i < 3; i++) {
    a();
    b();
  }
  for (let i = 0; i < rounds; i++) {
    once(a, times[0]);
    once(b, times[1]);
  }
  return [median(times[0]), median(times[1])];
}

export const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
export const times = (a: number, b: number): string => `${(a / b).toFixed(2)}×`;
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
