import { essence } from './lines';

/** How long an editor takes to bring its caret back after it got the focus (CKEditor 5 waits 50 ms). */
const settling = 80;

/**
 * Gives an editor the focus, with the caret where it was. A browser forgets the caret of an editor that lost
 * its focus to a field, and the editor then takes over the browser's: hence the range of the last visit.
 */
export function giveFocus(editor: HTMLElement, caret: Range | null): void {
  const { defaultView: view } = editor.ownerDocument;
  if (view?.frameElement) view.focus();
  editor.focus({ preventScroll: true });
  if (!caret || !editor.contains(caret.startContainer) || !editor.contains(caret.endContainer)) return;
  selectionOf(editor)?.setBaseAndExtent(
    caret.startContainer,
    caret.startOffset,
    caret.endContainer,
    caret.endOffset,
  );
}

/** Focus, the time the editor takes to follow the caret, and nothing selected: the agent's words stay. */
export async function settle(editor: HTMLElement, caret: Range | null): Promise<void> {
  if (!hasFocus(editor)) {
    giveFocus(editor, caret);
    await new Promise((resolve) => setTimeout(resolve, settling));
  }
  if ('selectionEnd' in editor) {
    const field = editor as HTMLTextAreaElement;
    field.selectionStart = field.selectionEnd;
    return;
  }
  const { ownerDocument: document } = editor;
  const selection = selectionOf(editor);
  if (!selection || selection.isCollapsed || !editor.contains(selection.focusNode)) return;
  const heard = new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), { once: true });
    setTimeout(resolve, 100);
  });
  selection.collapseToEnd();
  await heard;
}

function hasFocus(editor: HTMLElement): boolean {
  const root = editor.getRootNode() as Document | ShadowRoot;
  return root.activeElement === editor && editor.ownerDocument.hasFocus();
}

export interface Edges {
  readonly before: boolean;
  readonly after: boolean;
}

const none: Edges = { before: false, after: false };

/** Whether words stand before and after the caret in its own line: then ours begins and ends a line. */
export function edgesOf(editor: HTMLElement): Edges {
  if ('value' in editor) {
    const { value, selectionStart: at } = editor as HTMLTextAreaElement;
    const [left = '', right = ''] = [value.slice(0, at ?? 0), value.slice(at ?? 0)];
    return {
      before: essence(left.slice(left.lastIndexOf('\n') + 1)) !== '',
      after: essence(right.split('\n')[0] ?? '') !== '',
    };
  }
  const selection = selectionOf(editor);
  const node = selection?.focusNode;
  if (!selection || !node || !editor.contains(node)) return none;
  const range = editor.ownerDocument.createRange();
  const line = lineAround(node, editor);
  range.selectNodeContents(line);
  range.setEnd(node, selection.focusOffset);
  const before = essence(range.toString()) !== '';
  range.selectNodeContents(line);
  range.setStart(node, selection.focusOffset);
  return { before, after: essence(range.toString()) !== '' };
}

/** The block directly inside the editor that the caret stands in; the editor itself when it has none. */
function lineAround(node: Node, editor: HTMLElement): Node {
  let block: Node = node;
  while (block !== editor && block.parentNode && block.parentNode !== editor) block = block.parentNode;
  return block;
}

/** The selection where the editor lives: Chromium keeps one for each shadow root. */
export function selectionOf(editor: HTMLElement): Selection | null {
  const root = editor.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? editor.ownerDocument.getSelection();
}
