import { describe, expect, it, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { manifestOf } from '../../scripts/build/manifest';
import { buildOptions, plainBuild } from '../../scripts/build/options';
import { checkEndpoint } from '../../src/contract/client';
import { loopbackHosts } from '../../src/contract/loopback';
import { files, read } from './sources';

/**
 * What we ask of the browser, and the sentence it shows for it. Asking for more disables the extension on
 * update until a person agrees, so this list changes only on purpose, together with the docs.
 */
const asked = {
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'identity'],
  hosts: ['https://*.zendesk.com/*'],
  optionalHosts: ['https://*/*'],
  warnings: ['Read and change your data on all zendesk.com sites'],
};

test('permissions are exactly the ones people agreed to', () => {
  expect(manifest.permissions).toEqual(asked.permissions);
  expect(manifest.host_permissions).toEqual(asked.hosts);
  expect(manifest.optional_host_permissions).toEqual(asked.optionalHosts);
  expect(manifest).not.toHaveProperty('optional_permissions');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest.incognito).toBe('not_allowed');
});

/** The build of an organisation with a helpdesk under Zendesk's name and one under its own. */
function managedBuild() {
  const read = buildOptions([
    '--hosts',
    'acme.zendesk.com,https://help.example.com/*',
    '--name',
    'Leeway for Acme',
  ]);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.value;
}

test('the build for the stores asks for just what the manifest says, in both browsers', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    const built = manifestOf(browser, plainBuild, null);
    expect(built.permissions).toEqual(asked.permissions);
    expect(built.host_permissions).toEqual(asked.hosts);
    expect(built.optional_host_permissions).toEqual(asked.optionalHosts);
    expect(built.content_scripts).toEqual(manifest.content_scripts);
    expect(built).not.toHaveProperty('update_url');
    expect(built).not.toHaveProperty('key');
  }
});

test('a managed build asks for its own hosts, as required ones, and for nothing besides', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    const built = manifestOf(browser, managedBuild(), null);
    expect(built.permissions).toEqual(asked.permissions);
    expect(built.host_permissions).toEqual(['https://acme.zendesk.com/*', 'https://help.example.com/*']);
    expect(built.optional_host_permissions).toBeUndefined();
    expect(built.name).toBe('Leeway for Acme');
    const [script] = manifest.content_scripts;
    expect(built.content_scripts).toEqual([
      { ...script, matches: ['https://acme.zendesk.com/agent/*', 'https://help.example.com/agent/*'] },
    ]);
    expect(built.web_accessible_resources.flatMap(({ matches }) => matches)).toEqual(built.host_permissions);
  }
});

test("a pack of one's own carries its key, its number and where it is updated", () => {
  const options = {
    ...managedBuild(),
    build: 7,
    packUrl: 'https://it.example.com/leeway/',
    firefoxId: 'l@acme.example',
  };
  expect(manifestOf('chromium', options, 'KEY')).toMatchObject({
    key: 'KEY',
    version: `${manifest.version}.7`,
    update_url: 'https://it.example.com/leeway/updates.xml',
  });
  const firefox = manifestOf('firefox', options, 'KEY');
  expect(firefox).not.toHaveProperty('key');
  expect(firefox).toMatchObject({
    version: `${manifest.version}.7`,
    browser_specific_settings: {
      gecko: { id: 'l@acme.example', update_url: 'https://it.example.com/leeway/updates.json' },
    },
  });
});

test('only the sidebar document can be shown by a page, under an address nobody can guess', () => {
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['extension/sidebar/index.html'], matches: ['https://*/*'], use_dynamic_url: true },
  ]);
});

describe('what our own documents and the worker may load', () => {
  const directives = Object.fromEntries(
    manifest.content_security_policy.extension_pages.split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(/\s+/);
      return [name, sources];
    }),
  );

  it('is nothing but what is in the package, and answers', () => {
    expect(directives).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ['https:', ...loopbackHosts.map((host) => `http://${host}:*`)],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    for (const browser of ['chromium', 'firefox'] as const)
      for (const options of [plainBuild, managedBuild()])
        expect(manifestOf(browser, options, null).content_security_policy).toEqual(
          manifest.content_security_policy,
        );
  });

  it('has room for every backend that can be typed in, and for no other', () => {
    const covers = (address: string) =>
      (directives['connect-src'] ?? []).some((source) =>
        new RegExp(`^${source.replace('*', '.*')}`).test(address),
      );
    const addresses = ['https://leeway.example.com', 'http://localhost:8787', 'http://127.0.0.1:9'];
    for (const address of addresses)
      expect([address, checkEndpoint(address).ok, covers(address)]).toEqual([address, true, true]);
    const others = [
      'http://leeway.example.com',
      'http://[::1]:8787',
      'ws://localhost:1',
      'http://localhost.example.com:1',
    ];
    for (const address of others)
      expect([address, checkEndpoint(address).ok, covers(address)]).toEqual([address, false, false]);
  });
});

test('the page script runs only where agents work', () => {
  expect(manifest.content_scripts.flatMap((script) => script.matches)).toEqual([
    'https://*.zendesk.com/agent/*',
  ]);
  for (const script of manifest.content_scripts) expect(script).not.toHaveProperty('all_frames');
});

test('the store page gives a reason for every permission, host and warning', () => {
  const text = read('docs/store/permissions.md');
  for (const word of [...asked.permissions, ...asked.hosts, ...asked.optionalHosts, ...asked.warnings])
    expect(text).toContain(word);
});

test('the managed schema stays inside the keywords that Chromium accepts', () => {
  const schema = JSON.parse(read('extension/static/managed-schema.json')) as {
    type: string;
    properties: Record<string, Record<string, unknown>>;
  };
  expect(Object.keys(schema).sort()).toEqual(['properties', 'type']);
  for (const property of Object.values(schema.properties)) {
    expect(Object.keys(property).sort()).toEqual(['description', 'title', 'type']);
    expect(property.type).toBe('string');
  }
});

test('no code of ours is fetched or made at run time', () => {
  const wrong = files
    .filter((file) => /^(src|extension)\/.*\.(ts|tsx|html)$/.test(file))
    .filter((file) => /\beval\(|new Function\(|<script[^>]+src="https?:/.test(read(file)));
  expect(wrong).toEqual([]);
});
