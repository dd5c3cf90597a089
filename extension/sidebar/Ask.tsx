import { useState } from 'preact/hooks';
import type { Offer } from '../../src/advice/types';
import { renderPhrase, renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { useBusy, useCase, useDesk } from './desk';
import { KeyButton } from './KeyButton';
import { newId } from './new-id';

/** The first wish that does not fit the room, prewritten: one press to read it, one to send it. */
export function Ask({ offer }: { readonly offer: Offer }) {
  const { view, act } = useCase();
  const { said } = useDesk();
  const reading = useReading();
  const text = useText();
  const [busy, run] = useBusy();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  // The background remembers; where it does not tell, this screen does.
  const asked = view.asks?.includes(offer.concession) ?? sent;
  const { currency } = view.advice.room;
  const over =
    offer.asks !== null && offer.asks !== 'lead'
      ? text('sidebar.askOver', { over: { unit: 'money', value: offer.asks.overBy, currency } })
      : text('sidebar.askLead');
  const title = renderWords(offer.title, {}, reading).text;
  const prewritten = [offer.because ? renderPhrase(offer.because, reading) : '', view.hear.text]
    .filter((part) => part !== '')
    .join('\n');
  const [reason, setReason] = useState(prewritten);
  const send = (event: Event) =>
    run(async () => {
      const { concession, amount } = offer;
      const done = await act({ type: 'sidebar/ask', id: newId(), concession, amount, reason }, event);
      if (!done) return;
      setSent(true);
      setOpen(false);
      said.value = text('sidebar.asked');
    });
  return (
    <div class="ask">
      <div class="line">
        <span>
          {text('sidebar.askTitle', { title: { unit: 'text', value: title } })}{' '}
          {offer.amount === null ? null : <Amount minor={offer.amount} currency={currency} />}
          <small>{asked ? text('sidebar.asked') : over}</small>
        </span>
        {asked ? null : (
          <KeyButton kind="quiet" shortcut="a" expanded={open} onPress={() => setOpen(!open)}>
            {text('sidebar.ask')}
          </KeyButton>
        )}
      </div>
      {open && !asked ? (
        <div class="more">
          <TextArea value={reason} label={text('sidebar.askReason')} onChange={setReason} pause={0} />
          <div class="row">
            <Button kind="secondary" disabled={busy} onPress={send}>
              {text('sidebar.askSend')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
