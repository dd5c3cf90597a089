import { chanceStillWithUs, expectedPurchases } from './bg-nbd';
import type { Fit } from './fit';
import { summaryOf } from './purchase-summary';
import { purchasesOf, type Transaction } from './transaction';

/** Model outputs, to be shown and never to be a condition. */
export interface Outlook {
  /** 0 to 1; null for someone who has bought once only, of whom the model knows nothing. */
  readonly stillWithUs: number | null;
  /** Purchase days to expect in the coming twelve months. */
  readonly purchases12m: number;
  /** Those times their own mean spend per purchase day, minor units; not discounted. */
  readonly value12m: number;
  /** How it was computed, for the screen. */
  readonly how: { readonly model: 'bg-nbd'; readonly customers: number; readonly purchaseDays: number };
}

/**
 * What to expect of one customer at `now`, from a model fitted to customers like them (`fitBgNbd`). Null when
 * nothing was bought, or without a model.
 */
export function outlookOf(
  transactions: readonly Transaction[],
  fit: Fit | null,
  now: number,
): Outlook | null {
  const summary = summaryOf(transactions, now);
  if (!summary || !fit) return null;
  const purchaseDays = summary.repeats + 1;
  const paid = purchasesOf(transactions).filter((one) => one.at <= now);
  const perDay = paid.reduce((sum, one) => sum + one.amount, 0) / purchaseDays;
  const purchases12m = expectedPurchases(fit.model, summary, 52);
  return {
    stillWithUs: chanceStillWithUs(fit.model, summary),
    purchases12m,
    value12m: Math.round(purchases12m * perDay),
    how: { model: 'bg-nbd', customers: fit.customers, purchaseDays },
  };
}
