import type { TextKey } from '../../src/wording/catalogue';
import type { PhraseValues } from '../../src/wording/phrase';
import { useText } from '../view/reading-context';
import { useConsole } from './console-state';

/** Says one line at the foot of the page. */
export function useSay(): (key: TextKey, values?: PhraseValues, tone?: 'plain' | 'stop') => void {
  const text = useText();
  const { said } = useConsole();
  return (key, values, tone = 'plain') => {
    said.value = { text: text(key, values), tone };
  };
}
