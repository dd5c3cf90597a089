import type { Edges } from './caret';
import type { EditorKind } from './kinds';

/** How text can be handed to an editor so that it is in the editor's own model and can be undone. */
export type Way = 'typed' | 'paste' | 'paste-plain' | 'paste-input' | 'command' | 'command-html' | 'value';

/** One script for both browsers: only Firefox knows its own old spelling of `appearance`. */
const firefox = (): boolean => CSS.supports('-moz-appearance', 'none');

/**
 * The ways to try for an editor, the best first; the next one is tried only when nothing at all has happened.
 * Measured in the real editors (`test/editors`): Firefox swallows a synthetic paste; in Chromium a command damages
 * Draft.js and does nothing in CKEditor 5 and Slate, although it says otherwise; in Firefox it joins Quill's lines.
 */
export function waysFor(kind: EditorKind): readonly Way[] {
  switch (kind) {
    case 'ckeditor5':
      return firefox() ? ['typed'] : ['paste', 'typed'];
    case 'slate':
      return [firefox() ? 'command' : 'paste-input'];
    case 'draft':
      return [firefox() ? 'command' : 'paste-plain'];
    case 'quill':
      return firefox() ? ['command-html'] : ['command'];
    case 'text':
      return ['command', 'value'];
    default:
      return ['command'];
  }
}

export interface Words {
  readonly lines: readonly string[];
  readonly edges: Edges;
}

/** Hands the lines to the editor at its caret. True when somebody says that they took them. */
export function go(way: Way, editor: HTMLElement, { lines, edges }: Words): boolean {
  const padded = [...(edges.before ? [''] : []), ...lines, ...(edges.after ? [''] : [])];
  const paragraphs = (all: readonly string[]): string =>
    all.map((line) => `<p>${escaped(line) || '<br>'}</p>`).join('');
  const plain = padded.join('\n');
  switch (way) {
    case 'typed':
      // CKEditor 5 turns one or two breaks into one new paragraph: two stand for each of ours.
      return !editor.dispatchEvent(input('insertText', { data: padded.join('\n\n') }));
    case 'paste-input':
      return !editor.dispatchEvent(input('insertFromPaste', { dataTransfer: clipboard({ plain }) }));
    case 'paste':
      return !editor.dispatchEvent(pasting(clipboard({ html: paragraphs(padded), plain })));
    case 'paste-plain':
      return !editor.dispatchEvent(pasting(clipboard({ plain })));
    case 'command':
      return editor.ownerDocument.execCommand('insertText', false, plain);
    case 'command-html':
      return editor.ownerDocument.execCommand('insertHTML', false, paragraphs(lines));
    case 'value':
      // The last resort: it cannot be undone.
      return put(editor as HTMLTextAreaElement, plain);
  }
}

function put(field: HTMLTextAreaElement, plain: string): boolean {
  const at = field.selectionEnd;
  field.setRangeText(plain, at, at, 'end');
  return field.dispatchEvent(
    new InputEvent('input', { inputType: 'insertText', data: plain, bubbles: true }),
  );
}

const input = (inputType: string, more: InputEventInit): InputEvent =>
  new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true, composed: true, ...more });

const pasting = (clipboardData: DataTransfer): ClipboardEvent =>
  new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });

function clipboard({ html, plain }: { readonly html?: string; readonly plain: string }): DataTransfer {
  const held = new DataTransfer();
  if (html !== undefined) held.setData('text/html', html);
  held.setData('text/plain', plain);
  return held;
}

const escaped = (line: string): string => line.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
