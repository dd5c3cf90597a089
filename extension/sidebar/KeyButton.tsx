import type { ComponentChildren } from 'preact';
import { Button } from '../view/Button';
import { useKey } from './keys';

/** A button that also answers to a letter while it is on screen and enabled. */
export function KeyButton(props: {
  readonly shortcut: string | undefined;
  readonly onPress: (event: Event) => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'link';
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly expanded?: boolean | undefined;
  readonly label?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  useKey(props.disabled || props.busy ? null : (props.shortcut ?? null), props.onPress);
  return <Button {...props} />;
}
