import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { TextKey } from '../../src/wording/catalogue';
import type { PhraseValues } from '../../src/wording/phrase';
import type { Reading } from '../../src/wording/reading';
import { renderPhrase } from '../../src/wording/render';

/** Who reads: language, zone, now, and whether figures are hidden. One provider per page. */
export const ReadingContext = createContext<Reading>({ language: 'en', now: 0 });

export const useReading = (): Reading => useContext(ReadingContext);

export type Say = (key: TextKey, values?: PhraseValues) => string;

/** The texts of the catalogue in the reader's language, by a key that must exist. */
export function useText(): Say {
  const reading = useReading();
  return useMemo<Say>(
    () => (key, values) => renderPhrase(values ? { key, values } : { key }, reading),
    [reading],
  );
}
