import { step } from './step';

for (const project of ['src', 'src/backend', 'extension/background', 'extension', 'test']) {
  step(`types: ${project}`, 'tsc', ['-p', project]);
}
