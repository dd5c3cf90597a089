import { renderWhen } from '../../src/wording/when';
import { Amount } from '../view/Amount';
import { RoomBar } from '../view/RoomBar';
import { useReading, useText } from '../view/reading-context';
import { Sentence } from '../view/Sentence';
import { useCase } from './desk';

/** How much is the agent's to give here, as a number, a bar and a reason. */
export function Room({ offer }: { readonly offer: number }) {
  const { view } = useCase();
  const text = useText();
  const { room } = view.advice;
  const money = (value: number) => ({ unit: 'money', value, currency: room.currency }) as const;
  const label = text('sidebar.roomBar', {
    left: money(room.left),
    of: money(room.ofCase),
    offer: money(Math.min(offer, room.left)),
  });
  return (
    <div class="room">
      <p class="room-top">
        <b>
          <Amount minor={room.left} currency={room.currency} />
        </b>
        <span>{text('sidebar.yours')}</span>
      </p>
      <RoomBar of={room.ofCase} used={room.usedOnCase} left={room.left} offer={offer} label={label} />
      <p class="quiet-text">
        <Sentence of={room.why} />
        {room.usedOnCase > 0 && !('key' in room.why && room.why.key === 'advice.roomUsed')
          ? ` · ${text('sidebar.roomUsed', { used: money(room.usedOnCase) })}`
          : null}
        {room.until === null
          ? null
          : ` · ${text('sidebar.roomGrows', { at: { unit: 'date', value: room.until } })}`}
      </p>
      <Kindnesses />
    </div>
  );
}

const year = 365 * 86_400_000;

/** What was given out of goodwill in a year, with its dates, beside the room that it lowers. Plain history, no mark. */
function Kindnesses() {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const { room } = view.advice;
  const gives = (view.profile?.concessions?.value ?? [])
    .filter(({ goodwill, at }) => goodwill && at <= reading.now && at > reading.now - year)
    .sort((one, two) => two.at - one.at);
  if (room.customerLeft === null || gives.length === 0) return null;
  const dates = gives.slice(0, 6).map(({ at }) => renderWhen(at, reading));
  const more = gives.length > dates.length ? [' …'] : [];
  return (
    <p class="quiet-text">
      {text('sidebar.kindnesses', {
        n: { unit: 'count', value: gives.length },
        dates: { unit: 'text', value: [...dates, ...more].join(', ').replace(',  …', ' …') },
      })}
    </p>
  );
}
