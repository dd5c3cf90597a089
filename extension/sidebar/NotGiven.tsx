import { useState } from 'preact/hooks';
import type { RefusalView } from '../../src/messages/sidebar-state';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { AskForm } from './AskForm';
import { useCase } from './desk';
import { KeyButton } from './KeyButton';

/** The backend would not have a give, and nobody has been told of it: why, what is left, and what can be done. */
export function NotGiven({ refusal }: { readonly refusal: RefusalView }) {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const [open, setOpen] = useState(false);
  const { currency } = view.advice.room;
  const { concession, amount, reason, left } = refusal;
  const title = renderWords(refusal.title, {}, reading).text;
  const key = reason === 'over-room' && !left ? 'nothing' : reason;
  return (
    <section
      class="not-given"
      aria-label={text('sidebar.notGiven', { title: { unit: 'text', value: title } })}
    >
      <Notice
        tone="care"
        action={
          <KeyButton kind="secondary" shortcut="a" expanded={open} onPress={() => setOpen(!open)}>
            {text('sidebar.ask')}
          </KeyButton>
        }
      >
        <b>{text('sidebar.notGiven', { title: { unit: 'text', value: title } })}</b>{' '}
        <Amount minor={amount} currency={currency} />
        <br />
        {text(`sidebar.notGiven.${key}`, { left: { unit: 'money', value: left ?? 0, currency } })}
        <small>{text('sidebar.notGivenThen')}</small>
      </Notice>
      {open ? (
        <AskForm
          concession={concession}
          amount={amount}
          prewritten={view.hear.text}
          onSent={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
