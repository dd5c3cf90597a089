import { Amount } from '../view/Amount';
import { RoomBar } from '../view/RoomBar';
import { useText } from '../view/reading-context';
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
    </div>
  );
}
