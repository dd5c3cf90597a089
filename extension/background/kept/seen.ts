import { normalised } from '../../../src/customer/identify';
import type { CaseSeen, ListedCase, ListSeen, RequesterSeen } from '../../../src/customer/seen';
import { customerIdOf } from '../case/standalone-profile';
import type { World } from '../world';
import { dropKeptStates } from './marks';
import { recall, remember, unlearn } from './session';

/** How many open cases are remembered whole, messages included, until the browser is closed. */
const most = 60;

interface Remembered {
  readonly seen: CaseSeen;
  readonly at: number;
}

const keyOf = (caseKey: string): string => `case:${caseKey}`;
const listKey = (adapter: string, tenant: string): string => `list:${adapter}:${tenant}`;

/** Keeps what the helpdesk said about a case in the session's memory, where messages may be. */
export async function rememberSeen(world: World, seen: CaseSeen, at: number): Promise<void> {
  const recent = (await recall<readonly string[]>(world, 'recent')) ?? [];
  const after = [...recent.filter((key) => key !== seen.caseKey), seen.caseKey];
  const gone = after.slice(0, Math.max(0, after.length - most));
  await unlearn(world, gone.map(keyOf));
  await remember(world, {
    recent: after.slice(-most),
    [keyOf(seen.caseKey)]: { seen, at } satisfies Remembered,
  });
}

/** What the session remembers of a case. */
export async function rememberedSeen(world: World, caseKey: string): Promise<Remembered | null> {
  return (await recall<Remembered>(world, keyOf(caseKey))) ?? null;
}

interface Warm {
  readonly cases: Readonly<Record<string, string>>;
  readonly requesters: Readonly<Record<string, RequesterSeen>>;
  readonly about: Readonly<Record<string, ListedCase>>;
}

/** Keeps the people of a list on screen, in memory only. The latest list of a helpdesk replaces the one before. */
export async function warm(world: World, seen: ListSeen): Promise<void> {
  const requesters = Object.fromEntries(seen.requesters.map((one) => [one.id, one]));
  const list: Warm = { cases: seen.cases, requesters, about: seen.about ?? {} };
  await remember(world, { [listKey(seen.adapter, seen.tenant)]: list });
}

export interface Listed {
  readonly requester: RequesterSeen;
  /** What the list told of the case itself; null when it told only whose it is. */
  readonly about: ListedCase | null;
}

/** A case that was on a list, before it has been read: whose it is, and what the list told of it. */
export async function listedCase(
  world: World,
  adapter: string,
  tenant: string,
  caseKey: string,
): Promise<Listed | null> {
  const list = await recall<Warm>(world, listKey(adapter, tenant));
  const id = list?.cases[caseKey];
  const requester = id === undefined ? undefined : list?.requesters[id];
  return requester ? { requester, about: list?.about[caseKey] ?? null } : null;
}

/** Forgets one case, as it was read and as lists told of it. */
export async function forgetSeenCase(world: World, caseKey: string): Promise<void> {
  dropKeptStates(world);
  const [adapter = '', tenant = ''] = caseKey.split(':');
  const key = listKey(adapter, tenant);
  const list = await recall<Warm>(world, key);
  if (list) {
    const { [caseKey]: _, ...cases } = list.cases;
    const { [caseKey]: __, ...about } = list.about;
    await remember(world, { [key]: { ...list, cases, about } satisfies Warm });
  }
  await unlearn(world, [keyOf(caseKey)]);
}

/** What the session remembers of some people, by their ids or by an identifier as it was typed. */
export async function rememberedAbout(
  world: World,
  ids: readonly string[],
  query: string,
): Promise<readonly Record<string, unknown>[]> {
  const all = Object.entries(await world.browser.storage.session.get(null));
  const isThem = (id: string | null, requester: RequesterSeen | null): boolean =>
    ids.includes(id ?? '') ||
    (requester?.identifiers.some(({ kind, value }) => normalised({ kind, value: query })?.value === value) ??
      false);
  const cases = all
    .filter(([key]) => key.startsWith('case:'))
    .map(([, value]) => (value as Remembered).seen)
    .filter((seen) => isThem(idOf(seen), seen.requester))
    .map((seen) => ({ table: 'memory', customerId: idOf(seen) ?? '', ...seen }));
  const listed = all
    .filter(([key]) => key.startsWith('list:'))
    .flatMap(([key, value]) => {
      const [, adapter = '', tenant = ''] = key.split(':');
      const { requesters, cases: whose, about } = value as Warm;
      return Object.values(requesters).map((requester) => ({
        customerId: customerIdOf(adapter, tenant, requester.id),
        requester,
        cases: Object.entries(about).flatMap(([caseKey, told]) =>
          whose[caseKey] === requester.id ? [{ caseKey, ...told }] : [],
        ),
      }));
    })
    .filter(({ customerId, requester }) => isThem(customerId, requester))
    .map((one) => ({ table: 'memory', ...one }));
  return [...cases, ...listed];
}

const idOf = ({ adapter, tenant, requester }: CaseSeen): string | null =>
  requester && customerIdOf(adapter, tenant, requester.id);

/** Forgets what the session remembers; of one person when ids are given, else everything. */
export async function forgetRemembered(world: World, ids?: readonly string[]): Promise<void> {
  dropKeptStates(world);
  const all = await world.browser.storage.session.get(null);
  const keys = Object.keys(all).filter((key) => {
    if (key.startsWith('list:')) return true;
    if (!key.startsWith('case:')) return false;
    if (ids === undefined) return true;
    return ids.includes(idOf((all[key] as Remembered).seen) ?? '');
  });
  await unlearn(world, ids === undefined ? [...keys, 'recent'] : keys);
}
