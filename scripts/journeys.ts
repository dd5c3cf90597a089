import { buildAll } from './build-all';
import { step } from './step';

if (!process.argv.includes('--no-build')) buildAll();
const rest = process.argv.slice(2).filter((a) => a !== '--no-build');
step('journeys', 'vitest', ['run', '--config', 'test/vitest.config.ts', '--project', 'journeys', ...rest]);
