import { useRef, useState } from 'preact/hooks';
import type { Offer } from '../../src/advice/types';
import { newId } from '../../src/id';
import { briefMinor } from '../../src/wording/money';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { AmountField } from '../view/AmountField';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { LeadWords, Sentence } from '../view/Sentence';
import { Strong } from '../view/Strong';
import { AskAbove } from './AskAbove';
import { AskedFor } from './Asked';
import { messageOf } from './compose';
import { useCase, useDesk } from './desk';
import { canGive, focusAmount, hasField, useAmount, useGive } from './give';
import { KeyButton } from './KeyButton';
import { WordsBox } from './WordsBox';

/** The only box on the page: what is theirs by right, or what is recommended, with its reason. */
export function OfferCard(props: {
  readonly offer: Offer;
  readonly alongside?: Offer | null;
  /** The first box holds the keys; a second one shows none. */
  readonly first?: boolean;
}) {
  const { offer, alongside = null, first = true } = props;
  const { view, act } = useCase();
  const from = useDesk().state.settings.agentName;
  const reading = useReading();
  const text = useText();
  const { give, busy } = useGive();
  const [amount, setAmount] = useAmount(offer);
  const field = hasField(offer, view.advice);
  const [over, setOver] = useState<number | null>(null);
  const [withIt, setWithIt] = useState(true);
  const [words, setWords] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);
  const owed = offer.owed !== null;
  const currency = view.advice.room.currency;
  const title = renderWords(offer.title, {}, reading).text;
  const stake = owed || offer.floor || offer.smallKindness ? null : view.advice.atStake;
  const onGive = (event: Event) => {
    if (!canGive(offer, amount)) return focusAmount(input.current);
    give(
      [{ offer, amount }, ...(alongside && withIt ? [{ offer: alongside, amount: alongside.amount }] : [])],
      event,
    );
  };
  return (
    <article class={owed ? 'offer owed' : 'offer'} aria-label={title} id={`offer-${offer.concession}`}>
      {owed ? <p class="right">{text('sidebar.owedTitle')}</p> : null}
      <div class="offer-top">
        <h3>
          <LeadWords words={offer.title} />
        </h3>
        {field ? (
          <AmountField
            minor={offer.amount}
            upTo={offer.upTo}
            currency={currency}
            label={text('sidebar.amountOf', { title: { unit: 'text', value: title } })}
            onChange={setAmount}
            onOver={setOver}
            inputRef={(element) => {
              input.current = element;
            }}
          />
        ) : offer.amount !== null && !offer.noSum ? (
          <b>
            <Amount minor={offer.amount} currency={currency} />
          </b>
        ) : (
          <span class="kind">{text(`sidebar.kind.${offer.kind}`)}</span>
        )}
      </div>
      {offer.owed ? <p class="because">{text(`sidebar.owed.${offer.owed}`)}</p> : null}
      {offer.because && !owed ? (
        <p class="because">
          <Sentence of={offer.because} />
        </p>
      ) : null}
      {(field || offer.needsAmount) && amount === null && over === null ? (
        <p class="because ask-amount">{text('sidebar.howMuch')}</p>
      ) : null}
      {offer.unlimited && field ? <p class="because">{text('sidebar.owedUnlimited')}</p> : null}
      {stake ? (
        <p class="stake">
          <Strong
            of="sidebar.atStake"
            values={{ m: { unit: 'money', value: briefMinor(stake.spend12m, currency), currency } }}
          />
        </p>
      ) : null}
      {alongside ? (
        <label class="with-it">
          <input
            type="checkbox"
            checked={withIt}
            onChange={(event) => setWithIt(event.currentTarget.checked)}
          />
          {text('sidebar.alongside', {
            title: { unit: 'text', value: renderWords(alongside.title, {}, reading).text },
          })}
        </label>
      ) : null}
      <div class="row">
        <KeyButton
          kind={first ? 'primary' : 'secondary'}
          shortcut={first ? 'g' : undefined}
          busy={busy}
          disabled={offer.asks !== null}
          onPress={onGive}
        >
          {text(owed ? 'sidebar.owedGive' : 'sidebar.give')}
        </KeyButton>
        <KeyButton
          kind="secondary"
          shortcut={first ? 'w' : undefined}
          expanded={words}
          onPress={() => setWords(!words)}
        >
          {text('sidebar.words')}
        </KeyButton>
        {owed ? null : (
          <Button
            kind="quiet"
            class="end"
            onPress={(event) =>
              void act({ type: 'sidebar/not-needed', id: newId(), concession: offer.concession }, event)
            }
          >
            {text('sidebar.notNeeded')}
          </Button>
        )}
      </div>
      <AskAbove offer={offer} wanted={over} keys={first} />
      <AskedFor concession={offer.concession} />
      {words ? <WordsBox words={messageOf(view, [{ ...offer, amount }], reading, { from })} /> : null}
    </article>
  );
}
