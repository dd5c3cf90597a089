import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * A page script that the manifest does not name, since it is registered at run time: built as one classic script, like
 * those of the manifest, under the name of its source.
 */
export function pageScript(source: string): Plugin {
  let root = '';
  let target: string | false | string[] = false;
  return {
    name: 'leeway:page-script',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      target = config.build.target;
    },
    async generateBundle() {
      const output = await build({
        configFile: false,
        logLevel: 'error',
        root,
        publicDir: false,
        build: {
          write: false,
          target,
          lib: { entry: join(root, source), formats: ['iife'], name: basename(source, '.iife.ts') },
        },
      });
      const [first] = Array.isArray(output) ? output : [output];
      if (!first || !('output' in first)) throw new Error(`${source} was not built`);
      const code = first.output[0].code;
      this.emitFile({ type: 'asset', fileName: source.replace(/\.ts$/, '.js'), source: code });
    },
  };
}
