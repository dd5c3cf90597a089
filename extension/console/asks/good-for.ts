/** How long a yes may be good, as a lead chooses it. */
export const lengths = ['today', 'three', 'seven', 'thirty'] as const;
export type Length = (typeof lengths)[number];

const day = 86_400_000;
const days: Readonly<Record<Exclude<Length, 'today'>, number>> = { three: 3, seven: 7, thirty: 30 };

/** Until when, ms: the end of today by this browser's clock, or so many days from now. */
export function goodUntil(length: Length, now: number): number {
  if (length !== 'today') return now + days[length] * day;
  return new Date(now).setHours(23, 59, 59, 0);
}

/** Late in the evening the day has hardly anything left: then it is not offered. */
export const offered = (now: number): readonly Length[] =>
  goodUntil('today', now) - now < 3_600_000 ? lengths.filter((one) => one !== 'today') : lengths;
