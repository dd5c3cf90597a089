import { useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { useCase } from './desk';
import { KeyButton } from './KeyButton';
import { runsOf } from './marks';

/** The repeat-back, larger than our own words and with theirs heavier; edited in its own place. */
export function HearText(props: { readonly editing: boolean; readonly onDone: () => void }) {
  const { view, act } = useCase();
  const text = useText();
  const { hear } = view;
  if (props.editing)
    return (
      <div class="saying">
        <TextArea
          class="say"
          value={hear.text}
          label={text('sidebar.repeatBack')}
          placeholder={text('sidebar.hearNothing')}
          lang={hear.draft?.language}
          focused={hear.text !== ''}
          onChange={(value, event) => void act({ type: 'sidebar/hear', text: value }, event)}
          onEscape={props.onDone}
        />
        {hear.text === '' ? null : (
          <KeyButton kind="link" shortcut="e" onPress={props.onDone}>
            {text('sidebar.editDone')}
          </KeyButton>
        )}
      </div>
    );
  return (
    <p class="say" lang={hear.draft?.language} dir="auto">
      {runsOf(hear.text, hear.draft).map((run, i) => (run.theirs ? <u key={i}>{run.text}</u> : run.text))}
    </p>
  );
}
