import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';

/** Asks before something that cannot be taken back. The safe answer has the focus; Escape is no. */
export function Confirm(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly harm?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const text = useText();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    if (box && !box.open) box.showModal();
    return () => {
      box?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="confirm"
      ref={dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onNo();
      }}
    >
      <h2 id={title}>{props.title}</h2>
      <div class="confirm-words">{props.children}</div>
      <div class="buttons">
        <Button onPress={props.onNo}>{text('console.keep')}</Button>
        <Button kind={props.harm ? 'harm' : 'primary'} onPress={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}
