import { step } from './step';

for (const project of ['src', 'extension/background', 'extension', 'test']) {
  step(`types: ${project}`, 'tsc', ['-p', project]);
}
