import { dayOfDate, daysSince } from '../customer/calendar';
import type { Facts } from '../playbook/facts';
import type { FactSources } from './fact-sources';

const day = 86_400_000;

/**
 * What was given before out of goodwill, in the last 365 days: from the profile and from the ledger, each
 * give once. Owed, floor and our-fault remedies are not goodwill and do not count. Unknown when neither says
 * anything, or when only part of the history is known and that part is empty.
 */
export function historyFacts({ profile, ledger, timeZone }: FactSources, now: number): Facts {
  const known = profile?.concessions ?? null;
  const counted = ledger.inWindow.filter((one) => one.goodwill);
  const recorded = (known?.value ?? []).filter((one) => one.goodwill);
  // The same give may come from both; the ledger's time is the decision's own, the profile's may be a day.
  const seen = new Set(counted.map((one) => `${dayOfDate(one.at)}|${one.amount}`));
  const gives = [
    ...counted,
    ...recorded.filter((one) => !seen.has(`${dayOfDate(one.at)}|${one.amount}`)),
  ].filter((one) => one.at <= now);
  if (gives.length === 0 && (!known || known.partial)) return {};
  const year = gives.filter((one) => one.at > now - 365 * day);
  return {
    goodwill365dCount: year.length,
    goodwill365dAmount: year.reduce((sum, one) => sum + one.amount, 0),
    lastGoodwillDays:
      gives.length > 0
        ? Math.max(0, daysSince(Math.max(...gives.map((one) => one.at)), now, timeZone))
        : 'never',
  };
}
