import { type TeamHours, usualHours } from '../../../src/messages/settings';
import type { PromiseKind } from '../../../src/playbook/types';

export { usualHours };

const hour = 3_600_000;
const day = 24 * hour;

/** When a promise of this kind made now is due: clock hours run always, team hours only while the team works. */
export function dueOf(kind: PromiseKind, now: number, hours: TeamHours, timeZone: string): number {
  const length = kind.withinHours * hour;
  return kind.hours === 'clock' ? now + length : afterTeamTime(now, length, hours, timeZone);
}

function afterTeamTime(now: number, length: number, hours: TeamHours, timeZone: string): number {
  let left = length;
  const today = dayStart(now, timeZone);
  for (let away = 0; away < 400; away += 1) {
    // Noon of each day, so that a change of the clock never skips or repeats one.
    const start = dayStart(today + away * day + day / 2, timeZone);
    const weekday = new Date(start + offsetAt(start, timeZone)).getUTCDay();
    if (!hours.days.includes(weekday)) continue;
    const opens = Math.max(now, atHour(start, hours.from, timeZone));
    const closes = atHour(start, hours.to, timeZone);
    if (closes <= opens) continue;
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  return now + length;
}

/** Midnight before a moment, in the zone. */
function dayStart(at: number, timeZone: string): number {
  const local = at + offsetAt(at, timeZone);
  const midnight = Math.floor(local / day) * day;
  return midnight - offsetAt(midnight - offsetAt(at, timeZone), timeZone);
}

/** An hour of the day that starts at `start`, by the clock on the wall. */
function atHour(start: number, hours: number, timeZone: string): number {
  const local = start + offsetAt(start, timeZone) + hours * hour;
  return local - offsetAt(local - offsetAt(start, timeZone), timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC at a moment, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hours, minute, second) - Math.floor(at / 1000) * 1000;
}
