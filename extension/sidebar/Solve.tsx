import { useState } from 'preact/hooks';
import { stands } from '../../src/advice/given';
import type { Advice } from '../../src/advice/types';
import type { GuessedView } from '../../src/messages/sidebar-state';
import { renderWords } from '../../src/wording/render';
import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { LeadWords } from '../view/Sentence';
import { Acts } from './Acts';
import { Ask } from './Ask';
import { AskedList } from './Asked';
import { Cause } from './Cause';
import { Decision } from './Decision';
import { useCase } from './desk';
import { NotGiven } from './NotGiven';
import { OfferCard } from './OfferCard';
import { OfferRow } from './OfferRow';
import { Questions } from './Questions';
import { Room } from './Room';
import { Step } from './Step';
import { useColleagueNews } from './use-colleague-news';
import { Why } from './Why';

/** What the agent may give here and now, with its reason. Folded until they confirm, never locked. */
export function Solve() {
  const { view, act } = useCase();
  const text = useText();
  const open = view.solveOpen;
  const toggle = (event: Event) =>
    void act({ type: 'sidebar/step', step: open ? 'hear' : 'solve', solveOpen: !open }, event);
  const given = view.decisions.some(stands);
  return (
    <Step
      id="solve"
      n={2}
      title={text('sidebar.solve')}
      state={given ? 'done' : open ? 'on' : 'todo'}
      open={open}
      shortcut="s"
      onToggle={toggle}
      hint={open || view.hear.confirmedAt !== null ? undefined : text('sidebar.solveFolded')}
    >
      <Body given={given} />
    </Step>
  );
}

function Body({ given }: { readonly given: boolean }) {
  const { view } = useCase();
  const text = useText();
  const [more, setMore] = useState(false);
  const decisions = view.decisions.filter((decision) => decision.elsewhere !== true);
  const { refusal } = view;
  useColleagueNews();
  const folded = given && !more && !refusal;
  const last = decisions.findLast(stands);
  if (view.advice.state === 'hand-over') return <HandOver />;
  return (
    <>
      {refusal ? <NotGiven refusal={refusal} /> : null}
      {decisions.map((decision) => (
        <Decision key={decision.decisionId} decision={decision} keys={folded && decision === last} />
      ))}
      <AskedList except={folded ? [] : onScreen(view.advice)} />
      {folded ? (
        <div class="row">
          <Button kind="link" expanded={false} onPress={() => setMore(true)}>
            {text('sidebar.giveMore')}
          </Button>
        </div>
      ) : (
        <Offers />
      )}
    </>
  );
}

/** Offers that stand on screen by name. */
const onScreen = ({ owed, recommended, alternative, others }: Advice): readonly string[] =>
  [...owed, recommended, alternative, ...others].flatMap((offer) => (offer ? [offer.concession] : []));

type HandingOver = NonNullable<GuessedView['handOver']>;

/** Everything on offer, in the order of the advice. */
function Offers() {
  const { view } = useCase();
  const text = useText();
  const { advice } = view;
  const { owed, recommended, alongside, ask, moreAsks, alternative, others, acts } = advice;
  const rest = others.filter((offer) => offer.concession !== alternative?.concession);
  if (advice.state === 'needs-cause' && view.guessed?.handOver)
    return <HandOverGuessed guessed={view.guessed} handOver={view.guessed.handOver} />;
  return (
    <>
      {owed.map((offer, i) => (
        <OfferCard key={offer.concession} offer={offer} first={i === 0} />
      ))}
      <Room offer={recommended?.amount ?? 0} />
      <Cause />
      <Questions />
      {recommended ? (
        <OfferCard
          key={recommended.concession}
          offer={recommended}
          alongside={alongside}
          first={owed.length === 0}
        />
      ) : null}
      {!recommended && owed.length === 0 && advice.state === 'ready' ? (
        <p class="quiet">{text('sidebar.noMoney')}</p>
      ) : null}
      {ask ? <Ask offer={ask} /> : null}
      {alternative || rest.length > 0 ? (
        <ul class="rows">
          {[...(alternative ? [alternative] : []), ...rest].map((offer) => (
            <OfferRow key={offer.concession} offer={offer} />
          ))}
        </ul>
      ) : null}
      {moreAsks.map((offer) => (
        <Ask key={offer.concession} offer={offer} first={false} />
      ))}
      <Acts acts={acts.filter((act) => act.concession !== alongside?.concession)} />
      <Why />
    </>
  );
}

/** Their words sound like harm: that is said before anything about money, and one press or another cause settles it. */
function HandOverGuessed(props: { readonly guessed: GuessedView; readonly handOver: HandingOver }) {
  const { guessed, handOver } = props;
  const { act } = useCase();
  const reading = useReading();
  const text = useText();
  const to = renderWords(handOver.to, {}, reading).text;
  const cause = renderWords(guessed.label, {}, reading).text;
  return (
    <>
      <Notice tone="care">
        {text('sidebar.footGuess', { cause: { unit: 'text', value: cause } })}
        <br />
        <b>{text('sidebar.handOverIf', { to: { unit: 'text', value: to } })}</b>
        <br />
        <LeadWords words={handOver.how} />
        <span class="row">
          <Button
            onPress={(event) =>
              void act({ type: 'sidebar/answer', fact: 'cause', value: guessed.cause }, event)
            }
          >
            {text('sidebar.handOverYes')}
          </Button>
        </span>
      </Notice>
      <Cause except={guessed.cause} />
      <Why />
    </>
  );
}

/** Injury, legal threat, fraud: who takes over and how. No money is advised. */
function HandOver() {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const { handOver } = view.advice;
  if (!handOver) return null;
  const to = renderWords(handOver.to, {}, reading).text;
  return (
    <>
      <Cause />
      <Notice tone="stop">
        <b>{text('sidebar.handOver', { to: { unit: 'text', value: to } })}</b>
        <br />
        <LeadWords words={handOver.how} />
        <small>{text('sidebar.handOverHint')}</small>
      </Notice>
    </>
  );
}
