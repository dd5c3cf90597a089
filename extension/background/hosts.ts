import { coversPattern } from '../../src/helpdesk/host-pattern';
import type { Settings } from '../../src/messages/settings';
import { inTurn } from './in-turn';
import type { World } from './world';

const extraId = 'extra-hosts';
const describedId = 'described-hosts';
/** The script for all helpdesks that are only described; `scripts/build/page-script.ts` puts it there. */
const describedScript = 'extension/page/declared.iife.js';

/** Whether a page of this origin may talk to us: a host of the manifest, or one the user has added. */
export function isEnabledOrigin(world: World, origin: string, settings: Settings): boolean {
  const { host_permissions = [] } = world.browser.runtime.getManifest() as {
    readonly host_permissions?: readonly string[];
  };
  return [...host_permissions, ...settings.extraHosts, ...describedHosts(settings)].some((pattern) =>
    covers(pattern, origin),
  );
}

/** Whether a match pattern (`https://*.zendesk.com/*`, or a bare origin) covers an origin. TLS only. */
export function covers(pattern: string, origin: string): boolean {
  const host = /^https:\/\/([^/]+)(\/.*)?$/.exec(pattern)?.[1];
  const own = /^https:\/\/([^/]+)$/.exec(origin)?.[1];
  if (!host || !own) return false;
  if (!host.startsWith('*.')) return host === own;
  const base = host.slice(2);
  return own === base || own.endsWith(`.${base}`);
}

/**
 * Registers the page script for the extra hosts that are both chosen and granted, and drops it everywhere
 * else. The script's built name changes with every version, so this runs after each update too.
 */
export const registerExtraHosts = (world: World, settings: Settings): Promise<void> =>
  inTurn('hosts', () => register(world, settings));

async function register({ browser }: World, settings: Settings): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = (hosts: readonly string[]) =>
    hosts
      .filter((host) => origins.some((one) => one === 'https://*/*' || coversPattern(one, `${bare(host)}/*`)))
      .map((host) => `${bare(host)}/*`);
  const ids = [extraId, describedId];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  const wanted = [
    { id: extraId, matches: granted(settings.extraHosts), js: pageScript(browser.runtime.getManifest()) },
    { id: describedId, matches: granted(describedHosts(settings)), js: [describedScript] },
  ].filter(({ matches }) => matches.length > 0);
  // A host that this browser does not take keeps its own script away, and no other.
  for (const one of wanted)
    await browser.scripting
      .registerContentScripts([{ ...one, runAt: 'document_idle' as const }])
      .catch(() => undefined);
}

const describedHosts = ({ helpdesks }: Settings): readonly string[] =>
  helpdesks.flatMap(({ hosts }) => hosts);

const bare = (host: string): string => host.replace(/\/\*?$/, '');

/** The built file of the page script, as the manifest names it. */
export function pageScript(manifest: unknown): string[] {
  const { content_scripts: [first] = [] } = manifest as {
    readonly content_scripts?: readonly { readonly js?: readonly string[] }[];
  };
  return [...(first?.js ?? [])];
}

/** Puts the page script into tabs that were open before this version was; those pages have a dead one. */
export async function remountOpenTabs({ browser }: World, settings: Settings): Promise<void> {
  const manifest = browser.runtime.getManifest() as {
    readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
  };
  const matches = (manifest.content_scripts ?? []).flatMap(({ matches: own = [] }) => own);
  const extra = settings.extraHosts.map((host) => `${bare(host)}/*`);
  const described = describedHosts(settings).map((host) => `${bare(host)}/*`);
  const mount = async (url: string[], files: string[]): Promise<void> => {
    if (files.length === 0 || url.length === 0) return;
    const tabs = await browser.tabs.query({ url });
    await Promise.all(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => undefined),
      ),
    );
  };
  await mount([...matches, ...extra], pageScript(manifest));
  await mount(described, [describedScript]);
}
