import type { FromSidebar } from '../../src/messages/sidebar';
import type { Press } from './presses';

/** How long the frame must have been in plain sight before a press counts. */
const settle = 300;

/** For this long after a view was painted our own veil may still have been what covered the frame. */
const lifting = 1_000;

/** Views that follow each other faster than this are not an agent's going from case to case. */
const hurry = 2_000;

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
  /** How the press began that this act came of; null where a screen reader presses without one. */
  readonly press: () => Press | null;
  /** When the view on screen, and the one before it, were confirmed as painted, upon which our own veil lifts. */
  readonly painted: () => readonly [last: number, before: number];
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Why an act is refused: nobody could have seen what they pressed, or what they typed was led here. */
export type Refusal = 'covered' | 'astray';

/**
 * Null when it may be done. An act needs a real press or key of a person who had come here on their own, in a frame that had been in plain
 * sight for a while as the press began, and still is. Just after our own veil has lifted the rest of that time is
 * waited for; when something else uncovered the frame only now, the press is refused, because it was perhaps meant
 * for what lay there.
 */
export async function refusal(message: FromSidebar, event: Event, guard: Guard): Promise<Refusal | null> {
  if (!event.isTrusted) return 'covered';
  if (harmless.includes(message.type)) return null;
  const { visible, painted, now, wait } = guard;
  const { at, since, own } = guard.press() ?? { at: now(), since: visible.since(), own: true };
  if (!own) return 'astray';
  if (since === null) return 'covered';
  const [last, before] = painted();
  const ourVeil = since >= last && since - last < lifting && last - before >= hurry;
  if (at - since < settle) {
    if (!ourVeil) return 'covered';
    await wait(Math.max(0, settle - (now() - since)));
  }
  const still = visible.since();
  return still !== null && still <= since ? null : 'covered';
}
