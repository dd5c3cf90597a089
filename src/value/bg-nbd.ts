import { logGamma } from './log-gamma';
import type { PurchaseSummary } from './purchase-summary';

/**
 * The BG/NBD model of repeat buying: P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting Your Customers the
 * Easy Way: An Alternative to the Pareto/NBD Model", Marketing Science 24 (2005), 275–284. Customers buy at
 * rates that vary as a gamma(r, alpha) and may leave after any purchase with a chance that varies as a
 * beta(a, b). Its outputs are shown with how they were computed; no rule ever reads them.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Log-likelihood of one customer (equation 6, rearranged so that nothing overflows). */
export function logLikelihood(model: BgNbd, { repeats: x, recency: tx, age: T }: PurchaseSummary): number {
  const { r, alpha, a, b } = model;
  const common =
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(a + b) +
    logGamma(b + x) -
    logGamma(b) -
    logGamma(a + b + x);
  const alive = -(r + x) * Math.log(alpha + T);
  if (x === 0) return common + alive;
  const left = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + tx);
  const top = Math.max(alive, left);
  return common + top + Math.log(Math.exp(alive - top) + Math.exp(left - top));
}

/**
 * The chance that a customer is still with us. Someone who has bought once only has had no purchase to leave
 * after: the model says 1, which is no knowledge, so the answer is null and the screen says nothing.
 */
export function chanceStillWithUs(
  model: BgNbd,
  { repeats: x, recency: tx, age: T }: PurchaseSummary,
): number | null {
  if (x === 0) return null;
  const { r, alpha, a, b } = model;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x));
}

/** Purchase days to expect in the coming time `t`, in the unit of the summary (equation 10). */
export function expectedPurchases(model: BgNbd, summary: PurchaseSummary, t: number): number {
  const { r, alpha, a, b } = model;
  const { repeats: x, recency: tx, age: T } = summary;
  const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + T + t));
  const gained = 1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * series;
  const alive = x === 0 ? 1 : 1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x);
  return (((a + b + x - 1) / (a - 1)) * gained) / alive;
}

/** Gauss's hypergeometric function by its series; converges for 0 <= z < 1, as it is here. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 1; j < 10_000; j++) {
    term *= ((a + j - 1) * (b + j - 1) * z) / ((c + j - 1) * j);
    sum += term;
    if (Math.abs(term) < 1e-12 * Math.abs(sum)) break;
  }
  return sum;
}
