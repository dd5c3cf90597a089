import { buildAll } from './build-all';
import { step } from './step';

buildAll();
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
