import { buildAll } from './build-all';
import { attempt } from './step';

/**
 * The long loops: properties twenty times as often, a hundred thousand rows, many random switches. An hour's run
 * does not end at its first fault: what comes after is tried all the same.
 */
const vitest = ['run', '--config', 'test/vitest.config.ts'];
const times = process.env.FC_TIMES ?? '20';

const properties = attempt('properties', 'vitest', [...vitest, '--project', 'unit', '--maxWorkers', '2'], {
  FC_TIMES: times,
});
if (!process.argv.includes('--no-build')) buildAll();
const rows = attempt(
  '100,000 rows',
  'vitest',
  [...vitest, '--project', 'journeys', 'test/journeys/options.test.ts'],
  { LEEWAY_ROWS: process.env.LEEWAY_ROWS ?? '100000' },
);
const journeys = attempt('long journeys', 'vitest', [...vitest, '--project', 'deep']);
process.exit(properties || rows || journeys);
