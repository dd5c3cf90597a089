import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { copyText } from './copy';
import { useCase } from './desk';
import { KeyButton } from './KeyButton';
import { type Insertion, useInsert, useNotYetIn } from './use-insert';

/**
 * Insert and copy for one text; what came of it is said beside them. What is in its place already is left out,
 * and all of it goes in once more only when that is asked for. Nothing is ever sent by itself.
 */
export function SendButtons(props: {
  readonly text: string;
  readonly mayInsert: boolean;
  readonly into?: 'reply' | 'note';
  readonly kind?: 'primary' | 'secondary';
  readonly shortcut?: string;
  readonly label?: string;
  /** Inserts for a key that works while these buttons are folded away. */
  readonly by?: Insertion;
}) {
  const { into = 'reply', kind = 'secondary', mayInsert, shortcut } = props;
  const { view } = useCase();
  const text = useText();
  const own = useInsert(into);
  const { busy, came, say, insert } = props.by ?? own;
  const left = useNotYetIn(into, props.text);
  const empty = props.text.trim() === '';
  const all = left === '' && !empty;
  const rest = !all && left !== props.text.trim();
  const label = all
    ? text('sidebar.insertAgain')
    : rest
      ? text(into === 'note' ? 'sidebar.noteInsertRest' : 'sidebar.insertRest')
      : (props.label ?? text('sidebar.insert'));
  const disabled = busy || empty;
  const onInsert = (event: Event) => insert(all ? props.text : left, event);
  const arrived = text(into === 'note' ? 'sidebar.insertedNoteBefore' : 'sidebar.insertedBefore');
  // Words about a text that has changed since are about nothing.
  const now = came && (came.of === props.text || came.of === left || all) ? came : null;
  const shown = now ?? (all ? { words: arrived, well: true } : null);
  return (
    <>
      {view.pageCanInsert && mayInsert ? (
        <KeyButton
          kind={all ? 'quiet' : kind}
          shortcut={all ? undefined : shortcut}
          disabled={disabled}
          onPress={onInsert}
        >
          {label}
        </KeyButton>
      ) : null}
      <Button
        kind="quiet"
        disabled={empty}
        onPress={() => {
          const done = copyText(props.text);
          say(props.text, text(done ? 'sidebar.copied' : 'sidebar.copyFailed'), done);
        }}
      >
        {text('sidebar.copy')}
      </Button>
      {view.insertionOff && mayInsert ? <span class="came off">{text('sidebar.insertionOff')}</span> : null}
      {shown && shown.words !== '' ? (
        <span class={shown.well ? 'came' : 'came not'}>{shown.words}</span>
      ) : null}
    </>
  );
}
