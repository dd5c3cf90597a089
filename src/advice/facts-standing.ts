import type { CustomerValue, Profile } from '../customer/profile';
import { tenureDays } from '../customer/tenure';
import type { Facts } from '../playbook/facts';

/**
 * Standing: what the customer is worth to us and for how long. For a company's contact it is the account's;
 * where the account is silent the contact's own figure stands in, which can only be less. Money in another
 * currency than the playbook's is unknown, never converted.
 */
export function standingFacts(
  profile: Profile | null,
  currency: string,
  now: number,
  timeZone?: string,
): Facts {
  if (!profile) return {};
  const { account } = profile;
  const own = inCurrency(profile.value, currency);
  const ofAccount = inCurrency(account?.value ?? null, currency);
  const beginnings = [account?.customerSince, account?.value?.firstPurchase];
  const ownBeginnings = [profile.customerSince?.value, profile.value?.firstPurchase];
  return {
    tenureDays:
      tenureDays(beginnings, now, timeZone) ?? tenureDays(ownBeginnings, now, timeZone) ?? undefined,
    lifetimeSpend: ofAccount?.lifetime ?? own?.lifetime ?? undefined,
    spend12m: ofAccount?.last12m ?? own?.last12m ?? undefined,
    npsScore: profile.nps?.score,
    referrals: profile.referrals ?? undefined,
    customerTags: account && account.tags.length > 0 ? account.tags : (profile.tags?.value ?? account?.tags),
  };
}

const inCurrency = (value: CustomerValue | null, currency: string): CustomerValue | null =>
  value?.currency === currency ? value : null;
