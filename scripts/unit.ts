import { step } from './step';

step('unit', 'vitest', [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--project',
  'unit',
  '--project',
  'house',
  ...process.argv.slice(2),
]);
