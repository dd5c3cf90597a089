import type { FromSidebar } from '../../src/messages/sidebar';

/** How long the frame must have been truly visible before an act counts. */
const settle = 300;

/** For this long after a view was painted our own veil may still have been what covered the frame. */
const lifting = 1_000;

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

export interface Guard {
  readonly visible: Visibility;
  /** When the view on screen was confirmed as painted, upon which our own veil lifts. */
  readonly paintedAt: () => number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * An act needs a real press or key of a person, in a frame they could truly see. Just after our own veil has lifted
 * the rest of that time is waited for; when something else uncovered the frame only now, the press is refused,
 * because it was perhaps meant for what lay there.
 */
export async function mayAct(message: FromSidebar, event: Event, guard: Guard): Promise<boolean> {
  if (!event.isTrusted) return false;
  if (harmless.includes(message.type)) return true;
  const { visible, paintedAt, now, wait } = guard;
  const settled = () => {
    const since = visible.since();
    return since !== null && now() - since >= settle;
  };
  const veiled = () => {
    const since = visible.since() ?? now();
    return since >= paintedAt() && since - paintedAt() < lifting;
  };
  const until = now() + lifting;
  while (!settled() && veiled() && now() < until) {
    const since = visible.since();
    await wait(since === null ? 20 : settle - (now() - since));
  }
  return settled();
}
