import { editorWithin } from '../../src/helpdesk/editors/editor-within';
import { insertAtCaret } from '../../src/helpdesk/editors/insert-at-caret';
import { kindOf } from '../../src/helpdesk/editors/kinds';
import type { Way } from '../../src/helpdesk/editors/ways';

interface Order {
  readonly within: string;
  readonly text: string;
  readonly ways?: readonly Way[];
}

/** Inserts what the test orders by an event of the page, and leaves its answer where the page can read it. */
document.addEventListener('leeway-test', (event) => {
  const { within, text, ways }: Order = JSON.parse((event as CustomEvent<string>).detail);
  const answer = (value: unknown): void => {
    document.documentElement.dataset.answer = JSON.stringify(value);
  };
  const part = document.querySelector(within);
  const editor = part && editorWithin(part);
  if (!editor) return answer({ kind: null });
  insertAtCaret(editor, text, ways ? { ways } : {}).then(
    (result) => answer({ kind: kindOf(editor), result }),
    (fault) => answer({ kind: kindOf(editor), fault: String(fault) }),
  );
});
