import type { ComponentChildren } from 'preact';

/** One choice: what it is, what it does, and its control. The label belongs to the control with that id. */
export function Row(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly for?: string;
  readonly children: ComponentChildren;
}) {
  const hintId = props.for ? `${props.for}-hint` : undefined;
  return (
    <div class="row">
      <div class="row-words">
        {props.for ? (
          <label for={props.for}>{props.label}</label>
        ) : (
          <span class="row-label">{props.label}</span>
        )}
        {props.hint ? (
          <p class="row-hint" id={hintId}>
            {props.hint}
          </p>
        ) : null}
      </div>
      <div class="row-control">{props.children}</div>
    </div>
  );
}
