import { daysSince } from '../customer/calendar';
import type { Coverage } from '../customer/profile';
import type { Facts } from '../playbook/facts';
import type { FactSources } from './fact-sources';

/**
 * `daysPastLimit`, `coverUses` and `product` from what the profile knows of the limit that the cause counts
 * from (cover, return, cancellation, payment). Calendar days in the zone; unknown while it still runs, its whole
 * last day among it, and when it is not certain which product the case is about: the one answered, else the one
 * named in the case, else the only one there is, else the only one that has ended.
 */
export function limitFacts(
  { profile, seen, playbook, timeZone }: FactSources,
  facts: Facts,
  now: number,
): Facts {
  const limit = playbook.causes.find((cause) => cause.id === facts.cause)?.limit;
  if (!limit || !profile) return {};
  const all = profile.coverage.filter((one) => one.kind === limit);
  const text = [seen?.subject ?? '', ...(seen?.messages ?? []).map((one) => one.text)].join('\n');
  const past = ({ ends }: Coverage): number | undefined => daysPast(ends, now, timeZone);
  const about = concerned(all, facts.product, text, past);
  if (!about) return {};
  return {
    product: about.product,
    coverUses: limit === 'cover' ? (about.uses ?? undefined) : undefined,
    daysPastLimit: past(about),
  };
}

/** Calendar days since a limit ended, from 1 on; undefined on its last day and before. */
export function daysPast(ends: number | null, now: number, timeZone?: string): number | undefined {
  const days = ends === null ? 0 : daysSince(ends, now, timeZone);
  return days > 0 ? days : undefined;
}

function concerned(
  all: readonly Coverage[],
  answered: Facts[string],
  text: string,
  past: (one: Coverage) => number | undefined,
): Coverage | undefined {
  if (typeof answered === 'string') return only(all.filter((one) => same(one.product, answered)));
  if (all.length === 1) return all[0];
  const named = only(all.filter((one) => names(text, one.product)));
  return named ?? only(all.filter((one) => past(one) !== undefined));
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether any word of the product's name of at least four letters stands in the text. */
function names(text: string, product: string): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const own = product.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return own.some((word) => words.has(word));
}
