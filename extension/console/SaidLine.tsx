import { useEffect } from 'preact/hooks';
import { useConsole } from './console-state';

/** What just happened, at the foot of the page for six seconds; never in the way of the pointer or the focus. */
export function SaidLine() {
  const { said } = useConsole();
  const now = said.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => {
      if (said.peek() === now) said.value = null;
    }, 6_000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div class="said" role="status" aria-live="polite">
      {now ? <p class={now.tone}>{now.text}</p> : null}
    </div>
  );
}
