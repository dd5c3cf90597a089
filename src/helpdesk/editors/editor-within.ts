import { field, kindOf, plain } from './kinds';

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
