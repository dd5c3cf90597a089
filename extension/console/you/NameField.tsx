import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A name, kept when the field is left or Enter is pressed. */
export function NameField(props: {
  readonly id?: string;
  readonly value: string;
  readonly onKeep: (name: string) => void;
}) {
  const id = props.id ?? 'agent-name';
  const shown = useSignal(props.value);
  useEffect(() => {
    shown.value = props.value;
  }, [props.value]);
  const keep = () => {
    const name = shown.value.trim();
    if (name !== props.value) props.onKeep(name);
  };
  return (
    <input
      class="field"
      id={id}
      type="text"
      autocomplete="name"
      maxLength={60}
      aria-describedby={`${id}-hint`}
      value={shown.value}
      onInput={(event) => {
        shown.value = event.currentTarget.value;
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
