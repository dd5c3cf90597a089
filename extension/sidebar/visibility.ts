export interface Visibility {
  /** Since when (performance.now) the frame has been in plain sight, in one size; null while it is not. */
  readonly since: () => number | null;
}

/** What a person can still read: half of the window's own scale, and not less than a corner of it. CSS pixels. */
const least = 240;
const mostShrunk = 2.5;

/** Whether the frame is large enough on the screen for somebody to know what they press. */
export const isReadable = (view: Pick<Window, 'innerWidth' | 'innerHeight' | 'outerHeight'>): boolean =>
  view.innerWidth >= least && view.innerHeight >= least && view.innerHeight <= view.outerHeight * mostShrunk;

/**
 * Watches whether this frame is in plain sight. In Chromium that is whether anything on the helpdesk page covers it
 * or makes it see-through (IntersectionObserver v2); elsewhere only whether it is on the screen at all. The element
 * is marked while it is not. Being resized or zoomed begins the time anew in every browser.
 */
export function watchVisibility(element: Element, view: Window = window): Visibility {
  let since: number | null = null;
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype;
  const options: IntersectionObserverInit & { trackVisibility?: boolean; delay?: number } = {
    threshold: [0, 1],
    ...(canTell ? { trackVisibility: true, delay: 100 } : {}),
  };
  new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
    if (!last) return;
    const seen = canTell ? last.isVisible === true : last.isIntersecting;
    since = seen ? (since ?? performance.now()) : null;
    element.toggleAttribute('data-covered', since === null);
  }, options).observe(element);
  view.addEventListener('resize', () => {
    if (since !== null) since = performance.now();
  });
  return { since: () => (isReadable(view) ? since : null) };
}
