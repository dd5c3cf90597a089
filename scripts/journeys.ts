import { browsersOrEnd } from './browsers';
import { buildAll } from './build-all';
import { buildWorkspace } from './helpdesk/workspace-build';
import { step } from './step';

const browsers = browsersOrEnd();
if (!process.argv.includes('--no-build')) buildAll();
await buildWorkspace();
const rest = process.argv.slice(2).filter((a) => a !== '--no-build');
step(
  'journeys',
  'vitest',
  ['run', '--config', 'test/vitest.config.ts', '--project', 'journeys', ...rest],
  browsers,
);
