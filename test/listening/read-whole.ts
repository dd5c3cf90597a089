import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '../../src/listening/frames';

/** A whole story with what a draft of it must keep and must not say; any of `keeps[i]` will do. */
export interface Whole {
  readonly id: string;
  readonly language: string;
  readonly wrote: readonly string[];
  readonly keeps: readonly (readonly string[])[];
  readonly never: readonly string[];
}

/** `id channel language kind`, `> ` a message, `+ ` to keep (`|` between alternatives), `- ` never to say. */
export function readWhole(half: 'first-half' | 'second-half'): readonly Whole[] {
  const text = readFileSync(join(import.meta.dirname, 'whole', `${half}.txt`), 'utf8');
  return text
    .trim()
    .split(/\n{2,}/u)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [id = '', , language = 'en'] = head.split(' ');
      const of = (mark: string): readonly string[] =>
        lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).trim());
      return {
        id,
        language,
        wrote: of('> ').map((message) => message.replaceAll('\\n', '\n')),
        keeps: of('+ ').map((fact) => fact.split('|').map((one) => one.trim())),
        never: of('- '),
      };
    });
}

const plain = (text: string): string =>
  text
    .replace(/[‘’´`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Whole words; `stem*` takes any ending, `=WORDS` minds the case, `~words` counts outside quotation marks only. */
function holds(draft: string, wanted: string): boolean {
  const exact = wanted.startsWith('=');
  const outside = wanted.startsWith('~');
  const source = plain(wanted.replace(/^[=~]/u, ''))
    .replace(/[.+?^${}()[\]\\]/gu, '\\$&')
    .replaceAll('*', '[\\p{L}\\p{N}]*');
  const text = plain(outside ? draft.replace(/“[^”]*”|„[^“]*“|«[^»]*»/gu, ' ') : draft);
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, exact ? 'u' : 'iu').test(text);
}

/** What a draft of it dropped and what it said that it must not; the closing question counts for neither. */
export function judged(whole: Whole, draft: string | null): readonly string[] {
  if (draft === null) return whole.keeps.map((any) => any.join('|'));
  const asked = questions.find((question) => draft.endsWith(question)) ?? '';
  const body = draft.slice(0, draft.length - asked.length);
  return [
    ...whole.keeps
      .filter((any) => !any.some((one) => holds(body, one)))
      .map((any) => `lost ${any.join('|')}`),
    ...whole.never.filter((one) => holds(body, one)).map((one) => `says ${one}`),
  ];
}
