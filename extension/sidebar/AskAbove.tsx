import { useState } from 'preact/hooks';
import type { Offer } from '../../src/advice/types';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { stillAsked } from './Asked';
import { AskForm } from './AskForm';
import { prewritten } from './asking';
import { useCase } from './desk';
import { useKey } from './keys';

/**
 * More than the room was typed: asking for it stands at that very spot, with the case already written down. The
 * letter opens it also before anything was typed.
 */
export function AskAbove(props: {
  readonly offer: Offer;
  /** What was typed above the room, in minor units; null when nothing was. */
  readonly wanted: number | null;
  /** This offer holds the letters. */
  readonly keys: boolean;
}) {
  const { offer, wanted, keys } = props;
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const { currency } = view.advice.room;
  const asked = view.asks?.some(
    (one) => one.concession === offer.concession && stillAsked.includes(one.state),
  );
  const possible = offer.owed === null && offer.asks === null && offer.upTo !== null && !asked;
  const toggle = () => setOpen(!open);
  useKey(possible && (keys || wanted !== null) ? 'a' : null, toggle);
  if (!possible || (wanted === null && !open)) return null;
  const money = (value: number) => ({ unit: 'money', value, currency }) as const;
  return (
    <div class="ask above">
      {wanted === null ? null : (
        <div class="row">
          <Button kind="secondary" expanded={open} onPress={toggle}>
            {text('sidebar.askFor', { amount: money(wanted) })}
          </Button>
          <span class="quiet-text">{text('sidebar.askAbove', { upTo: money(offer.upTo ?? 0) })}</span>
        </div>
      )}
      {open ? (
        <AskForm
          key={String(wanted)}
          concession={offer.concession}
          amount={wanted}
          field
          prewritten={reason ?? prewritten(view, offer, reading)}
          onReason={setReason}
          onSent={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
