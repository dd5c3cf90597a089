import { describe, expect, it } from 'vitest';
import { fill } from '../../src/wording/render';

const now = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

describe('a moment joined to the words before it', () => {
  const rows: readonly (readonly [language: string, text: string, days: number, said: string])[] = [
    ['en', 'since {at}', -3, 'since 19 November'],
    ['en', 'since {at}', -1, 'since yesterday'],
    ['en', 'ended {at}', -3, 'ended 3 days ago'],
    ['en', 'as of {at}', -5, 'as of 17 November'],
    ['en', 'by {at}', 3.1, 'by Wed 14:24'],
    ['de', 'seit {at}', -3, 'seit 19. November'],
    ['de', 'seit {at}', -1, 'seit gestern'],
    ['de', 'endete {at}', -3, 'endete vor 3 Tagen'],
    ['de', 'endete {at}', -40, 'endete am 13. Oktober'],
    ['de', 'endet {at}', 40, 'endet am 1. Januar 2027'],
    ['de', 'bis {at}', 40, 'bis 1. Januar 2027'],
    ['de', 'vom Stand {at}', -40, 'vom Stand 13. Oktober'],
    ['de', 'Stand: {at}', -40, 'Stand: 13. Oktober'],
    ['de', 'gegeben, {at}', -40, 'gegeben, 13. Oktober'],
    ['de', 'wächst wieder {at}', 3.1, 'wächst wieder am Mi 14:24'],
    ['de', 'Gefragt {at}.', -0.05, 'Gefragt heute 10:48.'],
    ['es', 'hasta {at}', 40, 'hasta el 1 de enero de 2027'],
    ['es', 'hasta {at}', 1.1, 'hasta mañana 14:24'],
    ['es', 'hasta {at}', 3.1, 'hasta el mié 14:24'],
    ['es', 'terminó {at}', -3, 'terminó hace 3 días'],
    ['es', 'terminó {at}', -40, 'terminó el 13 de octubre'],
    ['es', 'desde {at}', -3, 'desde hace 3 días'],
    ['es', 'por Iris, {at}', -40, 'por Iris, el 13 de octubre'],
    ['es', 'es el {at}', -40, 'es el 13 de octubre'],
    ['es', '{at}', -40, '13 de octubre'],
  ];
  it.each(rows)('%s: %s, %d days away: %s', (language, text, days, said) => {
    const reading = { language, now, timeZone: 'UTC' };
    expect(fill(text, { at: { unit: 'date', value: now + days * DAY } }, reading)).toBe(said);
  });

  it('counts days in the zone of the reader', () => {
    const late = Date.parse('2026-11-19T23:30:00Z');
    const said = (timeZone: string) =>
      fill('since {at}', { at: { unit: 'date', value: late } }, { language: 'en', now, timeZone });
    expect(said('UTC')).toBe('since 19 November');
    expect(said('Asia/Tokyo')).toBe('since 20 November');
    expect(said('America/Los_Angeles')).toBe('since 19 November');
  });
});
