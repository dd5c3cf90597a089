import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { files, read } from './sources';

/**
 * What we ask of the browser, and the sentence it shows for it. Asking for more disables the extension on
 * update until a person agrees, so this list changes only on purpose, together with the docs.
 */
const asked = {
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
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

test('only the sidebar document can be shown by a page, under an address nobody can guess', () => {
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['extension/sidebar/index.html'], matches: ['https://*/*'], use_dynamic_url: true },
  ]);
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
