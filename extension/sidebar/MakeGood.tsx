import { newId } from '../../src/id';
import { renderWhen } from '../../src/wording/when';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';
import { type BrokenPromise, brokenPromises, madeGoodBy } from './broken-promises';
import { useBusy, useCase, useDesk } from './desk';

/** So many are on screen beside their signal; the rest stands in History. */
const most = 2;

/** A promise of ours that was not kept: kept after all, or made good, from the very sentence that says so. */
export function MakeGood() {
  const { view } = useCase();
  const broken = brokenPromises(view).slice(0, most);
  if (broken.length === 0) return null;
  return (
    <ul class="make-good">
      {broken.map((one) => (
        <One key={one.id} broken={one} several={broken.length > 1} />
      ))}
    </ul>
  );
}

const day = 86_400_000;

/** The signal above says when; of several each says it. */
function One({ broken, several }: { readonly broken: BrokenPromise; readonly several: boolean }) {
  const { view, act } = useCase();
  const { state } = useDesk();
  const reading = useReading();
  const text = useText();
  const [busy, run] = useBusy();
  const made = madeGoodBy(view, broken.id);
  const [kind] = view.playbook.promises;
  const due = (kind && view.promiseDue?.[kind.id]) ?? reading.now + day;
  const makeGood = (event: Event) =>
    run(() =>
      act(
        {
          type: 'sidebar/promise',
          id: newId(),
          kind: kind?.id ?? 'left',
          text: broken.what,
          due,
          owner: state.settings.agentName,
          makesGood: broken.id,
        },
        event,
      ),
    );
  return (
    <li>
      <span>
        <Theirs text={broken.what} />{' '}
        <small>
          {'· '}
          <Theirs text={broken.owner} />
          {several ? `, ${renderWhen(broken.due, reading)}` : ''}
        </small>
      </span>
      {made ? (
        <small>{text('sidebar.madeGood', { due: { unit: 'date', value: made.due } })}</small>
      ) : (
        <>
          {broken.own ? (
            <Button
              kind="link"
              disabled={busy}
              onPress={(event) =>
                run(() => act({ type: 'sidebar/change-promise', id: broken.id, state: 'kept' }, event))
              }
            >
              {text('sidebar.keptAfterAll')}
            </Button>
          ) : null}
          <Button kind="link" disabled={busy} onPress={makeGood}>
            {text('sidebar.makeGood')}
          </Button>
        </>
      )}
    </li>
  );
}
