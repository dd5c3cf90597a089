import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** False while single-letter keys are turned off: their hints then disappear everywhere. */
export const KeyHints = createContext(true);

/** A key to press, shown as a hint; its name is on the control itself (`aria-keyshortcuts`). */
export function Kbd({ of }: { readonly of: string }) {
  return useContext(KeyHints) ? (
    <span class="kbd" aria-hidden="true">
      {of.toUpperCase()}
    </span>
  ) : null;
}
