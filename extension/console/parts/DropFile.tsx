import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Icon } from '../../view/Icon';

/** A place to drop a file, and a button for everyone who does not drag. */
export function DropFile(props: {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly small?: boolean;
}) {
  const over = useSignal(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.onFile(file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <label
      class={`drop ${over.value ? 'over' : ''} ${props.small ? 'small' : ''}`}
      for={id}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="upload" />
      <span class="drop-label">{props.label}</span>
      <span class="drop-hint" id={`${id}-hint`}>
        {props.hint}
      </span>
      <input
        id={id}
        ref={input}
        class="sr"
        type="file"
        accept={props.accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </label>
  );
}
