import { useState } from 'preact/hooks';
import { newId } from '../../src/id';
import { AmountField } from '../view/AmountField';
import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { TextArea } from '../view/TextArea';
import { useBusy, useCase, useDesk } from './desk';

/** The reason of an ask, prewritten, and one press to send it to a lead. */
export function AskForm(props: {
  readonly concession: string;
  readonly amount: number | null;
  /** The amount can be changed before it is sent. */
  readonly field?: boolean;
  readonly prewritten: string;
  readonly onSent: () => void;
  /** What was written as the reason, as it is written. */
  readonly onReason?: (reason: string) => void;
}) {
  const { view, act } = useCase();
  const { said } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [amount, setAmount] = useState(props.amount);
  const [reason, setReason] = useState(props.prewritten);
  const write = (written: string): void => {
    setReason(written);
    props.onReason?.(written);
  };
  const send = (event: Event) =>
    run(async () => {
      const { concession } = props;
      const done = await act({ type: 'sidebar/ask', id: newId(), concession, amount, reason }, event);
      if (!done) return;
      said.value = text('sidebar.asked');
      props.onSent();
    });
  return (
    <div class="more">
      {props.field ? (
        <p class="because">
          {text('sidebar.askHowMuch')}{' '}
          <AmountField
            minor={props.amount}
            upTo={null}
            currency={view.advice.room.currency}
            label={text('sidebar.askHowMuch')}
            onChange={setAmount}
          />
        </p>
      ) : null}
      <TextArea value={reason} label={text('sidebar.askReason')} onChange={write} pause={0} />
      <div class="row">
        <Button kind="secondary" disabled={busy || (props.field === true && !amount)} onPress={send}>
          {text('sidebar.askSend')}
        </Button>
      </div>
    </div>
  );
}
