import { stands } from '../../src/advice/given';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { Button } from '../view/Button';
import { Kbd } from '../view/Kbd';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { Strong } from '../view/Strong';
import { useCase, useDesk } from './desk';
import { useKey } from './keys';
import { SnagButton } from './SnagButton';
import { UndoLine } from './UndoLine';

/** Always there: what just went wrong or can be undone, the room, the first offer, and the two side doors. */
export function Foot() {
  const { panel, trouble } = useDesk();
  const text = useText();
  const history = () => {
    panel.value = panel.value === 'history' ? 'none' : 'history';
  };
  const keys = () => {
    panel.value = panel.value === 'keys' ? 'none' : 'keys';
  };
  useKey('h', history);
  useKey('?', keys);
  const failed = trouble.value;
  return (
    <footer class="foot">
      {failed && !failed.ok && !isNotGiven(failed) ? (
        <Notice tone="stop">
          {failed.detail === 'covered' || failed.detail === 'astray'
            ? text(`sidebar.${failed.detail}`)
            : `${text(`sidebar.reason.${failed.reason}`)} ${text(`sidebar.mend.${failed.reason}`)}`}
        </Notice>
      ) : null}
      <UndoLine />
      <FootLine />
      <div class="doors">
        <SnagButton />
        <span class="grow" />
        <Button kind="quiet" expanded={panel.value === 'history'} onPress={history}>
          {text('sidebar.history')}
        </Button>
        <Button kind="quiet" label={text('sidebar.keys')} expanded={panel.value === 'keys'} onPress={keys}>
          ?
        </Button>
      </div>
    </footer>
  );
}

/** What the backend would not have is said where it was to be given, with what is left. */
const isNotGiven = ({ detail }: { readonly detail?: string }): boolean =>
  detail?.startsWith('not-given:') === true;

/** Room and first offer in one line; a press opens Solve at the offer. */
function FootLine() {
  const { view, act } = useCase();
  const { panel } = useDesk();
  const reading = useReading();
  const text = useText();
  const { room, owed, recommended, state } = view.advice;
  const offered = owed[0] ?? recommended;
  const last = view.decisions.find((one) => stands(one) && one.elsewhere !== true);
  // Until somebody has said what happened, the best guess fills the line and says that it is one. With Solve open
  // the guesses themselves are in sight, beside the room as it stands.
  // A guess that somebody is hurt stays in sight everywhere.
  const open = (view.solveOpen && !view.guessed?.handOver) || offered || last;
  const guessed = state === 'needs-cause' && !open ? view.guessed : undefined;
  const handOver = view.advice.handOver ?? guessed?.handOver;
  const first = offered ?? guessed?.first ?? null;
  const left = guessed?.left ?? room.left;
  const titled = (words: Parameters<typeof renderWords>[0]) =>
    ({ title: { unit: 'text', value: renderWords(words, {}, reading).text } }) as const;
  const unfold = async (event: Event) => {
    panel.value = 'none';
    if (!view.solveOpen) await act({ type: 'sidebar/step', step: 'solve', solveOpen: true }, event);
    const target = document.getElementById(offered ? `offer-${offered.concession}` : 'solve');
    target?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <button
      type="button"
      class={guessed ? 'foot-line guessed' : 'foot-line'}
      onClick={(event) => void unfold(event)}
    >
      {handOver ? null : (
        <span class="foot-room">
          {left > 0 ? (
            <Strong
              of={room.binds === 'cap' && room.usedOnCase > 0 ? 'sidebar.footRoomCap' : 'sidebar.footRoom'}
              values={{ m: { unit: 'money', value: left, currency: room.currency } }}
            />
          ) : (
            text('sidebar.footNothing')
          )}
        </span>
      )}
      <span class="foot-first">
        {handOver ? (
          <b class="takes-over">
            {text(view.advice.handOver ? 'sidebar.handOver' : 'sidebar.handOverIf', {
              to: titled(handOver.to).title,
            })}
          </b>
        ) : last ? (
          text('sidebar.footGiven', titled(last.title))
        ) : first ? (
          <>
            {owed.length > 0
              ? text('sidebar.footOwed', titled(first.title))
              : titled(first.title).title.value}
            {first.amount && !offered?.noSum ? (
              <>
                {' · '}
                <Amount minor={first.amount} currency={room.currency} />
              </>
            ) : null}
          </>
        ) : state === 'needs-cause' ? (
          text('sidebar.footAsk')
        ) : null}
      </span>
      {view.solveOpen ? null : <Kbd of="s" />}
      {guessed ? (
        <span class="foot-guess">{text('sidebar.footGuess', { cause: titled(guessed.label).title })}</span>
      ) : null}
    </button>
  );
}
