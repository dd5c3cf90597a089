import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/**
 * One build: Chromium by default, Firefox with `--mode firefox`. The Firefox manifest is made from the
 * same file: an event page instead of a worker, an add-on id, and no keys Firefox does not know.
 */
const { minimum_chrome_version, ...shared } = manifest;

const firefox = {
  ...shared,
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'leeway@leeway.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

const chromium = { ...shared, minimum_chrome_version };

export default defineConfig(({ mode }) => ({
  publicDir: 'extension/static',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    crx({
      manifest: (mode === 'firefox' ? firefox : chromium) as ManifestV3Export,
      browser: mode === 'firefox' ? 'firefox' : 'chrome',
    }),
  ],
  build: {
    target: mode === 'firefox' ? 'firefox140' : 'chrome120',
    // Vite rewrites `light-dark()` and `color-scheme` for older targets; both browsers here know them.
    cssTarget: mode === 'firefox' ? 'firefox140' : 'chrome123',
    outDir: mode === 'firefox' ? 'dist/firefox' : 'dist/chromium',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: {
        sidebar: 'extension/sidebar/index.html',
        console: 'extension/console/index.html',
      },
    },
  },
}));
