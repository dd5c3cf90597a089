import { useState } from 'preact/hooks';
import type { Offer } from '../../src/advice/types';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { AmountField } from '../view/AmountField';
import { Button } from '../view/Button';
import { Icon } from '../view/Icon';
import { useReading, useText } from '../view/reading-context';
import { LeadWords, Sentence } from '../view/Sentence';
import { AskAbove } from './AskAbove';
import { AskedFor } from './Asked';
import { messageOf } from './compose';
import { useCase, useDesk } from './desk';
import { canGive, focusAmount, hasField, useAmount, useGive } from './give';
import { WordsBox } from './WordsBox';

/** Any other rung inside the room: one click to give, one to open its reason, amount and words. */
export function OfferRow({ offer }: { readonly offer: Offer }) {
  const { view } = useCase();
  const from = useDesk().state.settings.agentName;
  const reading = useReading();
  const text = useText();
  const { give, busy } = useGive();
  const [open, setOpen] = useState(false);
  const [amount, setAmount] = useAmount(offer);
  const [over, setOver] = useState<number | null>(null);
  const field = hasField(offer, view.advice);
  const currency = view.advice.room.currency;
  const title = renderWords(offer.title, {}, reading).text;
  const named = { title: { unit: 'text', value: title } } as const;
  return (
    <li class="offer-row">
      <div class="line">
        <button type="button" class="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} />
          <span>
            <LeadWords words={offer.title} />
            {offer.floor ? <small>{text('sidebar.always')}</small> : null}
          </span>
        </button>
        <span class="price">
          {offer.amount !== null && !offer.noSum ? (
            <Amount minor={amount ?? offer.amount} currency={currency} />
          ) : (
            text(`sidebar.kind.${offer.kind}`)
          )}
        </span>
        <Button
          kind="quiet"
          busy={busy}
          disabled={offer.asks !== null}
          label={text('sidebar.giveNamed', named)}
          onPress={(event) => {
            if (canGive(offer, amount)) return give([{ offer, amount }], event);
            setOpen(true);
            if (!field) focusAmount(null);
          }}
        >
          {text('sidebar.giveShort')}
        </Button>
      </div>
      {open ? (
        <div class="more">
          {offer.because ? (
            <p class="because">
              <Sentence of={offer.because} />
            </p>
          ) : null}
          {field ? (
            <p class="because">
              {text('sidebar.howMuch')}{' '}
              <AmountField
                minor={offer.amount}
                upTo={offer.upTo}
                currency={currency}
                label={text('sidebar.amountOf', named)}
                onChange={setAmount}
                onOver={setOver}
              />
            </p>
          ) : null}
          <AskAbove offer={offer} wanted={over} keys={false} />
          <WordsBox words={messageOf(view, [{ ...offer, amount }], reading, { from })} />
        </div>
      ) : null}
      <AskedFor concession={offer.concession} />
    </li>
  );
}
