/** Longer away than this, and the agent has been elsewhere: then nothing is remembered. Milliseconds. */
const mostAway = 3_000;

/**
 * An insertion borrows the focus for the helpdesk's editor and gives it back to this frame. Chromium has then
 * forgotten which element had it; this gives it back as soon as that element can take it (its button waits for
 * the answer), when it is still there and nobody else has the focus.
 */
export function keepFocus(view: Window, signal?: AbortSignal): void {
  const page = view.document;
  const heard = signal ? { signal } : {};
  let held: HTMLElement | null = null;
  let left: number | null = null;

  const enabled = new MutationObserver(() => giveBack());
  const giveBack = () => {
    enabled.disconnect();
    if (!held?.isConnected || page.activeElement !== page.body) return;
    if (held.matches(':disabled')) enabled.observe(held, { attributeFilter: ['disabled'] });
    else held.focus({ preventScroll: true });
  };

  page.addEventListener(
    'focusin',
    ({ target }) => {
      enabled.disconnect();
      held = target as HTMLElement;
    },
    heard,
  );
  view.addEventListener(
    'blur',
    ({ timeStamp }) => {
      enabled.disconnect();
      left = timeStamp;
    },
    heard,
  );
  view.addEventListener(
    'focus',
    ({ timeStamp }) => {
      if (left !== null && timeStamp - left <= mostAway) giveBack();
    },
    heard,
  );
}
