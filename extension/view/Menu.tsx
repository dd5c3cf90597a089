import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
}

/** A button that opens a short list; arrows move, Escape closes and gives the focus back. */
export function Menu(props: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string, event: Event) => void;
  readonly kind?: 'quiet' | 'secondary' | 'link';
  readonly opens?: 'up' | 'down';
  readonly shortcut?: string | undefined;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const buttons = () => [...(root.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    if (open) buttons()[1]?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    buttons()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = buttons().indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: props.items.length }[event.key];
    if (event.key === 'Escape') close();
    else if (next === undefined) return;
    else buttons()[next < 1 ? props.items.length : next > props.items.length ? 1 : next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class={props.opens === 'down' ? 'menu down' : 'menu'} ref={root}>
      <Button
        kind={props.kind ?? 'quiet'}
        expanded={open}
        shortcut={props.shortcut}
        onPress={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      {open ? (
        <div
          class="menu-list"
          role="menu"
          aria-label={props.label}
          onKeyDown={onKeyDown}
          onFocusOut={(event) => {
            if (!root.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
          }}
        >
          {props.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              onClick={(event) => {
                close();
                props.onPick(item.id, event);
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </span>
  );
}
