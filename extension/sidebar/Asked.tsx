import { useState } from 'preact/hooks';
import { newId } from '../../src/id';
import type { AskView } from '../../src/messages/sidebar-state';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { AmountField } from '../view/AmountField';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';
import { useBusy, useCase, useDesk } from './desk';

/** Asks that still say something: the same is not asked twice meanwhile. */
export const stillAsked: readonly AskView['state'][] = ['local', 'queued', 'waiting', 'yes', 'no'];

/** What was asked for one offer, and the answer, at the spot where it was asked. */
export function AskedFor({ concession }: { readonly concession: string }) {
  const { view } = useCase();
  const asks = (view.asks ?? []).filter((one) => one.concession === concession && one.state !== 'given');
  return (
    <>
      {asks.map((ask) => (
        <Asked key={ask.id} ask={ask} />
      ))}
    </>
  );
}

/**
 * What a lead was asked for on this case and what they said; what was given of it stands as a decision. `except`:
 * offers that stand on screen and say it themselves.
 */
export function AskedList({ except }: { readonly except: readonly string[] }) {
  const { view } = useCase();
  const asks = (view.asks ?? []).filter(
    ({ state, concession }) => state !== 'given' && !except.includes(concession),
  );
  return (
    <>
      {asks.map((ask) => (
        <Asked key={ask.id} ask={ask} />
      ))}
    </>
  );
}

function Asked({ ask }: { readonly ask: AskView }) {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const { currency } = view.advice.room;
  const title = renderWords(ask.title, {}, reading).text;
  return (
    <section class={`ask asked ${ask.state}`} aria-label={title}>
      <div class="line">
        <span>
          {text('sidebar.askedTitle', { title: { unit: 'text', value: title } })}{' '}
          {ask.amount === null ? null : <Amount minor={ask.amount} currency={currency} />}
          <small>{useSaid(ask)}</small>
        </span>
      </div>
      {ask.text === '' ? null : (
        <blockquote class="say" dir="auto">
          <Theirs text={ask.text} />
        </blockquote>
      )}
      {ask.state === 'yes' ? <GiveAsked ask={ask} title={title} /> : null}
    </section>
  );
}

/** How it stands, in one line. */
function useSaid({ state, at, by, approved, until }: AskView): string {
  const { view } = useCase();
  const text = useText();
  const { currency } = view.advice.room;
  const time = (value: number) => ({ unit: 'date' as const, value });
  const who = { unit: 'text' as const, value: by };
  const asked = { at: time(at ?? Date.now()) };
  if (state === 'queued' || state === 'waiting') return text(`sidebar.asked.${state}`, asked);
  if (state === 'yes') {
    const ends = { until: time(until ?? Date.now()) };
    const how =
      approved === null
        ? text('sidebar.asked.once', ends)
        : text('sidebar.asked.upTo', { ...ends, approved: { unit: 'money', value: approved, currency } });
    return `${by === '' ? text('sidebar.asked.yesNobody') : text('sidebar.asked.yes', { by: who })} ${how}`;
  }
  if (state === 'no')
    return by === '' ? text('sidebar.asked.noNobody') : text('sidebar.asked.no', { by: who });
  if (state === 'ended') return text('sidebar.asked.ended', { until: time(until ?? Date.now()) });
  return text(state === 'refused' ? 'sidebar.asked.refused' : 'sidebar.asked.local');
}

/** A yes is one press away, for all of it or less. */
function GiveAsked({ ask, title }: { readonly ask: AskView; readonly title: string }) {
  const { view, act } = useCase();
  const { said } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [amount, setAmount] = useState(ask.approved);
  const { id, concession, approved } = ask;
  const named = { title: { unit: 'text', value: title } } as const;
  const give = (event: Event) =>
    run(async () => {
      const what = { decisionId: newId(), concession, amount, ask: id };
      if (await act({ type: 'sidebar/give', ...what }, event)) said.value = text('sidebar.givenOne', named);
    });
  return (
    <div class="row">
      {approved === null ? null : (
        <AmountField
          minor={approved}
          upTo={approved}
          currency={view.advice.room.currency}
          label={text('sidebar.askAmount', named)}
          onChange={setAmount}
        />
      )}
      <Button
        kind="secondary"
        busy={busy}
        disabled={approved !== null && amount === null}
        label={text('sidebar.giveNamed', named)}
        onPress={give}
      >
        {text('sidebar.giveShort')}
      </Button>
    </div>
  );
}
