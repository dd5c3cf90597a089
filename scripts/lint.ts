import { step } from './step';

step('biome', 'biome', ['check', '.', '--error-on-warnings']);
step('dead code', 'knip', []);
step('dead code in what ships', 'knip', [
  '--production',
  '--config',
  '.knip.production.jsonc',
  '--include',
  'files,exports,types',
]);
