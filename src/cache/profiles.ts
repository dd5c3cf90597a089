import type { Identifier, Profile } from '../customer/profile';
import { keyOf, keysOf, tailOf, tiers, wordsOf } from './identifiers';
import type { Cache } from './open';
import type { ProfileRow } from './rows';

const day = 86_400_000;

/** A row as it goes into the table. */
export function profileRow(
  profile: Profile,
  source: ProfileRow['source'],
  keptAt: number,
  batch = '',
): ProfileRow {
  return {
    key: `${source}|${profile.id}`,
    customerId: profile.id,
    source,
    keys: keysOf(profile),
    profile,
    keptAt,
    batch,
  };
}

/** Rows past retention are never shown, deleted or not. */
export const fresh = (row: { readonly keptAt: number }, retentionDays: number, now: number): boolean =>
  row.keptAt + retentionDays * day > now;

/**
 * The profiles that any of these identifiers names, from other sources than the helpdesk itself. The surest
 * kind of identifier that names anyone decides; more than one row means the agent has to say who it is.
 */
export async function profilesBy(
  cache: Cache,
  identifiers: readonly Identifier[],
  retentionDays: number,
  now: number,
): Promise<readonly ProfileRow[]> {
  const groups = tiers(identifiers);
  if (groups.length === 0) return [];
  const rows = await cache.rows.profiles.where('keys').anyOf(groups.flat()).distinct().limit(50).toArray();
  const others = rows.filter((row) => row.source !== 'helpdesk' && fresh(row, retentionDays, now));
  for (const keys of groups) {
    const found = others.filter((row) => keys.some((key) => row.keys.includes(key)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The rows of one customer id, whatever source they are from. */
export async function profilesOf(
  cache: Cache,
  customerId: string,
  retentionDays: number,
  now: number,
): Promise<readonly ProfileRow[]> {
  const rows = await cache.rows.profiles.where('customerId').equals(customerId).toArray();
  return rows.filter((row) => fresh(row, retentionDays, now));
}

/** What an agent may type into the find box: a name, an e-mail address, a number. At most `limit` rows. */
export async function searchProfiles(
  cache: Cache,
  query: string,
  retentionDays: number,
  now: number,
  limit = 8,
): Promise<readonly ProfileRow[]> {
  const text = query.trim();
  if (text === '') return [];
  const words = wordsOf(text);
  const digits = text.replace(/[^\d]/g, '');
  const tail = tailOf(text);
  const isNumber = digits.length >= 5 && !/\p{L}/u.test(text);
  const starts = [
    ...(tail && isNumber ? [tail] : []),
    ...(text.includes('@') ? [`email:${text.toLowerCase()}`] : []),
    ...(digits.length >= 5
      ? [`phone:+${digits}`, `phone:${digits}`, `phone:+${digits.replace(/^00?/, '')}`]
      : []),
    `external:${text}`,
    // Pasted from elsewhere, it may be written in another way than it is kept.
    ...['external', 'email', 'phone'].flatMap((kind) => keyOf({ kind, value: text }) ?? []),
    ...(words[0] !== undefined && !text.includes('@') ? [`name:${words[0]}`] : []),
  ];
  const rows = await cache.rows.profiles
    .where('keys')
    .startsWithAnyOf(starts)
    .distinct()
    .limit(limit * 25)
    .toArray();
  const rest = text.includes('@') || isNumber ? [] : words.slice(1);
  return rows
    .filter((row) => fresh(row, retentionDays, now))
    .filter((row) => rest.every((word) => row.keys.some((key) => key.startsWith(`name:${word}`))))
    .slice(0, limit);
}
