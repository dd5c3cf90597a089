import type { Adapter } from './adapter';

export interface CaretMemory {
  /** Where the caret was when this editor last had the focus. */
  readonly of: (editor: HTMLElement) => Range | null;
}

/** Remembers the caret of every editor the agent has been in; nothing else of what is typed. */
export function rememberCaret(page: Document, adapter: Adapter, signal: AbortSignal): CaretMemory {
  const carets = new WeakMap<HTMLElement, Range>();
  const note = () => {
    const active = page.activeElement;
    const editor = active ? adapter.editorAround(active) : null;
    const selection = editor && page.getSelection();
    if (!editor || !selection || selection.rangeCount === 0 || !editor.contains(selection.focusNode)) return;
    carets.set(editor, selection.getRangeAt(0).cloneRange());
  };
  page.addEventListener('selectionchange', note, { signal, passive: true });
  return { of: (editor) => carets.get(editor) ?? null };
}
