import { useId } from 'preact/hooks';

/** One question with what was found in the file and the choices, as a list of radios that reads well when narrow. */
export function Question<T extends string>(props: {
  readonly question: string;
  readonly found: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  /** Null while nobody has answered. */
  readonly value: string | null;
  readonly onChange: (picked: T) => void;
}) {
  const name = useId();
  return (
    <div
      class={props.value === null ? 'question open' : 'question'}
      role="radiogroup"
      aria-labelledby={`${name}-words`}
      aria-describedby={`${name}-found`}
    >
      <p id={`${name}-words`} class="question-words">
        {props.question}
      </p>
      <p id={`${name}-found`} class="row-hint">
        {props.found}
      </p>
      {props.choices.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={props.value === id}
            onChange={() => props.onChange(id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
