import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { browsersOrEnd } from './browsers';
import { root } from './step';

// A missing browser is told now, not after ten minutes.
const browsers = browsersOrEnd();

for (const task of ['lint', 'types', 'unit', 'build', 'journeys']) {
  const args = [join(root, 'scripts/run.mjs'), task, ...(task === 'journeys' ? ['--no-build'] : [])];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...browsers },
  });
  if (status !== 0) process.exit(status ?? 1);
}
