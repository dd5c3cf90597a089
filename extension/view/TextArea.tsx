import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A text that grows with what is in it. What is typed is reported after a pause of `pause` ms and at once
 * when the field or the window loses the focus, so that a quick switch of cases loses nothing.
 */
export function TextArea(props: {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string, event: Event) => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly pause?: number;
  readonly lang?: string | undefined;
  readonly class?: string;
  readonly focused?: boolean;
  readonly onEscape?: () => void;
}) {
  const { value, onChange, pause = 400 } = props;
  const [shown, setShown] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null);
  const flush = () => {
    const now = waiting.current;
    if (!now) return;
    clearTimeout(now.timer);
    waiting.current = null;
    now.send();
  };
  useEffect(() => {
    if (waiting.current === null) setShown(value);
  }, [value]);
  useEffect(() => {
    if (props.focused) field.current?.focus();
    addEventListener('blur', flush);
    return () => {
      removeEventListener('blur', flush);
      flush();
    };
  }, []);
  const take = (event: Event & { readonly currentTarget: HTMLTextAreaElement }) => {
    const typed = event.currentTarget.value;
    setShown(typed);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { timer: setTimeout(flush, pause), send: () => onChange(typed, event) };
  };
  return (
    <textarea
      ref={field}
      class={`field ${props.class ?? ''}`}
      rows={props.rows ?? 3}
      lang={props.lang}
      dir="auto"
      value={shown}
      aria-label={props.label}
      placeholder={props.placeholder}
      onInput={take}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.onEscape) {
          event.stopPropagation();
          flush();
          props.onEscape();
        }
      }}
    />
  );
}
