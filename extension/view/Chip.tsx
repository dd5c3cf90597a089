import type { ComponentChildren } from 'preact';
import { Kbd } from './Kbd';

/** A choice of one tap. With `on` it is a toggle and says so. */
export function Chip(props: {
  readonly on?: boolean;
  readonly onPress: (event: Event) => void;
  readonly disabled?: boolean;
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly shortcut?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={props.on}
      aria-label={props.label}
      title={props.title}
      disabled={props.disabled ?? false}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onPress}
    >
      {props.children}
      {props.shortcut ? <Kbd of={props.shortcut} /> : null}
    </button>
  );
}

/** Chips that belong to one question; the question is their name. */
export function ChipGroup(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its legend in a grid
    <div class="chips" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}
