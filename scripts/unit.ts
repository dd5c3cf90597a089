import { step } from './step';

step('unit', 'vitest', [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--project',
  'unit',
  '--project',
  'house',
  // On two cores one worker would be the default, and most of these tests wait for a server or a timer.
  '--maxWorkers',
  '2',
  ...process.argv.slice(2),
]);
