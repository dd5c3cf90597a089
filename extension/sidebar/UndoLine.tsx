import { useEffect, useState } from 'preact/hooks';
import { textOf } from '../../src/wording/catalogue';
import { useReading, useText } from '../view/reading-context';
import { useCase, useDesk } from './desk';
import { KeyButton } from './KeyButton';

/** What was just done, and a few seconds to take it back. */
export function UndoLine() {
  const { view, act } = useCase();
  const { said, undone } = useDesk();
  const { language, now } = useReading();
  const text = useText();
  const { undo } = view;
  const [gone, setGone] = useState<number | null>(null);
  useEffect(() => {
    if (!undo) return;
    const timer = setTimeout(() => setGone(undo.until), Math.max(0, undo.until - Date.now()));
    return () => clearTimeout(timer);
  }, [undo?.until]);
  if (!undo || undo.until === gone || undo.until < now) return null;
  const takeBack = async (event: Event) => {
    if (!(await act({ type: 'sidebar/undo' }, event))) return;
    undone.value += 1;
    said.value = text('sidebar.undone');
  };
  return (
    <div class="undo">
      <span>{textOf(undo.key, language) ?? ''}</span>
      <KeyButton kind="link" shortcut="z" onPress={(event) => void takeBack(event)}>
        {text('sidebar.undo')}
      </KeyButton>
    </div>
  );
}
