import { useState } from 'preact/hooks';
import { newId } from '../../src/id';
import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { useBusy, useCase, useDesk } from './desk';

/** The customer's thanks in their own words, so that they reach the agent. */
export function Praise() {
  const { act } = useCase();
  const { said, undone } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState<number | null>(null);
  const [words, setWords] = useState('');
  if (kept === undone.value) return <p class="quiet-text">{text('sidebar.praised')}</p>;
  return (
    <div class="part">
      <Button kind="link" expanded={open} onPress={() => setOpen(!open)}>
        {text('sidebar.praise')}
      </Button>
      {open ? (
        <>
          <TextArea
            value={words}
            label={text('sidebar.praiseHint')}
            placeholder={text('sidebar.praiseHint')}
            rows={2}
            pause={0}
            focused
            onChange={setWords}
          />
          <div class="row">
            <Button
              kind="secondary"
              disabled={busy || words.trim() === ''}
              onPress={(event) =>
                run(async () => {
                  if (!(await act({ type: 'sidebar/praise', id: newId(), text: words.trim() }, event)))
                    return;
                  setKept(undone.value);
                  said.value = text('sidebar.praised');
                })
              }
            >
              {text('sidebar.praiseKeep')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
