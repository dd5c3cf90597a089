import { useEffect, useRef } from 'preact/hooks';
import type { CaseView } from '../../src/messages/sidebar-state';

/**
 * Keeps the agent where the work is. When Solve opens, what is offered comes into view; when the control that
 * had the focus is gone after an act, the focus goes to the head of Solve instead of nowhere. A document
 * without the focus is left alone: it is never taken from the reply box.
 */
export function useFollowTheStep(view: CaseView): void {
  const wasOpen = useRef(view.solveOpen);
  const hadFocus = useRef(false);
  useEffect(() => {
    const seen = () => {
      hadFocus.current = true;
    };
    document.addEventListener('focusin', seen);
    return () => document.removeEventListener('focusin', seen);
  }, []);
  useEffect(() => {
    const opened = view.solveOpen && !wasOpen.current;
    wasOpen.current = view.solveOpen;
    if (opened) document.querySelector('.offer, .what, .cause')?.scrollIntoView({ block: 'nearest' });
    if (!hadFocus.current || !document.hasFocus() || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('#step-solve button')?.focus({ preventScroll: true });
  }, [view]);
}
