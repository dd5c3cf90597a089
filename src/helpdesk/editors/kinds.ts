/** The editors that Leeway knows how to write into; `text` is a plain field, `plain` any other editable element. */
export type EditorKind =
  | 'ckeditor5'
  | 'ckeditor4'
  | 'quill'
  | 'prosemirror'
  | 'slate'
  | 'draft'
  | 'tinymce'
  | 'summernote'
  | 'redactor'
  | 'froala'
  | 'jodit'
  | 'text'
  | 'plain';

/** The mark that each editor leaves on its own editable element: the first that fits decides. */
const marks: readonly (readonly [EditorKind, string])[] = [
  ['ckeditor5', '.ck-editor__editable'],
  ['ckeditor4', '.cke_editable'],
  ['quill', '.ql-editor'],
  ['prosemirror', '.ProseMirror'],
  ['slate', '[data-slate-editor]'],
  ['draft', '.public-DraftEditor-content'],
  ['tinymce', '.mce-content-body'],
  ['summernote', '.note-editable'],
  ['redactor', '.redactor-in'],
  ['froala', '.fr-element'],
  ['jodit', '.jodit-wysiwyg'],
];

export const plain = '[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]';
export const field =
  'textarea:not([readonly]):not([disabled]),input:is([type=text],:not([type])):not([readonly]):not([disabled])';

/** Which editor this element is the editable part of; null when nobody can type into it. */
export function kindOf(element: Element): EditorKind | null {
  if (element.matches(field)) return 'text';
  const editable = element.matches(plain) || designed(element);
  if (!editable) return null;
  return marks.find(([, mark]) => element.matches(mark))?.[0] ?? 'plain';
}

/** Some editors make the whole document of their frame editable instead of one element. */
const designed = (element: Element): boolean =>
  element === element.ownerDocument.body && element.ownerDocument.designMode === 'on';
