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

const plain = '[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]';
const field =
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

const anywhere = [field, plain, 'body'].join();

/**
 * The one editor in a part of the page that can be seen: the part itself, what is inside it, in its frames of the
 * same origin and in its open shadow roots. An editor with a mark goes before plain fields beside it (a toolbar has
 * some). Null when there is none, or when it cannot be told which is meant.
 */
export function editorWithin(part: Element): HTMLElement | null {
  const found = new Set<HTMLElement>();
  collect(part, found);
  const marked = [...found].filter((editor) => !/^(text|plain)$/.test(kindOf(editor) ?? ''));
  const [only, second] = marked.length > 0 ? marked : found;
  return second ? null : (only ?? null);
}

function collect(part: Element | Document | ShadowRoot, found: Set<HTMLElement>): void {
  const own = part.nodeType === 1 ? [part as Element] : [];
  for (const element of [...own, ...part.querySelectorAll('*')]) {
    if (element.matches(anywhere) && kindOf(element) && !inside(element, found)) {
      if (element.checkVisibility({ visibilityProperty: true })) found.add(element as HTMLElement);
    } else if (element.shadowRoot) {
      collect(element.shadowRoot, found);
    } else if (element.localName === 'iframe') {
      const document = documentOf(element as HTMLIFrameElement);
      if (document) collect(document, found);
    }
  }
}

const inside = (element: Element, found: ReadonlySet<HTMLElement>): boolean =>
  [...found].some((editor) => editor !== element && editor.contains(element));

/** The document of a frame, where this origin may look into it. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // Firefox throws for a frame of another origin where Chromium answers null.
    return null;
  }
}
