import { useId } from 'preact/hooks';
import { useRow } from './Row';

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
}

/** One of a few, all in sight: radio buttons that look like one control, with the arrow keys of radios. */
export function Segmented<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  const { locked, describedBy } = useRow();
  return (
    <div
      class="segmented"
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={describedBy}
      aria-disabled={locked || undefined}
    >
      {props.choices.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={props.value === id}
            disabled={locked}
            onChange={() => props.onChange(id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** One of many: the browser's own list. */
export function Pick<T extends string>(props: {
  readonly id?: string;
  readonly label?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly class?: string;
  /** Outside of a row; in one, the row says it. */
  readonly locked?: boolean;
}) {
  const { locked, describedBy } = useRow();
  return (
    <select
      class={`field ${props.class ?? ''}`}
      id={props.id}
      aria-label={props.label}
      value={props.value}
      disabled={locked || (props.locked ?? false)}
      aria-describedby={describedBy}
      onChange={(event) => {
        const picked = props.choices.find(({ id }) => id === event.currentTarget.value);
        if (picked) props.onChange(picked.id);
      }}
    >
      {props.choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
