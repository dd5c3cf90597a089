/** On or off, at once. */
export function Switch(props: {
  readonly id: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id={props.id}
      aria-describedby={`${props.id}-hint`}
      checked={props.on}
      aria-checked={props.on}
      disabled={props.disabled ?? false}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
