import { no, ok, type Result } from '../../trouble/result';

/** How long the editor may take to show a change, and to bring its caret back after focus (it waits 50 ms). */
const patience = 400;
const settling = 80;
const mostCharacters = 20_000;

/**
 * Puts plain text at the caret of a CKEditor 5 editable, each line a paragraph of its own, and looks whether
 * it arrived. The editor keeps its own model, so it is asked by the event its typing listens to; only when
 * nobody took that event does a synthetic paste follow (nothing else can have happened then, so the text never
 * goes in twice). `caret` is where it was when the editor last had the focus;
 * `still` is asked right before typing whether this editor is still the one that is meant. `verified` is false when something changed but the text could not be found exactly once.
 */
export async function insertAtCaret(
  editable: HTMLElement,
  text: string,
  caret: Range | null = null,
  still: () => boolean = () => true,
): Promise<Result<{ readonly verified: boolean }>> {
  const lines = linesOf(text);
  if (text.length > mostCharacters) return no('too-large', 'composer');
  const wanted = essence(lines.join(''));
  if (wanted === '') return no('invalid', 'composer');
  await settled(editable, caret);
  await collapseToEnd(editable);
  if (!still() || !editable.isConnected) return no('conflict', 'case');
  const before = essence(editable.textContent ?? '');
  const arrived = () => holds(before, essence(editable.textContent ?? ''), wanted);
  const changed = () => essence(editable.textContent ?? '') !== before;

  const edges = edgesOf(editable);
  const taken = type(editable, lines, edges);
  if (!arrived()) await until(editable, arrived);
  if (arrived()) return ok({ verified: true });
  if (taken || changed()) return ok({ verified: false });

  paste(editable, lines);
  if (!arrived()) await until(editable, arrived);
  if (arrived()) return ok({ verified: true });
  return changed() ? ok({ verified: false }) : no('page-changed', 'composer');
}

/**
 * One event for the whole text: the editor turns one or two line breaks into a new paragraph, so two stand for
 * each of ours. True when the editor said that it dealt with it (for a single line it does not say so).
 */
function type(editable: HTMLElement, lines: readonly string[], edges: Edges): boolean {
  const data = [...(edges.before ? [''] : []), ...lines, ...(edges.after ? [''] : [])].join('\n\n');
  const event = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !editable.dispatchEvent(event);
}

function paste(editable: HTMLElement, lines: readonly string[]): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', lines.map((line) => `<p>${escaped(line) || '<br>'}</p>`).join(''));
  clipboardData.setData('text/plain', lines.join('\n'));
  editable.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

const escaped = (line: string): string => line.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a reply
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());

/**
 * What stays of a text when an editor has laid it out and corrected its typography. Escapes only: one character
 * beyond Latin-1 in the bundle and the browser keeps the whole script in twice the memory.
 */
const essence = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/[\u2013\u2014]|--+/g, '-');

/** Whether `after` is `before` with `wanted` put in at one place. */
function holds(before: string, after: string, wanted: string): boolean {
  if (after.length !== before.length + wanted.length) return false;
  for (let at = after.indexOf(wanted); at !== -1; at = after.indexOf(wanted, at + 1)) {
    if (after.slice(0, at) + after.slice(at + wanted.length) === before) return true;
  }
  return false;
}

interface Edges {
  readonly before: boolean;
  readonly after: boolean;
}

/** Whether words stand before and after the caret in its own paragraph: then ours begins and ends a line. */
function edgesOf(editable: HTMLElement): Edges {
  const selection = editable.ownerDocument.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !editable.contains(node) || node === editable)
    return { before: false, after: false };
  let block: Node = node;
  while (block.parentNode && block.parentNode !== editable) block = block.parentNode;
  const range = editable.ownerDocument.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, selection.focusOffset);
  const before = essence(range.toString()) !== '';
  range.selectNodeContents(block);
  range.setStart(node, selection.focusOffset);
  return { before, after: essence(range.toString()) !== '' };
}

/**
 * Gives an editor the focus, with the caret where it was. A browser forgets the caret of an editor that lost
 * its focus to a field, and the editor then takes over the browser's: hence the range of the last visit.
 */
export function giveFocus(editable: HTMLElement, caret: Range | null): void {
  editable.focus({ preventScroll: true });
  if (!caret || !editable.contains(caret.startContainer) || !editable.contains(caret.endContainer)) return;
  editable.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(caret.startContainer, caret.startOffset, caret.endContainer, caret.endOffset);
}

/** Focus, and the time the editor takes to follow the caret. */
async function settled(editable: HTMLElement, caret: Range | null): Promise<void> {
  if (editable.ownerDocument.activeElement === editable && editable.ownerDocument.hasFocus()) return;
  giveFocus(editable, caret);
  await new Promise((resolve) => setTimeout(resolve, settling));
}

/** A selection would be replaced by what is typed; the agent's words stay and ours come after them. */
async function collapseToEnd(editable: HTMLElement): Promise<void> {
  const document = editable.ownerDocument;
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !editable.contains(selection.focusNode)) return;
  const heard = new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), { once: true });
    setTimeout(resolve, 100);
  });
  selection.collapseToEnd();
  await heard;
}

/** Waits for changes of the editable, and no longer than people would. */
function until(editable: HTMLElement, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => done() && end());
    const limit = setTimeout(() => end(), patience);
    const end = () => {
      watch.disconnect();
      clearTimeout(limit);
      resolve();
    };
    watch.observe(editable, { childList: true, characterData: true, subtree: true });
  });
}
