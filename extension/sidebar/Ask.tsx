import { useState } from 'preact/hooks';
import type { Offer } from '../../src/advice/types';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { useReading, useText } from '../view/reading-context';
import { stillAsked } from './Asked';
import { AskForm } from './AskForm';
import { prewritten } from './asking';
import { useCase } from './desk';
import { KeyButton } from './KeyButton';

/** A wish that does not fit the room, prewritten: one press to read it, one to send it. The first has the key. */
export function Ask({ offer, first = true }: { readonly offer: Offer; readonly first?: boolean }) {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const [open, setOpen] = useState(false);
  const asked = view.asks?.some(
    ({ concession, state }) => concession === offer.concession && stillAsked.includes(state),
  );
  if (asked) return null;
  const { currency } = view.advice.room;
  const over =
    offer.asks !== null && offer.asks !== 'lead'
      ? text('sidebar.askOver', { over: { unit: 'money', value: offer.asks.overBy, currency } })
      : text('sidebar.askLead');
  const title = renderWords(offer.title, {}, reading).text;
  return (
    <div class="ask">
      <div class="line">
        <span>
          {text('sidebar.askTitle', { title: { unit: 'text', value: title } })}{' '}
          {offer.amount === null ? null : <Amount minor={offer.amount} currency={currency} />}
          <small>{over}</small>
        </span>
        <KeyButton
          kind="quiet"
          shortcut={first ? 'a' : undefined}
          expanded={open}
          onPress={() => setOpen(!open)}
        >
          {text('sidebar.ask')}
        </KeyButton>
      </div>
      {open ? (
        <AskForm
          concession={offer.concession}
          amount={offer.amount}
          prewritten={prewritten(view, offer, reading)}
          onSent={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
