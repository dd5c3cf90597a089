import { type BgNbd, logLikelihood } from './bg-nbd';
import { minimise } from './minimise';
import type { PurchaseSummary } from './purchase-summary';

/** Below this many customers a fit says little, and none is made. */
export const fewestCustomers = 200;

/** A fitted model and what it was fitted to, so that the screen can say how a figure was computed. */
export interface Fit {
  readonly model: BgNbd;
  readonly customers: number;
  readonly logLikelihood: number;
}

/**
 * The BG/NBD model that makes these customers most likely, by maximum likelihood over the logarithms of its
 * four parameters. Null with fewer than 200 customers or when hardly anyone (under 5 %) ever bought again.
 */
export function fitBgNbd(summaries: readonly PurchaseSummary[]): Fit | null {
  const again = summaries.filter((one) => one.repeats > 0).length;
  if (summaries.length < fewestCustomers || again < summaries.length / 20) return null;
  const counted = grouped(summaries);
  const loss = (logs: readonly number[]): number => {
    const model = modelOf(logs);
    let sum = 0;
    for (const [summary, n] of counted) sum += n * logLikelihood(model, summary);
    return Number.isFinite(sum) ? -sum : Number.MAX_VALUE;
  };
  const best = minimise(loss, [0, Math.log(meanAge(summaries) / 8), 0, Math.log(2)]);
  return { model: modelOf(best.at), customers: summaries.length, logLikelihood: -best.value };
}

const modelOf = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
});

const meanAge = (summaries: readonly PurchaseSummary[]): number =>
  Math.max(1, summaries.reduce((sum, one) => sum + one.age, 0) / summaries.length);

/** Many customers are alike (bought once on the same day): each kind is looked at once. */
function grouped(summaries: readonly PurchaseSummary[]): readonly (readonly [PurchaseSummary, number])[] {
  const kinds = new Map<string, [PurchaseSummary, number]>();
  for (const summary of summaries) {
    const key = `${summary.repeats}|${summary.recency}|${summary.age}`;
    const kind = kinds.get(key);
    if (kind) kind[1] += 1;
    else kinds.set(key, [summary, 1]);
  }
  return [...kinds.values()];
}
