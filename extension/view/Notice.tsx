import type { ComponentChildren } from 'preact';

/** One line that says what is so and what to do about it. */
export function Notice(props: {
  readonly tone?: 'plain' | 'care' | 'stop';
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}) {
  return (
    <div class={`notice ${props.tone ?? 'plain'}`}>
      <span>{props.children}</span>
      {props.action}
    </div>
  );
}
