import { buildAll } from './build-all';
import { step } from './step';

/** The long loops: properties twenty times as often, a hundred thousand rows, many random switches. */
const vitest = ['run', '--config', 'test/vitest.config.ts'];
const times = process.env.FC_TIMES ?? '20';

step('properties', 'vitest', [...vitest, '--project', 'unit', '--maxWorkers', '2'], { FC_TIMES: times });
if (!process.argv.includes('--no-build')) buildAll();
step('100,000 rows', 'vitest', [...vitest, '--project', 'journeys', 'test/journeys/options.test.ts'], {
  LEEWAY_ROWS: process.env.LEEWAY_ROWS ?? '100000',
});
step('long journeys', 'vitest', [...vitest, '--project', 'deep']);
