import type { ConsoleAnswers, FromConsole } from '../../../src/messages/console';
import { ok } from '../../../src/trouble/result';
import { registerExtraHosts } from '../hosts';
import { acceptRestored } from '../link/follow/accept-restored';
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
import { leave, signOut } from '../link/sign-in/sign-out';
import { settingsInForce } from '../policy/settings';
import type { World } from '../world';
import { changeFromConsole } from './change-settings';
import { openDemoCase } from './demo-case';
import { diagnosticsOf } from './diagnostics';
import { draftHere, dropDraftHere, keepDraftHere } from './draft';
import { forgetCustomer, storedAboutCustomer, wipeBrowser } from './forget';
import { beginImport, endImport, importRows, undoImport } from './imports';
import { overview } from './overview';
import { choosePlaybook } from './playbook';
import { tryCases, tryDraft } from './try-draft';
import { publish, rollBack, versionLines, versionWhole } from './versions';

export type Handler<Type extends FromConsole['type']> = (
  world: World,
  message: Extract<FromConsole, { readonly type: Type }>,
) => Promise<ConsoleAnswers[Type]>;

type Handlers = { readonly [Type in FromConsole['type']]: Handler<Type> };

/** What waits for nobody: readings, and what may take a person minutes at their provider's window. */
export const atOnce = {
  'console/overview': overview,
  'console/link-test': async (world, { endpoint, token }) =>
    ok((await checkLink(world, endpoint, token)).check),
  'console/link-check': checkAgain,
  'console/link-open-id': async (world, message) => ok(await signInAtProvider(world, message)),
  'console/asks': waitingAsks,
  'console/answer-ask': answerAsk,
  'console/insights': insightsFor,
  'console/draft': draftHere,
  'console/draft-keep': (world, { draft }) => keepDraftHere(world, draft),
  'console/versions': versionLines,
  'console/version': (world, { version }) => versionWhole(world, version),
  'console/try': tryDraft,
  'console/try-cases': tryCases,
  'console/adapters-try': (world, { list }) => tryAdapters(world, list),
} satisfies Partial<Handlers>;

/** Every message of the options page and who answers it; one without an answer does not compile. */
export const handlers: Handlers = {
  ...atOnce,
  'console/set': (world, { settings }) => changeFromConsole(world, settings),
  'console/use-playbook': (world, { playbook, reason }) => choosePlaybook(world, playbook, reason),
  'console/draft-drop': dropDraftHere,
  'console/publish': publish,
  'console/roll-back': (world, { version, reason }) => rollBack(world, version, reason),
  'console/import-begin': beginImport,
  'console/import-rows': importRows,
  'console/import-end': endImport,
  'console/import-undo': undoImport,
  'console/wipe': wipeBrowser,
  'console/stored-about': (world, { query }) => storedAboutCustomer(world, query),
  'console/forget': (world, { customerId }) => forgetCustomer(world, customerId),
  'console/diagnostics': async (world) => ok(await diagnosticsOf(world)),
  'console/hosts-changed': async (world) => {
    await registerExtraHosts(world, (await settingsInForce(world)).settings);
    return overview(world);
  },
  'console/demo-case': openDemoCase,
  'console/link-sign-in': async (world, { endpoint, token }) => ok(await signIn(world, endpoint, token)),
  'console/link-sign-out': async (world) => {
    await signOut(world);
    return overview(world);
  },
  'console/accept-restored': async (world) => {
    await acceptRestored(world);
    return overview(world);
  },
  'console/link-leave': async (world) => {
    await leave(world);
    return overview(world);
  },
  'console/incidents': incidentLines,
  'console/incident-declare': (world, { incident }) => declareIncident(world, incident),
  'console/incident': (world, { id }) => incidentToChange(world, id),
  'console/incident-change': (world, { id, change }) => changeIncident(world, id, change),
  'console/incident-end': (world, { id }) => endIncident(world, id),
  'console/adapters': pushedAdapters,
  'console/adapters-set': (world, { list }) => setAdapters(world, list),
};
