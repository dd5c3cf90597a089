import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestOf } from './scripts/build/manifest';
import { type BuildOptions, plainBuild } from './scripts/build/options';
import { pageScript } from './scripts/build/page-script';

/** What `npm run build` was told; without a word the build for the stores. */
const told = process.env.LEEWAY_BUILD;
const { options, publicKey }: { options: BuildOptions; publicKey: string | null } =
  told === undefined ? { options: plainBuild, publicKey: null } : JSON.parse(told);

/** One build: Chromium by default, Firefox with `--mode firefox`. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    publicDir: 'extension/static',
    define: { __LEEWAY_BUILT__: JSON.stringify(options.built) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      pageScript('extension/page/declared.iife.ts'),
      crx({
        manifest: manifestOf(browser, options, publicKey) as ManifestV3Export,
        browser: browser === 'firefox' ? 'firefox' : 'chrome',
      }),
    ],
    build: {
      target: browser === 'firefox' ? 'firefox140' : 'chrome120',
      // Vite rewrites `light-dark()` and `color-scheme` for older targets; both browsers here know them.
      cssTarget: browser === 'firefox' ? 'firefox140' : 'chrome123',
      outDir: `${options.out}/${browser}`,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: {
          sidebar: 'extension/sidebar/index.html',
          console: 'extension/console/index.html',
        },
      },
    },
  };
});
