import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './step';

for (const task of ['lint', 'types', 'unit', 'build', 'journeys']) {
  const args = [join(root, 'scripts/run.mjs'), task, ...(task === 'journeys' ? ['--no-build'] : [])];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
