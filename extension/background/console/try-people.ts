import type { Profile } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';
import type { TryPerson } from '../../../src/messages/lead';
import type { FactValue } from '../../../src/playbook/facts';
import type { Playbook } from '../../../src/playbook/types';
import { demoProfile, demoSeen } from './demo-people';

/** Somebody to try a draft on: who they are, what their case says, and what the agent has answered already. */
export interface Someone {
  readonly profile: Profile | null;
  readonly seen: CaseSeen;
  readonly answers: Readonly<Record<string, FactValue>>;
}

const day = 86_400_000;
const year = 365 * day;

/** The people who come with Leeway, in the playbook's own currency. */
export function someone(id: TryPerson, playbook: Playbook, now: number): Someone {
  const dana = { profile: inCurrency(demoProfile(now), playbook.currency), seen: demoSeen(now) };
  const answers: Record<string, FactValue> = playbook.causes.some(
    ({ id: cause }) => cause === 'cover-just-ended',
  )
    ? { cause: 'cover-just-ended', daysPastLimit: 3, coverUses: 1, amountAtIssue: 32_900 }
    : { amountAtIssue: 32_900 };
  switch (id) {
    case 'long-time':
      return { ...dana, answers };
    case 'new':
      return {
        ...called(dana, 'Noor Haddad', 'noor.haddad@example.com', 3 * 30 * day, now, 6_000, 1),
        answers: { ...answers, fault: 'ours' },
      };
    case 'generous':
      return {
        ...called(dana, 'Marek Lindqvist', 'marek.lindqvist@example.com', 3 * year, now, 120_000, 9),
        answers: { ...answers, fault: 'notOurs', goodwill365dCount: 4 },
      };
    case 'unknown':
      return { profile: null, seen: { ...dana.seen, requester: null, earlier: null, messages: [] }, answers };
  }
}

function inCurrency(profile: Profile, currency: string): Profile {
  return profile.value ? { ...profile, value: { ...profile.value, currency } } : profile;
}

function called(
  { profile, seen }: { readonly profile: Profile; readonly seen: CaseSeen },
  name: string,
  email: string,
  since: number,
  now: number,
  spend: number,
  orders: number,
): Pick<Someone, 'profile' | 'seen'> {
  const identifiers = [{ kind: 'email' as const, value: email }];
  const { requester } = seen;
  return {
    profile: {
      ...profile,
      id: `demo:${email}`,
      name,
      identifiers,
      customerSince: profile.customerSince && { ...profile.customerSince, value: now - since },
      value: profile.value && {
        ...profile.value,
        lifetime: Math.round((spend * since) / year),
        last12m: spend,
        orders,
        firstPurchase: now - since,
        lastPurchase: now - Math.min(since, 40 * day),
      },
    },
    seen: {
      ...seen,
      requester: requester && { ...requester, name, identifiers, createdAt: now - since },
      earlier: null,
    },
  };
}
