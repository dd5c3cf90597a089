import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { weigh } from '../test/bench/bundles';
import { manifestOf } from './build/manifest';
import { buildOptions } from './build/options';
import { crx, type PackKey, packKey, updatesJson, updatesXml } from './build/pack';
import { buildAll } from './build-all';
import { root, step } from './step';

const read = buildOptions(process.argv.slice(2));
if (!read.ok) end(...read.problems);
const options = read.value;
const out = resolve(root, options.out);
const key = options.key === null ? null : keyIn(options.key);

buildAll(options, key?.publicKey ?? null);
for (const { what, bytes, most } of weigh(join(out, 'chromium'))) {
  const line = `${what}: ${(bytes / 1024).toFixed(1)} of ${(most / 1024).toFixed(0)} kB gzipped`;
  if (bytes > most) end(`too heavy: ${line}`);
  console.log(`✓ ${line}`);
}
step('web-ext lint', 'web-ext', [
  'lint',
  '--source-dir',
  join(out, 'firefox'),
  '--no-config-discovery',
  ...(options.packUrl === null ? [] : ['--self-hosted']),
]);
for (const name of ['chromium', 'firefox']) {
  step(`pack: ${name}`, 'web-ext', [
    'build',
    '--source-dir',
    join(out, name),
    '--artifacts-dir',
    out,
    '--filename',
    `leeway-${name}.zip`,
    '--overwrite-dest',
    '--no-config-discovery',
  ]);
}
if (key !== null) signed(key);

/** The pack for one's own channel, and what browsers read to learn of it. */
function signed(by: PackKey): void {
  const { version } = manifestOf('chromium', options, by.publicKey);
  writeFileSync(join(out, 'leeway.crx'), crx(readFileSync(join(out, 'leeway-chromium.zip')), by));
  console.log(`\n✓ ${join(options.out, 'leeway.crx')}: version ${version}, extension id ${by.id}`);
  if (options.packUrl === null) return;
  const firefox = manifestOf('firefox', options, null);
  const id = 'browser_specific_settings' in firefox ? firefox.browser_specific_settings.gecko.id : '';
  writeFileSync(join(out, 'updates.xml'), updatesXml(by.id, version, options.packUrl, 'leeway.crx'));
  writeFileSync(join(out, 'updates.json'), updatesJson(id, version, options.packUrl, 'leeway-firefox.xpi'));
  console.log(`✓ updates.xml and updates.json for ${options.packUrl}`);
}

function keyIn(file: string): PackKey {
  const path = resolve(file);
  if (!existsSync(path)) end(`--key: there is no ${file}. Make one: openssl genrsa -out ${file} 2048`);
  try {
    return packKey(readFileSync(path, 'utf8'));
  } catch {
    return end(`--key: ${file} is no private RSA key in PEM. Make one: openssl genrsa -out ${file} 2048`);
  }
}

function end(...problems: readonly string[]): never {
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exit(1);
}
