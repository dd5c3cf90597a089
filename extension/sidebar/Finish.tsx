import { stands } from '../../src/advice/given';
import { Button } from '../view/Button';
import { Icon } from '../view/Icon';
import { useReading, useText } from '../view/reading-context';
import { messageOf, wordsGiven } from './compose';
import { useBusy, useCase, useDesk } from './desk';
import { KeyButton } from './KeyButton';
import { useInsert, useNotYetIn } from './use-insert';

/**
 * One press ends the case: what is missing goes into reply and note, steps that are left become a promise, and the
 * case is closed, which one undo takes back. The composer is in one mode at a time and Leeway never switches it: what
 * could not go in is said, with the press that is needed, and the same press goes on from there. Nothing goes in twice.
 */
export function Finish() {
  const { view, act } = useCase();
  const { state } = useDesk();
  const reading = useReading();
  const text = useText();
  const [busy, run] = useBusy();
  const reply = useInsert('reply');
  const note = useInsert('note');
  const message = messageOf(view, wordsGiven(view), reading, { from: state.settings.agentName });
  const places = view.pageCanInsert && view.insertionOff !== true;
  // On a call the words have been said.
  const writes = places && view.mode === 'written' && !message.missing;
  const forReply = useNotYetIn('reply', writes ? message.text : '');
  const forNote = useNotYetIn('note', places ? view.note : '');
  const left = view.decisions.filter((one) => stands(one) && one.state === 'given' && one.by === undefined);
  const steps = left.flatMap((one) => one.steps.filter(({ done }) => !done)).length;
  const finish = (event: Event) =>
    run(async () => {
      const isIn = [
        forReply === '' || (await reply.put(forReply, event)),
        forNote === '' || (await note.put(forNote, event)),
      ];
      if (isIn.every(Boolean)) await act({ type: 'sidebar/close-case' }, event);
    });
  const lines: readonly (readonly [boolean, string])[] = [
    ...(writes && message.text !== ''
      ? [[forReply === '', text(forReply === '' ? 'sidebar.finishReplyIn' : 'sidebar.finishReply')] as const]
      : []),
    ...(places && view.note !== ''
      ? [[forNote === '', text(forNote === '' ? 'sidebar.finishNoteIn' : 'sidebar.finishNote')] as const]
      : []),
    ...(steps > 0
      ? [[false, text('sidebar.finishSteps', { n: { unit: 'count', value: steps } })] as const]
      : []),
  ];
  const refused = [reply.came, note.came].find((came) => came !== null && !came.well && came.words !== '');
  return (
    <div class="part finish">
      {lines.length === 0 ? null : (
        <ul class="finish-lines">
          {lines.map(([done, said]) => (
            <li key={said}>
              {done ? <Icon name="check" /> : <i class="gap-mark" aria-hidden="true" />} {said}
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <KeyButton kind="primary" shortcut="d" busy={busy} onPress={finish}>
          {text('sidebar.finish')}
        </KeyButton>
        {forReply === '' && forNote === '' ? null : (
          <Button
            kind="quiet"
            disabled={busy}
            onPress={(event) => run(() => act({ type: 'sidebar/close-case' }, event))}
          >
            {text('sidebar.done')}
          </Button>
        )}
      </div>
      {refused ? (
        <p class="came not" role="status">
          {refused.words} {text('sidebar.finishAgain')}
        </p>
      ) : (
        <p class="quiet-text">{text('sidebar.doneHint')}</p>
      )}
    </div>
  );
}
