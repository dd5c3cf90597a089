import { weigh } from '../test/bench/bundles';
import { buildAll } from './build-all';
import { step } from './step';

buildAll();
for (const { what, bytes, most } of weigh()) {
  const line = `${what}: ${(bytes / 1024).toFixed(1)} of ${(most / 1024).toFixed(0)} kB gzipped`;
  if (bytes > most) {
    console.error(`✗ too heavy: ${line}`);
    process.exit(1);
  }
  console.log(`✓ ${line}`);
}
step('web-ext lint', 'web-ext', ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery']);
for (const name of ['chromium', 'firefox']) {
  step(`pack: ${name}`, 'web-ext', [
    'build',
    '--source-dir',
    `dist/${name}`,
    '--artifacts-dir',
    'dist',
    '--filename',
    `leeway-${name}.zip`,
    '--overwrite-dest',
    '--no-config-discovery',
  ]);
}
