/**
 * Every element of a page that a selector finds: in the document or, when nothing is there, in its open shadow roots.
 * A selector this browser cannot read finds nothing.
 */
export function findAll(
  root: ParentNode,
  selector: string,
  frames: readonly string[] = [],
): readonly Element[] {
  const [frame, ...inner] = frames;
  if (frame !== undefined)
    return findAll(root, frame).flatMap((element) => {
      const within = documentOf(element);
      return within ? findAll(within, selector, inner) : [];
    });
  try {
    const plain = root.querySelectorAll(selector);
    return plain.length > 0 ? [...plain] : inShadows(root, selector);
  } catch {
    return [];
  }
}

function inShadows(root: ParentNode, selector: string): readonly Element[] {
  const found: Element[] = [];
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    const plain = shadowRoot.querySelectorAll(selector);
    found.push(...(plain.length > 0 ? plain : inShadows(shadowRoot, selector)));
  }
  return found;
}

/** The document of a frame, where this origin may look into it. */
function documentOf(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    // Firefox throws for a frame of another origin where Chromium answers null.
    return null;
  }
}

/** Whether an element is one that a selector names; a selector this browser cannot read names none. */
export function fits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
