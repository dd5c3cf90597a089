import { stepsAtOnce } from './steps-at-once';

// The longest first: the others fit beside it.
const projects = ['test', 'extension', 'src/backend', 'extension/background', 'src'];

await stepsAtOnce(
  projects.map((project) => ({ name: `types: ${project}`, tool: 'tsc', args: ['-p', project] })),
);
