import { alive } from './runtime';
import { marker } from './sidebar-frame';

const question = 'leeway-still-there';

/**
 * Makes sure that one script serves the page. A living predecessor answers by preventing the event, and this
 * script leaves; a dead one (of a version that was updated or removed) clears away what it built, or is cleared.
 */
export function takeOver(page: Document): boolean {
  if (!page.dispatchEvent(new Event(question, { cancelable: true }))) return false;
  for (const left of page.querySelectorAll(`[${marker}]`)) left.remove();
  return true;
}

/** Answers successors for as long as the extension lives, and ends this script when it does not. */
export function answerSuccessors(page: Document, end: () => void, signal: AbortSignal): void {
  page.addEventListener(
    question,
    (event) => {
      if (alive()) event.preventDefault();
      else end();
    },
    { signal },
  );
}
