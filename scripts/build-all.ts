import { type BuildOptions, plainBuild } from './build/options';
import { step } from './step';

/** The extension for both browsers, from the same sources: `dist/chromium` and `dist/firefox`. */
export function buildAll(options: BuildOptions = plainBuild, publicKey: string | null = null): void {
  const env = { LEEWAY_BUILD: JSON.stringify({ options, publicKey }) };
  step('build: chromium', 'vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn'], env);
  step(
    'build: firefox',
    'vite',
    ['build', '--configLoader', 'runner', '--mode', 'firefox', '--logLevel', 'warn'],
    env,
  );
}
