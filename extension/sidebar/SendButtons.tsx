import { useState } from 'preact/hooks';
import type { TextKey } from '../../src/wording/catalogue';
import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { copyText } from './copy';
import { useBusy, useCase, useDesk } from './desk';
import { KeyButton } from './KeyButton';

/** Insert and copy for one text; what came of it is said beside them. Nothing is ever sent by itself. */
export function SendButtons(props: {
  readonly text: string;
  readonly mayInsert: boolean;
  readonly into?: 'reply' | 'note';
  readonly kind?: 'primary' | 'secondary';
  readonly shortcut?: string;
  readonly label?: string;
}) {
  const { into = 'reply', kind = 'secondary', mayInsert, shortcut } = props;
  const { view, insert } = useCase();
  const { said, trouble } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [came, setCame] = useState('');
  const tell = (what: string) => {
    setCame(what);
    said.value = what;
  };
  const onInsert = (event: Event) =>
    run(async () => {
      const answer = await insert(into, props.text, event);
      const covered = !answer.ok && (answer.detail === 'covered' || answer.detail === 'astray');
      trouble.value = covered ? answer : null;
      if (!answer.ok) return tell(covered ? '' : text(whyNot(into, answer.detail)));
      const arrived = into === 'note' ? 'sidebar.insertedNote' : 'sidebar.inserted';
      tell(text(answer.value.verified ? arrived : 'sidebar.checkReply'));
    });
  const label = props.label ?? text('sidebar.insert');
  const disabled = busy || props.text.trim() === '';
  return (
    <>
      {view.pageCanInsert && mayInsert ? (
        shortcut ? (
          <KeyButton kind={kind} shortcut={shortcut} disabled={disabled} onPress={onInsert}>
            {label}
          </KeyButton>
        ) : (
          <Button kind={kind} disabled={disabled} onPress={onInsert}>
            {label}
          </Button>
        )
      ) : null}
      <Button
        kind="quiet"
        disabled={props.text.trim() === ''}
        onPress={() => tell(text(copyText(props.text) ? 'sidebar.copied' : 'sidebar.copyFailed'))}
      >
        {text('sidebar.copy')}
      </Button>
      {view.insertionOff && mayInsert ? <span class="came">{text('sidebar.insertionOff')}</span> : null}
      {came ? <span class="came">{came}</span> : null}
    </>
  );
}

/** Why nothing was inserted: mostly the composer is in the other mode, and Leeway never switches it. */
function whyNot(into: 'reply' | 'note', detail: string | undefined): TextKey {
  if (!detail?.startsWith('composer-is-')) return 'sidebar.insertFailed';
  return into === 'note' ? 'sidebar.composerIsPublic' : 'sidebar.composerIsNote';
}
