import type { ComponentChildren } from 'preact';
import { Icon } from '../view/Icon';
import { Kbd } from '../view/Kbd';
import { useKey } from './keys';

/** The head and body of one of the three steps. With `onToggle` the head opens and folds the body. */
export function Step(props: {
  readonly id: 'hear' | 'solve' | 'close';
  readonly n: number;
  readonly title: string;
  readonly state: 'on' | 'done' | 'todo';
  readonly hint?: ComponentChildren;
  readonly open: boolean;
  readonly shortcut?: string;
  readonly onToggle?: (event: Event) => void;
  readonly children: ComponentChildren;
}) {
  const { id, n, title, state, hint, open, shortcut, onToggle } = props;
  useKey(shortcut && onToggle ? shortcut : null, (event) => onToggle?.(event));
  const badge = (
    <span class="n" aria-hidden="true">
      {state === 'done' ? <Icon name="check" /> : n}
    </span>
  );
  return (
    <section class={`step ${state}`} aria-labelledby={`step-${id}`} id={id}>
      <div class="step-head">
        <h2 id={`step-${id}`}>
          {onToggle ? (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={open ? `body-${id}` : undefined}
              aria-keyshortcuts={shortcut}
              onClick={onToggle}
            >
              {badge}
              {title}
              {!open && shortcut && state === 'todo' ? <Kbd of={shortcut} /> : null}
            </button>
          ) : (
            <>
              {badge}
              {title}
            </>
          )}
        </h2>
        {hint ? <span class="hint">{hint}</span> : null}
      </div>
      {open ? (
        <div class="step-body" id={`body-${id}`}>
          {props.children}
        </div>
      ) : null}
    </section>
  );
}
