import type { FromSidebar } from '../../src/messages/sidebar';

/** How long the frame must have been truly visible before an act counts. */
const settle = 300;

export interface Visibility {
  /** Since when (performance.now) nothing covers the frame; null while something does. */
  readonly since: () => number | null;
}

/**
 * Watches whether something on the helpdesk page covers this frame or makes it see-through
 * (IntersectionObserver v2, Chromium), and marks the element while it does. Where the browser cannot tell, the
 * frame counts as visible.
 */
export function watchVisibility(element: Element): Visibility {
  let since: number | null = performance.now();
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0, 1],
    trackVisibility: true,
    delay: 100,
  };
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype;
  if (canTell) {
    since = null;
    new IntersectionObserver((entries) => {
      const last = entries.at(-1) as
        | (IntersectionObserverEntry & { readonly isVisible: boolean })
        | undefined;
      if (!last) return;
      since = last.isVisible ? (since ?? performance.now()) : null;
      element.toggleAttribute('data-covered', since === null);
    }, options).observe(element);
  }
  return { since: () => since };
}

/** Messages that change nothing a person would have to decide. */
const harmless: readonly FromSidebar['type'][] = [
  'sidebar/ready',
  'sidebar/painted',
  'sidebar/alive',
  'sidebar/find',
  'sidebar/focus-reply',
  'sidebar/retry',
  'sidebar/hear',
  'sidebar/note',
];

/** An act needs a real press or key of a person, in a frame they could truly see. */
export function mayAct(
  message: FromSidebar,
  event: Event,
  visible: Visibility,
  now: number = performance.now(),
): boolean {
  if (!event.isTrusted) return false;
  if (harmless.includes(message.type)) return true;
  const since = visible.since();
  return since !== null && now - since >= settle;
}
