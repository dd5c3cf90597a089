import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../view/Button';
import { useText } from '../../../view/reading-context';

/** What was pressed, opened beneath its line: nothing is covered. Escape and "Done" close it and give the focus back. */
export function Strip(props: {
  readonly label: string;
  readonly onDone: () => void;
  readonly children: ComponentChildren;
}) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(document.activeElement);
  useEffect(() => {
    if (!box.current?.contains(document.activeElement))
      box.current?.querySelector<HTMLElement>('[data-first], input, select, textarea, button')?.focus();
  }, []);
  const done = () => {
    const { current } = before;
    props.onDone();
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay out its legend as its own line
    <div
      class="strip"
      role="group"
      aria-label={props.label}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      {props.children}
      <Button class="strip-done" onPress={done}>
        {text('console.write.done')}
      </Button>
    </div>
  );
}
