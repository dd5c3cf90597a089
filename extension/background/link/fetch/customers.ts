import type * as v from 'valibot';
import { isNewer } from '../../../../src/cache/open';
import { profileRow } from '../../../../src/cache/profiles';
import type { ProfileRow } from '../../../../src/cache/rows';
import type { findAnswer } from '../../../../src/contract/bodies';
import { profileFromWire, type WireProfile } from '../../../../src/contract/profile';
import type { Identifier, Profile } from '../../../../src/customer/profile';
import { readCase } from '../../case/open-case';
import { inTurn } from '../../in-turn';
import { customerFor, everyCustomer, rememberCustomer } from '../../kept/backend-customers';
import { voidMarks } from '../../kept/marks';
import type { BackendCustomer } from '../../kept/table';
import { settingsInForce } from '../../policy/settings';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { isStill, signedIn } from '../read/link';
import { refreshLedger } from './ledger';

/** The same case is asked about again after this long; changes are told by the feed. */
const askedFor = 30_000;

/** What is on the disk already is written there again only to be kept for longer. */
const keptAnewAfter = 60 * 60_000;

/**
 * Asks the backend who the customer of a case is, keeps the answer, and draws the case anew when it is news.
 * What is on screen already was painted from what this browser knew.
 */
export async function findFor(world: World, caseKey: string): Promise<void> {
  await findPerson(world, caseKey);
  await refreshLedger(world, caseKey);
}

function findPerson(world: World, caseKey: string): Promise<void> {
  return inTurn(`link-find:${caseKey}`, async () => {
    const link = await signedIn(world);
    if (link === null) return;
    const { settings } = await settingsInForce(world);
    const open = await readCase(world, world.cache, caseKey, settings);
    if (open === null) return;
    const before = await customerFor(world, caseKey);
    if (open.row.chosen !== null && before?.row?.customerId !== open.row.chosen) {
      return refetch(world, open.row.chosen, [caseKey]);
    }
    const age = before === null ? askedFor : world.now() - before.at;
    if (before !== null && age >= 0 && age < askedFor) return opened(world, caseKey, before);
    const identifiers = (open.seen?.requester?.identifiers ?? []).filter(isTold).slice(0, 20);
    if (identifiers.length === 0) return;
    const answer = await callsAsAgent(world, link)('find', { body: { lookups: [[...identifiers]] } });
    await heardOfLink(world, link.token, answer);
    if (!(await isStill(world, link))) return;
    const [found] = answer.ok ? (answer.value.value?.results ?? []) : [];
    if (!found) return before === null ? undefined : opened(world, caseKey, before);
    await keep(world, [caseKey], foundIn(found, world.now()));
  });
}

/** What a list had warmed becomes kept like the rest with the opening of its case. */
async function opened(world: World, caseKey: string, { warmed, ...found }: BackendCustomer): Promise<void> {
  if (warmed) await keep(world, [caseKey], found);
}

type Answered = v.InferOutput<typeof findAnswer>['results'][number];

/** An answer of the backend as it is remembered. */
export const foundIn = (answer: Answered, now: number): BackendCustomer => ({
  at: now,
  row: answer.found === 'one' ? backendRow(answer.profile, now) : null,
  candidates:
    answer.found === 'many' ? answer.candidates.map(({ id, ...one }) => ({ customerId: id, ...one })) : [],
});

/** What the backend can be asked by. */
export const isTold = ({ kind, value }: Identifier): boolean =>
  /^[a-z0-9][a-z0-9:._-]{0,119}$/i.test(kind) && value !== '' && value.length <= 320;

const backendRow = (wire: WireProfile, now: number): ProfileRow =>
  profileRow(profileFromWire(wire), 'backend', now);

/** Fetches a customer anew who is kept here or was chosen for these cases; others are left alone. */
export async function refetch(world: World, id: string, chosenFor: readonly string[] = []): Promise<void> {
  const link = await signedIn(world);
  if (link === null) return;
  const foundFor = (await everyCustomer(world)).filter(([, { row }]) => row?.customerId === id);
  const kept = await world.cache.rows.profiles.get(`backend|${id}`);
  if (foundFor.length === 0 && !kept && chosenFor.length === 0) return;
  const answer = await callsAsAgent(world, link)('customer', { id });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok || !answer.value.value || !(await isStill(world, link))) return;
  const now = world.now();
  const cases = [...new Set([...foundFor.map(([caseKey]) => caseKey), ...chosenFor])];
  await keep(world, cases, { at: now, row: backendRow(answer.value.value, now), candidates: [] });
}

/** Keeps what was found, on the disk where profiles may be there, and draws anew the cases it is news for. */
async function keep(world: World, cases: readonly string[], found: BackendCustomer): Promise<void> {
  const { rows } = world.cache;
  const { settings } = await settingsInForce(world);
  const news = new Set<string>();
  const stored = found.row === null ? undefined : await rows.profiles.get(found.row.key);
  for (const caseKey of cases) {
    const before = await customerFor(world, caseKey);
    const known = before?.row ?? (found.row ? (stored ?? null) : null);
    const same = sameProfile(known?.profile, found.row?.profile) && sameList(before, found);
    if (!same) {
      news.add(caseKey);
      voidMarks(world);
    }
    await rememberCustomer(world, caseKey, found);
  }
  const lately = stored !== undefined && found.at - stored.keptAt < keptAnewAfter;
  const onDisk = lately && sameProfile(stored.profile, found.row?.profile);
  if (found.row && !onDisk && settings.cacheProfiles && !(await isNewer(world.cache)))
    await rows.profiles.put(found.row);
  if (news.size > 0) await redraw(world, ({ shown, demo }) => !demo && shown !== null && news.has(shown));
}

const sameList = (before: BackendCustomer | null, after: BackendCustomer): boolean =>
  JSON.stringify(before?.candidates ?? []) === JSON.stringify(after.candidates);

/** When a fact was looked up is no news. */
const sameProfile = (one: Profile | undefined, two: Profile | undefined): boolean => text(one) === text(two);
const text = (profile: Profile | undefined): string =>
  JSON.stringify(profile ?? null, (key, value: unknown) => (key === 'asOf' ? undefined : value));

/** The cases that are on screen now, each once. */
export async function findAgain(world: World, cases: readonly string[]): Promise<void> {
  for (const caseKey of new Set(cases)) await findFor(world, caseKey);
}
