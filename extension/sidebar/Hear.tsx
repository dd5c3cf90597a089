import { useState } from 'preact/hooks';
import { renderTime } from '../../src/wording/when';
import { Button, IconButton } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { LeadWords } from '../view/Sentence';
import { customerReading, opening, saidBack } from './compose';
import { useCase } from './desk';
import { HeardBefore } from './HeardBefore';
import { HearText } from './HearText';
import { KeyButton } from './KeyButton';
import { useKey } from './keys';
import { SendButtons } from './SendButtons';
import { Slots } from './Slots';
import { Step } from './Step';

/** Listen, then repeat back: their problem in their words, and whether they said yes to it. */
export function Hear() {
  const { view, act } = useCase();
  const text = useText();
  const reading = useReading();
  const [editing, setEditing] = useState(false);
  const [again, setAgain] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const { hear, mode } = view;
  const confirm = (confirmed: boolean) => (event: Event) => {
    setEditing(false);
    void act({ type: 'sidebar/confirm', confirmed }, event);
  };
  if (hear.confirmedAt !== null) {
    const time = { unit: 'text', value: renderTime(hear.confirmedAt, reading) } as const;
    return (
      <Step
        id="hear"
        n={1}
        title={text('sidebar.heard')}
        state="done"
        open
        hint={
          <>
            {text('sidebar.confirmedAt', { time })} ·{' '}
            <Button kind="link" onPress={confirm(false)}>
              {text('sidebar.undo')}
            </Button>
          </>
        }
      >
        <p class="said" lang={customerReading(view, reading).language} dir="auto">
          {saidBack(hear) || hear.text}
        </p>
        <Apology />
      </Step>
    );
  }
  const hint = text(mode === 'live' ? 'sidebar.hearHintLive' : 'sidebar.hearHintWritten');
  if (hear.earlier && !again)
    return (
      <Step id="hear" n={1} title={text('sidebar.hear')} state="on" open>
        <HeardBefore earlier={hear.earlier} onRight={confirm(true)} onAgain={() => setAgain(true)} />
      </Step>
    );
  const slots = hear.draft === null && mode === 'live';
  const nothing = hear.text.trim() === '';
  if (nothing && view.reading)
    return (
      <Step id="hear" n={1} title={text('sidebar.hear')} state="on" open hint={hint}>
        <p class="sr">{text('sidebar.loading', { label: { unit: 'text', value: view.label } })}</p>
        <i class="gap say" aria-hidden="true" />
      </Step>
    );
  if (hear.plain && nothing && !unfolded)
    return (
      <Step
        id="hear"
        n={1}
        title={text('sidebar.hear')}
        state="done"
        open={false}
        hint={text('sidebar.hearPlain')}
        onToggle={() => setUnfolded(true)}
      >
        {null}
      </Step>
    );
  return (
    <Step id="hear" n={1} title={text('sidebar.hear')} state="on" open hint={hint}>
      {slots ? <Slots /> : null}
      {slots && nothing ? null : (
        <HearText editing={editing || (nothing && !slots)} onDone={() => setEditing(false)} />
      )}
      {nothing ? null : (
        <div class="row">
          {mode === 'live' ? (
            <KeyButton kind="primary" shortcut="c" onPress={confirm(true)}>
              {text('sidebar.confirm')}
            </KeyButton>
          ) : null}
          <SendButtons
            text={opening(view, reading)}
            mayInsert
            shortcut="i"
            kind={mode === 'live' ? 'secondary' : 'primary'}
          />
          {mode === 'written' ? (
            <KeyButton kind="quiet" shortcut="c" onPress={confirm(true)}>
              {text('sidebar.confirm')}
            </KeyButton>
          ) : null}
          {editing ? null : <EditButton onPress={() => setEditing(true)} />}
        </div>
      )}
    </Step>
  );
}

function EditButton({ onPress }: { readonly onPress: () => void }) {
  const text = useText();
  useKey('e', onPress);
  return <IconButton icon="pencil" class="end" shortcut="e" label={text('sidebar.edit')} onPress={onPress} />;
}

/** One apology, said once, where the fault is ours; then options. */
function Apology() {
  const { view } = useCase();
  const text = useText();
  const ours = view.answers.fault === 'ours' || view.answers.fault === 'partly';
  if (!ours || view.mode !== 'live' || view.decisions.length > 0) return null;
  return (
    <p class="once">
      <span class="quiet-text">{text('sidebar.sayOnce')}</span> <LeadWords words={view.playbook.apology} />
    </p>
  );
}
