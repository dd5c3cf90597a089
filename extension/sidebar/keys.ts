import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

type Handler = (event: KeyboardEvent) => void;

interface Held {
  readonly press: Handler;
  readonly asleep: () => boolean;
}

/** Letters and what they do now; the part mounted last wins, and gives way when it goes. */
export class KeyMap {
  private readonly held = new Map<string, Held[]>();

  /** `asleep` says that the part is out of sight: it keeps its letter and does nothing. */
  hold(key: string, press: Handler, asleep: () => boolean = () => false): () => void {
    const one: Held = { press, asleep };
    this.held.set(key, [...(this.held.get(key) ?? []), one]);
    return () =>
      this.held.set(
        key,
        (this.held.get(key) ?? []).filter((other) => other !== one),
      );
  }

  /** True when somebody took the key. */
  press(key: string, event: KeyboardEvent): boolean {
    const one = this.held.get(key)?.findLast(({ asleep }) => !asleep());
    one?.press(event);
    return one !== undefined;
  }

  /** Whether the letter does something on this screen, once nothing lies over it. */
  holds(key: string): boolean {
    return (this.held.get(key) ?? []).length > 0;
  }
}

export const KeyContext = createContext(new KeyMap());

/** True while a panel lies over the part: what nobody sees is not to be pressed. */
export const AsleepContext = createContext<{ readonly current: boolean }>({ current: false });

/** Does `onPress` when the letter is pressed, as long as this part is on screen; null for not now. */
export function useKey(key: string | null, onPress: Handler): void {
  const map = useContext(KeyContext);
  const asleep = useContext(AsleepContext);
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    if (key === null) return undefined;
    return map.hold(
      key,
      (event) => latest.current(event),
      () => asleep.current,
    );
  }, [key, map, asleep]);
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
