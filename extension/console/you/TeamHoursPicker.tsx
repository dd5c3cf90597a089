import type { TeamHours } from '../../../src/messages/settings';
import { useReading, useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Pick } from '../parts/Segmented';

/** Monday first, as a working week is read. */
const week = [1, 2, 3, 4, 5, 6, 0] as const;
const hours = Array.from({ length: 25 }, (_, hour) => hour);

/** When the team works. The last day stays, and the end stays after the beginning. */
export function TeamHoursPicker(props: {
  readonly value: TeamHours;
  readonly locked: boolean;
  readonly onKeep: (hours: TeamHours) => void;
}) {
  const { value, locked, onKeep } = props;
  const { language } = useReading();
  const text = useText();
  const named = (date: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
  // 1 January 2023 was a Sunday.
  const dayName = (day: number, weekday: 'short' | 'long') => named(Date.UTC(2023, 0, 1 + day), { weekday });
  const choice = (hour: number) => ({
    id: String(hour),
    label: hour === 24 ? '24:00' : named(Date.UTC(2023, 0, 1, hour), { hour: 'numeric', minute: '2-digit' }),
  });
  const toggle = (day: number) => {
    const days = value.days.includes(day) ? value.days.filter((one) => one !== day) : [...value.days, day];
    if (days.length > 0) onKeep({ ...value, days: days.sort((a, b) => a - b) });
  };
  return (
    <>
      <Row label={text('console.you.days')} hint={text('console.you.hoursHint')} locked={locked}>
        <fieldset class="segmented" aria-label={text('console.you.days')}>
          {week.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                aria-label={dayName(day, 'long')}
                checked={value.days.includes(day)}
                disabled={locked || (value.days.length === 1 && value.days.includes(day))}
                onChange={() => toggle(day)}
              />
              <span>{dayName(day, 'short')}</span>
            </label>
          ))}
        </fieldset>
      </Row>
      <Row for="hours-from" label={text('console.you.from')} locked={locked}>
        <Pick
          id="hours-from"
          choices={hours.filter((hour) => hour < value.to).map(choice)}
          value={String(value.from)}
          onChange={(from) => onKeep({ ...value, from: Number(from) })}
        />
      </Row>
      <Row for="hours-to" label={text('console.you.to')} locked={locked}>
        <Pick
          id="hours-to"
          choices={hours.filter((hour) => hour > value.from).map(choice)}
          value={String(value.to)}
          onChange={(to) => onKeep({ ...value, to: Number(to) })}
        />
      </Row>
    </>
  );
}
