import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

type Handler = (event: KeyboardEvent) => void;

/** Letters and what they do now; the part mounted last wins, and gives way when it goes. */
export class KeyMap {
  private readonly held = new Map<string, Handler[]>();

  hold(key: string, handler: Handler): () => void {
    const handlers = this.held.get(key) ?? [];
    this.held.set(key, [...handlers, handler]);
    return () =>
      this.held.set(
        key,
        (this.held.get(key) ?? []).filter((h) => h !== handler),
      );
  }

  /** True when somebody took the key. */
  press(key: string, event: KeyboardEvent): boolean {
    const handler = this.held.get(key)?.at(-1);
    handler?.(event);
    return handler !== undefined;
  }
}

export const KeyContext = createContext(new KeyMap());

/** Does `onPress` when the letter is pressed, as long as this part is on screen; null for not now. */
export function useKey(key: string | null, onPress: Handler): void {
  const map = useContext(KeyContext);
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => (key === null ? undefined : map.hold(key, (event) => latest.current(event))), [key, map]);
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/**
 * The single listener of the sidebar: single letters outside fields, Escape everywhere. Letters with a
 * modifier and held-down keys are not ours. A layout without Latin letters is read by key position.
 */
export function onKeyDown(
  event: KeyboardEvent,
  map: KeyMap,
  options: { readonly singleKeys: boolean; readonly escape: (event: KeyboardEvent) => void },
): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Escape') {
    options.escape(event);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !options.singleKeys) return;
  if (inField(event.target)) return;
  const latin = /^[\x20-\x7e]$/.test(event.key);
  const key = latin
    ? event.key.toLowerCase()
    : /^Key[A-Z]$/.test(event.code)
      ? event.code.slice(3).toLowerCase()
      : '';
  if (key !== '' && map.press(key, event)) event.preventDefault();
}
