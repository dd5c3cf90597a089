import { useReading, useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { openingOf } from './compose';
import { useCase } from './desk';
import { KeyButton } from './KeyButton';
import { type Run, runsOf } from './marks';

/** The repeat-back, larger than our own words and with theirs heavier; edited in its own place. */
export function HearText(props: { readonly editing: boolean; readonly onDone: () => void }) {
  const { view, act } = useCase();
  const reading = useReading();
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
  const { greeting, body, check } = openingOf(view, reading);
  return (
    <p class="say" lang={hear.draft?.language} dir="auto">
      {greeting === '' ? null : <span class="around">{greeting}</span>}
      {upTo(runsOf(hear.text, hear.draft), body.length).map((run, i) =>
        run.theirs ? <u key={i}>{run.text}</u> : run.text,
      )}
      {check === '' ? null : ` ${check}`}
    </p>
  );
}

/** The runs of the first so many letters. */
function upTo(runs: readonly Run[], length: number): readonly Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
