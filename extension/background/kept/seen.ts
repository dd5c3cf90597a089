import { normalised } from '../../../src/customer/identify';
import type { CaseSeen, ListedCase, ListSeen, RequesterSeen } from '../../../src/customer/seen';
import type { World } from '../world';
import { forgetOf, recall, recallAll, recallEach, remember, unlearn, voidMarks } from './session';
import type { SeenThen } from './table';

/** How many open cases are remembered whole, messages included, until the browser is closed. */
const most = 60;

/** The id that a helpdesk's user goes by here. */
export const customerIdOf = (adapter: string, tenant: string, requester: string): string =>
  `${adapter}:${tenant}:user:${requester}`;

const listKey = (adapter: string, tenant: string) => `list:${adapter}:${tenant}` as const;

/** Keeps what the helpdesk said about a case in the session's memory, where messages may be. */
export async function rememberSeen(world: World, seen: CaseSeen, at: number): Promise<void> {
  await recallAll(world, ['recent', `case:${seen.caseKey}`]);
  const recent = (await recall(world, 'recent')) ?? [];
  const after = [...recent.filter((key) => key !== seen.caseKey), seen.caseKey];
  const gone = after.slice(0, Math.max(0, after.length - most));
  await unlearn(
    world,
    gone.map((caseKey) => `case:${caseKey}` as const),
  );
  await remember(world, ['recent', after.slice(-most)], [`case:${seen.caseKey}`, { seen, at }]);
}

/** What the session remembers of a case. */
export const rememberedSeen = async (world: World, caseKey: string): Promise<SeenThen | null> =>
  (await recall(world, `case:${caseKey}`)) ?? null;

/** Keeps the people of a list on screen, in memory only. The latest list of a helpdesk replaces the one before. */
export async function warm(world: World, seen: ListSeen): Promise<void> {
  const requesters = Object.fromEntries(seen.requesters.map((one) => [one.id, one]));
  const list = { cases: seen.cases, requesters, about: seen.about ?? {} };
  await remember(world, [listKey(seen.adapter, seen.tenant), list]);
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
  const list = await recall(world, listKey(adapter, tenant));
  const id = list?.cases[caseKey];
  const requester = id === undefined ? undefined : list?.requesters[id];
  return requester ? { requester, about: list?.about[caseKey] ?? null } : null;
}

/** Forgets one case, as it was read and as lists told of it. */
export async function forgetSeenCase(world: World, caseKey: string): Promise<void> {
  voidMarks(world);
  const [adapter = '', tenant = ''] = caseKey.split(':');
  const key = listKey(adapter, tenant);
  const list = await recall(world, key);
  if (list) {
    const { [caseKey]: _, ...cases } = list.cases;
    const { [caseKey]: __, ...about } = list.about;
    await remember(world, [key, { ...list, cases, about }]);
  }
  await unlearn(world, [`case:${caseKey}`]);
}

/** What the session remembers of some people, by their ids or by an identifier as it was typed. */
export async function rememberedAbout(
  world: World,
  ids: readonly string[],
  query: string,
): Promise<readonly Record<string, unknown>[]> {
  const isThem = (id: string | null, requester: RequesterSeen | null): boolean =>
    ids.includes(id ?? '') ||
    (requester?.identifiers.some(({ kind, value }) => normalised({ kind, value: query })?.value === value) ??
      false);
  const cases = (await recallEach(world, 'case'))
    .map(([, { seen }]) => seen)
    .filter((seen) => isThem(idOf(seen), seen.requester))
    .map((seen) => ({ table: 'memory', customerId: idOf(seen) ?? '', ...seen }));
  const listed = (await recallEach(world, 'list'))
    .flatMap(([which, { requesters, cases: whose, about }]) => {
      const [adapter = '', tenant = ''] = which.split(':');
      return Object.values(requesters).map((requester) => ({
        customerId: customerIdOf(adapter, tenant, requester.id),
        requester,
        cases: Object.entries(about).flatMap(([caseKey, seen]) =>
          whose[caseKey] === requester.id ? [{ caseKey, ...seen }] : [],
        ),
      }));
    })
    .filter(({ customerId, requester }) => isThem(customerId, requester))
    .map((one) => ({ table: 'memory', ...one }));
  return [...cases, ...listed];
}

const idOf = ({ adapter, tenant, requester }: CaseSeen): string | null =>
  requester && customerIdOf(adapter, tenant, requester.id);

/** Forgets what the helpdesk said; of some people when ids are given, and then every list too, else everything. */
export async function forgetSeenOf(world: World, ids?: readonly string[]): Promise<void> {
  if (ids === undefined) return forgetOf(world, 'helpdesk');
  const cases = (await recallEach(world, 'case')).filter(([, { seen }]) => ids.includes(idOf(seen) ?? ''));
  const lists = await recallEach(world, 'list');
  await unlearn(world, [
    ...cases.map(([caseKey]) => `case:${caseKey}` as const),
    ...lists.map(([which]) => `list:${which}` as const),
  ]);
}
