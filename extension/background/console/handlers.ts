import { forget, storedAbout, wipe } from '../../../src/cache/about';
import { beginBatch, endBatch, putChunk, undoBatch } from '../../../src/cache/batches';
import { dropFetched } from '../../../src/cache/evict';
import { keyOf } from '../../../src/cache/identifiers';
import { isNewer } from '../../../src/cache/open';
import { usePlaybook } from '../../../src/cache/playbooks';
import { databaseTrouble } from '../../../src/cache/trouble';
import type { FromConsole, Overview } from '../../../src/messages/console';
import { checkPlaybook } from '../../../src/playbook/shape';
import { no, ok, type Result } from '../../../src/trouble/result';
import { forgetNews } from '../draw/playbook-news';
import { pushWhere } from '../draw/push';
import { followPolicy } from '../follow-policy';
import { registerExtraHosts } from '../hosts';
import { inTurn } from '../in-turn';
import { everyFound, forgetFound } from '../kept/backend-customers';
import { forgetPlaybooks } from '../kept/playbook-in-force';
import { forgetRemembered, rememberedAbout } from '../kept/seen';
import { forgetPeople } from '../kept/tabs';
import { signedIn } from '../link/call/calls';
import { dropBackendProfiles } from '../link/fetch/customers';
import { goOn } from '../link/follow/accept-restored';
import { pushedAdapters, setAdapters, tryAdapters } from '../link/lead/adapters';
import { answerAsk, waitingAsks } from '../link/lead/asks';
import {
  changeIncident,
  declareIncident,
  endIncident,
  incidentLines,
  incidentToChange,
} from '../link/lead/incidents';
import { insightsFor } from '../link/lead/insights';
import { checkAgain, checkLink } from '../link/sign-in/check-link';
import { signInAtProvider } from '../link/sign-in/open-id';
import { signIn } from '../link/sign-in/sign-in';
import { forgetLink, leave, signOut } from '../link/sign-in/sign-out';
import { changeSettings, forgetSettings, settingsInForce } from '../policy/settings';
import { tellSettings } from '../policy/settings-told';
import type { World } from '../world';
import { openDemoCase } from './demo-case';
import { diagnosticsOf } from './diagnostics';
import { overviewOf } from './overview';
import { refusedByPolicy } from './refused-by-policy';

/** Answers the options page. Changes come one after another, so that two pages cannot interleave an import. */
export async function fromConsole(world: World, message: FromConsole): Promise<Result<unknown>> {
  try {
    if (message.type === 'console/overview') return await overview(world);
    const refused = refusedByPolicy((await settingsInForce(world)).policy, message);
    if (refused !== null) return refused;
    if (message.type === 'console/link-test')
      return ok((await checkLink(world, message.endpoint, message.token)).check);
    if (message.type === 'console/asks') return await waitingAsks(world);
    if (message.type === 'console/answer-ask') return await answerAsk(world, message);
    if (message.type === 'console/link-check') return await checkAgain(world);
    if (message.type === 'console/insights') return await insightsFor(world);
    if (message.type === 'console/adapters-try') return await tryAdapters(world, message.list);
    // Whoever sits at the provider's window may take minutes: nobody else waits for that.
    if (message.type === 'console/link-open-id') return ok(await signInAtProvider(world, message));
    return await inTurn('console', () => answer(world, message));
  } catch (error) {
    return databaseTrouble(error);
  }
}

const overview = async (world: World): Promise<Result<Overview>> => ok(await overviewOf(world));

async function answer(world: World, message: FromConsole): Promise<Result<unknown>> {
  const { cache } = world;
  switch (message.type) {
    case 'console/overview':
    case 'console/link-test':
    case 'console/link-check':
    case 'console/link-open-id':
    case 'console/asks':
    case 'console/answer-ask':
    case 'console/insights':
    case 'console/adapters-try':
      return overview(world);
    case 'console/link-sign-in':
      return ok(await signIn(world, message.endpoint, message.token));
    case 'console/link-sign-out':
      await signOut(world);
      return overview(world);
    case 'console/link-go-on':
      await goOn(world);
      return overview(world);
    case 'console/link-leave':
      await leave(world);
      return overview(world);
    case 'console/incidents':
      return incidentLines(world);
    case 'console/incident-declare':
      return declareIncident(world, message.incident);
    case 'console/incident':
      return incidentToChange(world, message.id);
    case 'console/incident-change':
      return changeIncident(world, message.id, message.change);
    case 'console/adapters':
      return pushedAdapters(world);
    case 'console/adapters-set':
      return setAdapters(world, message.list);
    case 'console/incident-end':
      return endIncident(world, message.id);
    case 'console/set': {
      const changed = await changeSettings(world, message.settings);
      if (!changed.ok) return changed;
      const { settings } = changed.value;
      if (!settings.cacheProfiles && !(await isNewer(cache))) await dropFetched(cache);
      await tellSettings(world, settings, message.settings);
      return overview(world);
    }
    case 'console/use-playbook':
      return use(world, message.playbook, message.reason);
    case 'console/import-begin':
    case 'console/import-rows':
      return importing(world, message);
    case 'console/import-end':
      return thenOverview(world, await endBatch(cache, message.batch));
    case 'console/import-undo':
      return thenOverview(world, await undoBatch(cache, message.batch));
    case 'console/wipe':
      await forgetLink(world);
      await wipe(cache);
      await wipe(world.demo);
      await world.browser.storage.local.clear();
      forgetSettings(world);
      await forgetPeople(world);
      await forgetRemembered(world);
      await dropBackendProfiles(world);
      forgetPlaybooks(cache);
      forgetPlaybooks(world.demo);
      forgetNews(world);
      await followPolicy(world, false);
      return thenOverview(world, ok(null));
    case 'console/stored-about':
      return about(world, message.query);
    case 'console/forget': {
      if (await isNewer(cache)) return no('conflict', 'newer-database');
      const ids = await forget(cache, message.customerId);
      await forgetRemembered(world, ids);
      await forgetFound(world, ids);
      await forgetPeople(world);
      return thenOverview(world, ok(null));
    }
    case 'console/diagnostics':
      return ok(await diagnosticsOf(world));
    case 'console/hosts-changed': {
      const { settings } = await settingsInForce(world);
      await registerExtraHosts(world, settings);
      return overview(world);
    }
    case 'console/demo-case':
      return openDemoCase(world);
  }
}

/** What changed is also shown in every open sidebar. */
async function thenOverview(world: World, result: Result<unknown>): Promise<Result<Overview>> {
  if (!result.ok) return result;
  await pushWhere(world, () => true);
  return overview(world);
}

/** What lies in the database, and what the session remembers of the same people. */
async function about(world: World, query: string): Promise<Result<readonly Record<string, unknown>[]>> {
  const held = await storedAbout(world.cache, query, world.now());
  const ids = held.map(({ customerId }) => String(customerId));
  const named = ['email', 'phone', 'external'].flatMap((kind) => keyOf({ kind, value: query }) ?? []);
  const found = (await everyFound(world)).flatMap(([, { row }]) => (row === null ? [] : [row]));
  const theirs = found
    .filter(({ customerId, keys }) => ids.includes(customerId) || keys.some((key) => named.includes(key)))
    .map((row) => ({ table: 'memory', ...row }));
  return ok([...held, ...(await rememberedAbout(world, ids, query)), ...theirs]);
}

async function use(world: World, document: unknown, reason: string): Promise<Result<Overview>> {
  const checked = checkPlaybook(document);
  if (!checked.ok) {
    const [first] = checked.problems;
    return no('invalid', first ? String(first.code) : undefined);
  }
  if (await isNewer(world.cache)) return no('conflict', 'newer-database');
  if ((await signedIn(world)) !== null) return no('forbidden', 'linked');
  await usePlaybook(world.cache, checked.value, reason, world.now());
  forgetPlaybooks(world.cache);
  return thenOverview(world, ok(null));
}

/** Imports are refused where the administrator says so and where nothing may touch the disk. */
async function importing(
  world: World,
  message: Extract<FromConsole, { readonly type: 'console/import-begin' | 'console/import-rows' }>,
): Promise<Result<unknown>> {
  const { settings, policy } = await settingsInForce(world);
  if (!policy.values.fileImport) return no('forbidden', 'policy');
  if (!settings.cacheProfiles) return no('forbidden', 'memory-only');
  const { cache } = world;
  if (message.type === 'console/import-rows') {
    return putChunk(cache, message.batch, message.seq, message.profiles, world.now());
  }
  const begun = await beginBatch(cache, message.batch, message.name, world.now());
  return begun.ok ? ok(null) : begun;
}
