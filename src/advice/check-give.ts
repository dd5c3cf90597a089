import type { ConcessionKind } from '../playbook/types';
import { no, ok, type Result } from '../trouble/result';
import { countsAsGoodwill, isSmallKindness } from './given';
import type { Advice, Offer } from './types';

/** A give that fits what the sidebar showed, with everything a decision records about it. */
export interface CheckedGive {
  readonly concession: string;
  readonly kind: ConcessionKind;
  /** Minor units; 0 for what costs nothing. */
  readonly amount: number;
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  /** Counts as goodwill to the customer: not owed, floor, an act, or a remedy of our own fault. */
  readonly goodwill: boolean;
  /** The rule that put it on the list; null for the floor and the playbook's own acts. */
  readonly rule: string | null;
}

/**
 * Whether a concession may be given with this amount (`null`: as prefilled), by the advice that was on
 * screen. Says `not-found` for what the advice does not offer, `invalid` for an amount that is missing or no
 * whole number above 0, `forbidden` with detail `lead` (always an ask) or `over` (more than the room shown).
 */
export function checkGive(advice: Advice, concession: string, amount: number | null): Result<CheckedGive> {
  const offer = offersOf(advice).find((one) => one.concession === concession);
  if (!offer) return no('not-found');
  if (offer.asks === 'lead') return no('forbidden', 'lead');
  const wanted = amount ?? offer.amount;
  const free = offer.amount === null && offer.upTo === null && !offer.needsAmount;
  if (free) return amount === null || amount === 0 ? ok(checked(advice, offer, 0)) : no('invalid', 'amount');
  if (wanted === null || !Number.isSafeInteger(wanted) || wanted <= 0) return no('invalid', 'amount');
  const outside = offer.owed !== null || offer.floor || offer.kind === 'act';
  const most = outside ? (offer.amount ?? offer.upTo ?? Number.POSITIVE_INFINITY) : (offer.upTo ?? 0);
  return wanted <= most ? ok(checked(advice, offer, wanted)) : no('forbidden', 'over');
}

/**
 * Everything the advice has on offer, each concession once, in the order it is shown. What goes along comes
 * last: by itself it may be given in full, and only beside the recommended one in part.
 */
export function offersOf(advice: Advice): readonly Offer[] {
  const { owed, recommended, alongside, ask, moreAsks, alternative, others, acts } = advice;
  const all = [...owed, recommended, alternative, ...others, ...acts, alongside, ask, ...moreAsks];
  const seen = new Set<string>();
  return all.filter((offer): offer is Offer => {
    if (!offer || seen.has(offer.concession)) return false;
    seen.add(offer.concession);
    return true;
  });
}

function checked(advice: Advice, offer: Offer, amount: number): CheckedGive {
  const { concession, kind, floor, rule } = offer;
  const favour = { owed: offer.owed !== null, outside: floor, kind, amount };
  return {
    concession,
    kind,
    amount,
    owed: offer.owed !== null,
    floor,
    smallKindness: isSmallKindness(favour, advice.room.smallKindnessLeft),
    goodwill: countsAsGoodwill(favour, advice.countsAsGoodwill === false),
    rule,
  };
}
