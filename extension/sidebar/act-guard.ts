import type { FromSidebar } from '../../src/messages/sidebar';
import type { Press } from './presses';
import type { Visibility } from './visibility';

/** How long the frame must have been in plain sight before a press counts. */
const settle = 300;

/** For this long after a view was painted our own veil may still have been what covered the frame. */
const lifting = 1_000;

/** Views that follow each other faster than this are not an agent's going from case to case. */
const hurry = 2_000;

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
