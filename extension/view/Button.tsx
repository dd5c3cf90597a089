import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';
import { Kbd } from './Kbd';

/** A labelled button. One `primary` a step at most: it is what is the agent's to do, and shows its key. */
export function Button(props: {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'link' | 'harm';
  /** Absent for the one that submits its form. */
  readonly onPress?: (event: Event) => void;
  /** Sends the form it stands in, as Enter in a field does. */
  readonly submit?: boolean;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** What it was pressed for is under way: it shows that without moving, and takes no other press. */
  readonly busy?: boolean;
  readonly expanded?: boolean | undefined;
  readonly label?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { kind = 'secondary', onPress, shortcut, disabled = false, busy, expanded, label, children } = props;
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={`button ${kind} ${props.class ?? ''}`}
      onClick={onPress}
      disabled={disabled || busy === true}
      aria-busy={busy}
      aria-expanded={expanded}
      aria-label={label}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut && kind === 'primary' ? <Kbd of={shortcut} /> : null}
    </button>
  );
}

/** A button of one drawing; `label` is its name for everyone. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: (event: Event) => void;
  readonly pressed?: boolean;
  /** Not to be pressed, and still read: the label says why. */
  readonly locked?: boolean;
  readonly shortcut?: string;
  readonly class?: string;
}) {
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut}
      aria-disabled={props.locked || undefined}
      onClick={props.locked ? undefined : props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
