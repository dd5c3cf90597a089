import { useRow } from './Row';

/** On or off, at once. */
export function Switch(props: {
  readonly id: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { locked, describedBy } = useRow();
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id={props.id}
      aria-describedby={describedBy}
      checked={props.on}
      aria-checked={props.on}
      disabled={locked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
