import type { ComponentChildren } from 'preact';
import { useDesk } from './desk';

/** The main part of the sidebar: the page's own landmark, or a group where the sidebar is shown inside another page. */
export function Main(props: {
  readonly class: string;
  readonly hidden?: boolean;
  readonly 'aria-labelledby'?: string;
  readonly children: ComponentChildren;
}) {
  const { inside } = useDesk();
  if (!inside) return <main {...props} />;
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
  return <div role="group" {...props} />;
}
