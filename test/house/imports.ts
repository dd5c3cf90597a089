import { posix } from 'node:path';
import { files, isCode, read } from './sources';

export interface Import {
  readonly file: string;
  /** A path from the root for a file of ours, without its ending; else the package. */
  readonly target: string;
  readonly type: boolean;
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?from\s+)?'([^']+)'|import\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(file), specifier))
      : specifier;
    return { file, target, type: match[1] !== undefined };
  });
}

/** All code of ours that runs somewhere. */
export const sources: readonly string[] = files.filter(
  (file) => isCode(file) && /^(src|extension|scripts)\//.test(file),
);

export const imports: readonly Import[] = sources.flatMap(importsOf);

export const within = (target: string, folder: string): boolean =>
  target === folder || target.startsWith(`${folder}/`);
