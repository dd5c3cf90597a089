import { useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { useCase } from './desk';
import { Finish } from './Finish';
import { Praise } from './Praise';
import { Promises } from './Promises';
import { SendButtons } from './SendButtons';
import { Step } from './Step';
import { WordsToSend } from './WordsToSend';

/** The follow-through: note, promise, words to send. */
export function Close() {
  const { view, act } = useCase();
  const text = useText();
  const open = view.step === 'close';
  const toggle = (event: Event) =>
    void act({ type: 'sidebar/step', step: open ? (view.solveOpen ? 'solve' : 'hear') : 'close' }, event);
  return (
    <Step
      id="close"
      n={3}
      title={text('sidebar.closeStep')}
      state={open ? 'on' : 'todo'}
      open={open}
      shortcut="n"
      onToggle={toggle}
      hint={open ? undefined : text('sidebar.closeHint')}
    >
      <div class="part">
        <h3>
          {text('sidebar.note')} <small>{text('sidebar.noteHint')}</small>
        </h3>
        <TextArea
          value={view.note}
          label={text('sidebar.note')}
          onChange={(value, event) => void act({ type: 'sidebar/note', text: value }, event)}
        />
        <div class="row">
          <SendButtons text={view.note} mayInsert into="note" label={text('sidebar.noteInsert')} />
        </div>
      </div>
      <Promises />
      <WordsToSend />
      <Praise />
      <Finish />
    </Step>
  );
}
