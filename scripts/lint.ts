import { step } from './step';

step('biome', 'biome', ['check', '.', '--error-on-warnings']);
step('dead code', 'knip', []);
