import { no, ok, type Result } from '../../trouble/result';
import { edgesOf, settle } from './caret';
import { kindOf } from './kinds';
import { arrived, essence, linesIn } from './lines';
import { go, type Way, waysFor } from './ways';

/** How long an editor may take to show a change, and how long one must last. */
const patience = 400;
const lasting = 60;
const mostCharacters = 20_000;

export interface Insertion {
  /** Where the caret was when the editor last had the focus. */
  readonly caret?: Range | null;
  /** Asked right before the words go in: whether this editor is still the one that is meant. */
  readonly still?: () => boolean;
  /** Other ways than those of the editor's kind. */
  readonly ways?: readonly Way[];
}

/**
 * Puts plain text at an editor's caret, as lines of its own, and looks whether every line of it arrived. Each
 * kind of editor has its own way; another one is tried only when nothing at all has happened, so the text never
 * goes in twice. `verified` is false when something changed but the text does not stand there line by line.
 * Answers `page-changed` when the editor took nothing, or cannot be written into safely (the words can then be
 * copied), `conflict` when another case came in front, `too-large` above 20,000 characters.
 */
export async function insertAtCaret(
  editor: HTMLElement,
  text: string,
  { caret = null, still = () => true, ways }: Insertion = {},
): Promise<Result<{ readonly verified: boolean }>> {
  const lines = linesOf(text);
  if (text.length > mostCharacters) return no('too-large', 'composer');
  const wanted = lines.map(essence);
  if (wanted.join('') === '') return no('invalid', 'composer');
  const kind = kindOf(editor);
  if (!kind) return no('page-changed', 'composer');
  await settle(editor, caret);
  if (!still() || !editor.isConnected) return no('conflict', 'case');
  const before = linesIn(editor);
  const there = (): boolean => arrived(before, linesIn(editor), wanted);
  const changed = (): boolean => linesIn(editor).join('\n') !== before.join('\n');

  for (const way of ways ?? waysFor(kind)) {
    const taken = go(way, editor, { lines, edges: edgesOf(editor) });
    if (!there()) await until(editor, there);
    // An editor with data of its own may take back what was only put into its element.
    if (there()) await pause(lasting);
    if (there()) return ok({ verified: true });
    if (changed() || (taken && !denies(way))) return ok({ verified: false });
  }
  return no('page-changed', 'composer');
}

/** A command answers true in editors that never see it, so its word alone is no sign of anything. */
const denies = (way: Way): boolean => way === 'command' || way === 'command-html';

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a reply
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Waits for changes of the editor, and no longer than people would. */
function until(editor: HTMLElement, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => done() && end());
    const limit = setTimeout(() => end(), patience);
    const end = () => {
      watch.disconnect();
      clearTimeout(limit);
      resolve();
    };
    watch.observe(editor, { childList: true, characterData: true, subtree: true });
  });
}
