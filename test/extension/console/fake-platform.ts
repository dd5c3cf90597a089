import type { Platform } from '../../../extension/console/platform';
import type { ConsoleAnswers, FromConsole, Overview } from '../../../src/messages/console';
import type { PlaybookDraft } from '../../../src/messages/lead';
import { defaultSettings } from '../../../src/messages/settings';
import { no, ok, type Result } from '../../../src/trouble/result';

export interface FakePlatform extends Platform {
  readonly said: FromConsole[];
  readonly saved: { readonly name: string; readonly text: string }[];
  readonly opened: string[];
  readonly asked: string[];
  readonly removed: string[];
  overview: Overview;
  draft: PlaybookDraft | null;
  /** Answers instead of the ordinary one while it returns something. */
  instead: (message: FromConsole, before: readonly FromConsole[]) => Result<never> | null;
  allowHosts: boolean;
  /** What the browser's question about data is answered with, and each time it was asked. */
  allowData: boolean;
  readonly consents: (readonly string[])[];
  granted: readonly string[];
}

export const emptyOverview: Overview = {
  settings: defaultSettings,
  playbook: null,
  batches: [],
  counts: { profiles: 0, cases: 0, decisions: 0, outbox: 0 },
  seenFields: [],
  health: [{ part: 'database', state: 'good', key: 'console.healthDatabase' }],
};

/** A background small enough to read at once: it keeps settings and batches, and remembers what it was told. */
export function fakePlatform(change: Partial<Overview> = {}): FakePlatform {
  let ids = 0;
  const fake: FakePlatform = {
    said: [],
    saved: [],
    opened: [],
    asked: [],
    removed: [],
    overview: { ...emptyOverview, ...change },
    draft: null,
    instead: () => null,
    allowHosts: true,
    allowData: true,
    consents: [],
    granted: [],
    ask: async (message) => {
      const before = [...fake.said];
      fake.said.push(message as FromConsole);
      const trouble = fake.instead(message as FromConsole, before);
      return (trouble ?? answer(fake, message as FromConsole)) as ConsoleAnswers[typeof message.type];
    },
    hosts: {
      request: async (pattern) => {
        fake.asked.push(pattern);
        return fake.allowHosts;
      },
      remove: async (pattern) => {
        fake.removed.push(pattern);
        return true;
      },
      granted: async () => fake.granted,
      builtIn: ['https://*.zendesk.com/agent/*'],
      canAdd: true,
    },
    consent: async (what) => {
      fake.consents.push(what);
      return fake.allowData;
    },
    onPolicy: () => () => undefined,
    openTab: (url) => void fake.opened.push(url),
    save: (name, text) => void fake.saved.push({ name, text }),
    copy: async () => true,
    storage: async () => ({ used: 2_000_000, quota: 1_000_000_000 }),
    shortcuts: async () => [{ name: 'enter-sidebar', keys: 'Alt+Shift+L' }],
    redirect: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/oidc',
    version: '0.1.0',
    language: 'en-US',
    breathe: async () => undefined,
    now: () => Date.UTC(2026, 10, 20),
    newId: () => {
      ids += 1;
      return `batch-${ids}`;
    },
  };
  return fake;
}

function answer(fake: FakePlatform, message: FromConsole): Result<unknown> {
  const update = (some: Partial<Overview>): Result<Overview> => {
    fake.overview = { ...fake.overview, ...some };
    return ok(fake.overview);
  };
  const { batches } = fake.overview;
  switch (message.type) {
    case 'console/set':
      return update({ settings: { ...fake.overview.settings, ...message.settings } });
    case 'console/use-playbook':
      return update({ playbook: { playbook: message.playbook, version: 1, since: fake.now() } });
    case 'console/draft':
      return ok(fake.draft);
    case 'console/draft-keep':
      fake.draft = message.draft;
      return ok(null);
    case 'console/draft-drop':
      fake.draft = null;
      return ok(null);
    case 'console/publish': {
      const version = (fake.overview.playbook?.version ?? 0) + 1;
      return update({ playbook: { playbook: message.playbook, version, since: fake.now() } });
    }
    case 'console/try':
      return no('not-found');
    case 'console/try-cases':
    case 'console/versions':
      return ok([]);
    case 'console/import-begin':
      update({
        batches: [
          { id: message.batch, name: message.name, at: fake.now(), rows: 0, state: 'running' },
          ...batches,
        ],
      });
      return ok(null);
    case 'console/import-rows':
      return ok({ kept: message.profiles.length });
    case 'console/import-end':
      return update({
        batches: batches.map((one) => (one.id === message.batch ? { ...one, state: 'done' } : one)),
      });
    case 'console/import-undo':
      return update({
        batches: batches.map((one) => (one.id === message.batch ? { ...one, state: 'undone' } : one)),
      });
    case 'console/stored-about':
      return ok([]);
    case 'console/diagnostics':
      return ok('{"leeway":"0.1.0"}');
    case 'console/demo-case':
      return ok(null);
    case 'console/forget':
      return no('not-found');
    default:
      return ok(fake.overview);
  }
}
