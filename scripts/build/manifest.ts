import manifest from '../../manifest.json' with { type: 'json' };
import { personalData, technicalData } from '../../src/contract/data-consent';
import { coversPattern } from '../../src/helpdesk/host-pattern';
import type { BuildOptions } from './options';

/**
 * The manifest of a build. Firefox's is made from the same file: an event page instead of a worker, an add-on
 * id, and no keys Firefox does not know. A managed build asks for its own hosts and for nothing else: they are
 * required, so nobody has to press anything, and no other can be added.
 */
export function manifestOf(browser: 'chromium' | 'firefox', options: BuildOptions, publicKey: string | null) {
  const { minimum_chrome_version, ...shared } = { ...manifest, ...named(options), ...hosted(options) };
  if (browser === 'chromium')
    return {
      ...shared,
      minimum_chrome_version,
      ...(publicKey === null ? {} : { key: publicKey }),
      ...(options.packUrl === null ? {} : { update_url: `${options.packUrl}updates.xml` }),
    };
  return {
    ...shared,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: options.firefoxId ?? 'leeway@leeway.example',
        // The first that asks what may be sent. No `gecko_android`: Leeway is for the desktop.
        strict_min_version: '140.0',
        // Alone nothing is sent; with a backend what the contract can carry, asked at the press on Connect.
        data_collection_permissions: { required: ['none'], optional: [...personalData, technicalData] },
        ...(options.packUrl === null ? {} : { update_url: `${options.packUrl}updates.json` }),
      },
    },
  };
}

const named = ({ name, build }: BuildOptions) => ({
  ...(name === null ? {} : { name }),
  ...(build === null ? {} : { version: `${manifest.version}.${build}` }),
});

function hosted({ hosts }: BuildOptions) {
  if (hosts.length === 0) return {};
  return {
    host_permissions: [...hosts],
    optional_host_permissions: undefined,
    content_scripts: scriptsOn(hosts),
    web_accessible_resources: manifest.web_accessible_resources.map((one) => ({
      ...one,
      matches: [...hosts],
    })),
  };
}

type Script = (typeof manifest.content_scripts)[number];

/** Each host gets the page script of the helpdesk it belongs to; a name of one's own is taken for the first. */
function scriptsOn(hosts: readonly string[]): readonly Script[] {
  const owner = (pattern: string): Script | undefined =>
    manifest.content_scripts.find(({ matches }) => matches.some((match) => coversPattern(match, pattern))) ??
    manifest.content_scripts[0];
  return manifest.content_scripts.flatMap((script) => {
    const path = new URL((script.matches[0] ?? '').replace('*.', '')).pathname;
    const own = hosts.filter((pattern) => owner(pattern) === script);
    return own.length === 0 ? [] : [{ ...script, matches: own.map((one) => one.replace(/\/\*$/, path)) }];
  });
}
