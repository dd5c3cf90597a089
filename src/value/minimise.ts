/** Where a function is least, and what it is there. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * The downhill simplex of J. A. Nelder and R. Mead (The Computer Journal 7, 1965): needs no derivatives,
 * finds a local minimum near `start`. Stops when the corners agree to eight digits, or after `most` steps.
 */
export function minimise(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  most = 2000,
): Minimum {
  const corner = (at: readonly number[]): Minimum => ({ at, value: f(at) });
  let simplex = [corner(start), ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + 0.5 : x))))];
  for (let step = 0; step < most; step++) {
    simplex = simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0] as Minimum;
    const worst = simplex.at(-1) as Minimum;
    if (worst.value - best.value <= 1e-8 * (Math.abs(best.value) + 1e-8)) break;
    const others = simplex.slice(0, -1);
    const middle = start.map(
      (_, i) => others.reduce((sum, one) => sum + (one.at[i] ?? 0), 0) / others.length,
    );
    const along = (t: number): Minimum => corner(middle.map((m, i) => m + t * ((worst.at[i] ?? 0) - m)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < (others.at(-1) as Minimum).value) {
      simplex = [...others, reflected];
    } else {
      const pulled = along(reflected.value < worst.value ? -0.5 : 0.5);
      simplex =
        pulled.value < Math.min(reflected.value, worst.value)
          ? [...others, pulled]
          : simplex.map((one) =>
              one === best ? one : corner(one.at.map((x, i) => ((best.at[i] ?? 0) + x) / 2)),
            );
    }
  }
  return simplex.sort((a, b) => a.value - b.value)[0] as Minimum;
}
