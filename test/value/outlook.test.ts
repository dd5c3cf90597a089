import { describe, expect, test, vi } from 'vitest';
import { chanceStillWithUs, expectedPurchases, logLikelihood } from '../../src/value/bg-nbd';
import { fitBgNbd } from '../../src/value/fit';
import { logGamma } from '../../src/value/log-gamma';
import { minimise } from '../../src/value/minimise';
import { outlookOf } from '../../src/value/outlook';
import { type PurchaseSummary, summaryOf } from '../../src/value/purchase-summary';

vi.setConfig({ testTimeout: 60_000 });

/** The parameters that the authors publish for 2,357 buyers of compact discs (table 2 of the paper), in weeks. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const now = Date.parse('2026-03-10T10:00:00Z');
const day = 86_400_000;

test('the gamma function agrees with factorials and with the root of pi', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(0.001)).toBeCloseTo(6.907178885, 8);
});

test('the simplex finds the valley of Rosenbrock', () => {
  const rosenbrock = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { at } = minimise((x) => rosenbrock(x) + 1, [-1.2, 1]);
  expect(at[0]).toBeCloseTo(1, 2);
  expect(at[1]).toBeCloseTo(1, 2);
});

describe('with the published parameters', () => {
  const buyer = { repeats: 2, recency: 30.43, age: 38.86 };
  test('a buyer of two repeats is expected to buy 1.226 times in the next 39 weeks, as the authors work out', () => {
    expect(expectedPurchases(published, buyer, 39)).toBeCloseTo(1.226, 3);
  });
  test('the chance of being with us falls the longer they are quiet, and more for who bought often', () => {
    const quiet = (age: number, repeats: number) =>
      chanceStillWithUs(published, { repeats, recency: 20, age }) ?? 1;
    expect(quiet(30, 5)).toBeLessThan(quiet(21, 5));
    expect(quiet(60, 5)).toBeLessThan(quiet(30, 5));
    expect(quiet(60, 9)).toBeLessThan(quiet(60, 2));
  });
  test('of someone who bought once nothing is said', () => {
    expect(chanceStillWithUs(published, { repeats: 0, recency: 0, age: 30 })).toBeNull();
  });
  test('nothing overflows for a very busy customer', () => {
    const busy = { repeats: 5000, recency: 500, age: 520 };
    expect(Number.isFinite(logLikelihood(published, busy))).toBe(true);
    expect(chanceStillWithUs(published, busy)).toBeGreaterThanOrEqual(0);
  });
});

/** Customers drawn from the model's own story, by a generator with a fixed seed. */
function drawn(customers: number): readonly PurchaseSummary[] {
  let seed = 20_260_310;
  const uniform = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (seed + 0.5) / 4_294_967_296;
  };
  // With shape 1 a gamma draw is exponential, and with b = 1 or a = 1 a beta draw is a power of a uniform one.
  return Array.from({ length: customers }, () => {
    const rate = -Math.log(uniform()) / 8;
    const leaves = 1 - uniform() ** (1 / 3);
    const age = 30 + Math.floor(uniform() * 20);
    let at = 0;
    let repeats = 0;
    for (;;) {
      const next = at - Math.log(uniform()) / rate;
      if (next > age) break;
      at = next;
      repeats++;
      if (uniform() < leaves) break;
    }
    return { repeats, recency: at, age };
  });
}

test('a fit finds the parameters by which its customers were drawn, and what they will buy', () => {
  const summaries = drawn(3000);
  const fit = fitBgNbd(summaries);
  const truth = { r: 1, alpha: 8, a: 1, b: 3 };
  const likelihood = summaries.reduce((sum, one) => sum + logLikelihood(truth, one), 0);
  expect(fit?.logLikelihood).toBeGreaterThanOrEqual(likelihood);
  expect(fit?.model.r).toBeCloseTo(1, 0);
  expect((fit?.model.alpha ?? 0) / (fit?.model.r ?? 1)).toBeGreaterThan(6.5);
  expect((fit?.model.alpha ?? 0) / (fit?.model.r ?? 1)).toBeLessThan(9.5);
  expect(fit?.customers).toBe(3000);
});

test('no model is fitted to few customers, or to those who never come back', () => {
  expect(fitBgNbd(drawn(199))).toBeNull();
  expect(fitBgNbd(Array.from({ length: 500 }, () => ({ repeats: 0, recency: 0, age: 20 })))).toBeNull();
});

const weekly = [0, 7, 14, 14, 21].map((days) => ({ at: now - (100 - days) * day, amount: 2000 }));

test('a summary counts purchase days in weeks from the first', () => {
  expect(summaryOf(weekly, now)).toEqual({ repeats: 3, recency: 3, age: 100 / 7 });
  expect(summaryOf([{ at: now, amount: -500 }], now)).toBeNull();
});

test('an outlook says how it was computed, and is none without a model or a purchase', () => {
  const fit = { model: published, customers: 2357, logLikelihood: -9582.4 };
  const outlook = outlookOf(weekly, fit, now);
  expect(outlook?.how).toEqual({ model: 'bg-nbd', customers: 2357, purchaseDays: 4 });
  expect(outlook?.stillWithUs).toBeGreaterThan(0);
  expect(outlook?.stillWithUs).toBeLessThan(1);
  expect(outlook?.value12m).toBe(Math.round((outlook?.purchases12m ?? 0) * 2500));
  expect(outlookOf(weekly, null, now)).toBeNull();
  expect(outlookOf([], fit, now)).toBeNull();
});
