import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from './desk';

/**
 * When a panel closes, the focus goes back to the control it was opened from, so that the keyboard goes on
 * where it was. Nothing is focused in a document that has no focus, and nothing when the focus has gone
 * somewhere else meanwhile.
 */
export function useWayBack(open: Panel): void {
  const from = useRef<Element | null>(null);
  const before = useRef<Panel>(open);
  // Read while rendering: the panel takes the focus as soon as it is there.
  if (open !== 'none' && before.current === 'none') from.current = document.activeElement;
  useEffect(() => {
    const closed = open === 'none' && before.current !== 'none';
    before.current = open;
    const way = from.current;
    if (!closed || !(way instanceof HTMLElement) || !way.isConnected || way === document.body) return;
    if (document.hasFocus() && document.activeElement === document.body) way.focus({ preventScroll: true });
  }, [open]);
}
