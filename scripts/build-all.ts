import { step } from './step';

/** `dist/chromium` and `dist/firefox`, from the same sources. */
export function buildAll(): void {
  step('build: chromium', 'vite', ['build', '--logLevel', 'warn']);
  step('build: firefox', 'vite', ['build', '--mode', 'firefox', '--logLevel', 'warn']);
}
