import { useEffect, useRef } from 'preact/hooks';
import type { CaseView } from '../../src/messages/sidebar-state';

/**
 * Keeps the agent where the work is. When Solve opens or they say what happened, what is offered comes into view,
 * and Close does when it opens: below a small screen's edge it would look as if nothing had come of the press. When
 * the control that had the focus is gone after an act, the focus goes to the head of Solve instead of nowhere. A document
 * without the focus is left alone: it is never taken from the reply box.
 */
export function useFollowTheStep(view: CaseView): void {
  const wasOpen = useRef(view.solveOpen);
  const wasCause = useRef(view.answers.cause);
  const wasStep = useRef(view.step);
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
    const said = view.solveOpen && view.answers.cause !== wasCause.current;
    const closing = view.step === 'close' && wasStep.current !== 'close';
    wasOpen.current = view.solveOpen;
    wasCause.current = view.answers.cause;
    wasStep.current = view.step;
    const next = closing ? ['#close'] : opened || said ? whatIsOffered : [];
    for (const css of next) {
      const part = document.querySelector(css);
      part?.scrollIntoView({ block: 'nearest' });
      if (part) break;
    }
    if (!hadFocus.current || !document.hasFocus() || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('#step-solve button')?.focus({ preventScroll: true });
  }, [view]);
}

/** The offer itself, else what has to be said first. */
const whatIsOffered = ['#solve .offer', '#solve .what', '#solve .notice', '#solve .cause'] as const;
