import { describe, expect, it } from 'vitest';
import { fromSlots } from '../../src/listening/slots';

type Row = readonly [happened: string, cost: string, wants: string, said: string, how: 'turned' | 'quoted'];

const rows: readonly Row[] = [
  [
    'laptop died 3 days after cover',
    'missed deadline',
    'wants repair',
    'Your laptop died 3 days after cover, and you missed your deadline. You would like a repair.',
    'turned',
  ],
  [
    'charged twice for May',
    '$40',
    'refund',
    'You were charged twice for May, and it cost you $40. You would like a refund.',
    'turned',
  ],
  [
    'I was charged twice',
    '',
    'I want my money back',
    'You were charged twice. You would like your money back.',
    'turned',
  ],
  [
    'no internet since Monday',
    'lost a day of work',
    'callback',
    'You have had no internet since Monday, and you lost a day of work. You would like a call back.',
    'turned',
  ],
  [
    'parcel not delivered',
    'had to buy another',
    'replacement before Friday',
    'Your parcel was not delivered, and you had to buy another. You would like a replacement before Friday.',
    'turned',
  ],
  [
    'screen broken',
    '2 hours',
    'it fixed without buying new',
    'Your screen is broken, and it cost you 2 hours. You would like it fixed without buying new.',
    'turned',
  ],
  [
    'waited 2 hours',
    'couldn’t work',
    'to cancel',
    'You waited 2 hours, and you couldn’t work. You would like to cancel.',
    'turned',
  ],
  [
    'my card is blocked',
    'can’t pay the hotel',
    'unblock card',
    'Your card is blocked, and you can’t pay the hotel. You would like us to unblock the card.',
    'turned',
  ],
  [
    'order 5521 late',
    '',
    'know where it is',
    'Your order 5521 is late. You would like to know where it is.',
    'turned',
  ],
  [
    'double charged',
    '',
    'refund the difference',
    'You were double charged. You would like us to refund the difference.',
    'turned',
  ],
  ['phone wont charge', '', '', 'Your phone won’t charge.', 'turned'],
  ['', '', 'refund of $40', 'You would like a refund of $40.', 'turned'],
  [
    'The driver left the parcel in the rain',
    '',
    'replacement and apology',
    'The driver left the parcel in the rain. You would like a replacement and an apology.',
    'turned',
  ],
  [
    'her laptop died',
    'she missed her flight',
    'new one',
    'What happened: her laptop died. What it cost you: she missed her flight. You would like a new one.',
    'quoted',
  ],
  [
    'we charged him twice',
    '',
    'refund',
    'What happened: we charged him twice. You would like a refund.',
    'quoted',
  ],
  [
    'car back 3h late, flight delayed',
    '',
    'waive late fee',
    'What happened: car back 3h late, flight delayed. You would like us to waive the late fee.',
    'quoted',
  ],
  ['late fee €85', '', 'wants it off', 'What happened: late fee €85. You would like it off.', 'quoted'],
  ['the app crashes', '', '', 'The app crashes.', 'turned'],
];

describe('three slots of a call', () => {
  it.each(rows)('%s · %s · %s', (happened, cost, wants, said, how) => {
    const made = fromSlots({ happened, cost, wants }, 'en-GB');
    expect(made?.text).toBe(`${said} Did I get that right?`);
    expect(made?.how).toBe(how);
  });

  it('says nothing when all three are empty', () => {
    expect(fromSlots({ happened: ' ', cost: '', wants: '.' }, 'en')).toBeNull();
  });

  it('keeps German and Spanish as typed, behind headings in that language', () => {
    expect(
      fromSlots({ happened: 'Laptop kaputt', cost: 'Termin verpasst', wants: 'Reparatur' }, 'de')?.text,
    ).toBe(
      'Was passiert ist: Laptop kaputt. Was es Sie gekostet hat: Termin verpasst. Was Sie sich wünschen: Reparatur. Habe ich das richtig verstanden?',
    );
    expect(fromSlots({ happened: 'portátil roto', cost: '', wants: 'reembolso' }, 'es-MX')?.text).toBe(
      'Lo que pasó: portátil roto. Lo que desea: reembolso. ¿Lo he entendido bien?',
    );
  });

  it('marks what the customer said', () => {
    const made = fromSlots({ happened: 'laptop died 3 days after cover', cost: '$40', wants: '' }, 'en');
    expect(made?.theirs.map(([a, b]) => made.text.slice(a, b))).toEqual(
      expect.arrayContaining(['3 days', '$40']),
    );
  });
});
