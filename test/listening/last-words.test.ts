import { describe, expect, it } from 'vitest';
import { lastWords, ownWords } from '../../src/listening/last-words';

const same = (name: string, text: string, own: string): readonly [string, string, string] => [
  name,
  text,
  own,
];
const MATTER = 'My parcel never came.';

describe('the customer’s own words of one message', () => {
  it.each([
    same('lines marked with >', `${MATTER}\n\n> How can we help?\n> Iris`, MATTER),
    same(
      'an English attribution',
      `${MATTER}\n\nOn Mon, 3 Mar 2025 at 10:12, Support <support@example.com> wrote:\nHow are you?`,
      MATTER,
    ),
    same(
      'an attribution broken over two lines',
      `${MATTER}\n\nOn Mon, 3 Mar 2025 at 10:12, Support\n<support@example.com> wrote:\n> How are you?`,
      MATTER,
    ),
    same(
      'a German attribution',
      `Mein Paket kam nie an.\n\nAm 03.03.2025 um 10:12 schrieb Support <support@example.com>:\nWie geht es?`,
      'Mein Paket kam nie an.',
    ),
    same(
      'a Spanish attribution',
      `No llegó.\n\nEl lun, 3 mar 2025 a las 10:12, Support (<support@example.com>) escribió:\nHola`,
      'No llegó.',
    ),
    same(
      'a French attribution',
      `Rien reçu.\n\nLe lun. 3 mars 2025 à 10:12, Support <support@example.com> a écrit :\nBonjour`,
      'Rien reçu.',
    ),
    same(
      'an Outlook header block',
      `${MATTER}\n\nFrom: Support <support@example.com>\nSent: Monday, 3 March 2025 10:12\nTo: Dana\nSubject: Hello\n\nold text`,
      MATTER,
    ),
    same(
      'a German Outlook block',
      `Kam nie an.\n\nVon: Support\nGesendet: Montag, 3. März 2025 10:12\nAn: Dana\nBetreff: Hallo\n\nalt`,
      'Kam nie an.',
    ),
    same(
      'a Spanish Outlook block',
      `No llegó.\n\nDe: Support\nEnviado el: lunes, 3 de marzo de 2025\nPara: Dana\nAsunto: Hola\n\nviejo`,
      'No llegó.',
    ),
    same(
      'a French Outlook block',
      `Rien reçu.\n\nDe : Support\nEnvoyé : lundi 3 mars 2025\nÀ : Dana\nObjet : Bonjour\n\nancien`,
      'Rien reçu.',
    ),
    same('an original-message line', `${MATTER}\n\n-----Original Message-----\nold`, MATTER),
    same(
      'a forwarded block',
      `${MATTER}\n\n---------- Forwarded message ---------\nFrom: x@example.com\nold`,
      MATTER,
    ),
    same('an underscored rule', `${MATTER}\n________________________________\nFrom: Support\nold`, MATTER),
    same('a signature after two dashes', `${MATTER}\n-- \nDana Whitfield\nHead of Sales`, MATTER),
    same('sent from a phone', `${MATTER}\n\nSent from my iPhone`, MATTER),
    same('sent from a phone, German', `Kam nie an.\n\nVon meinem iPhone gesendet`, 'Kam nie an.'),
    same('sent from a phone, Spanish', `No llegó.\n\nEnviado desde mi iPhone`, 'No llegó.'),
    same('sent from a phone, French', `Rien reçu.\n\nEnvoyé de mon iPhone`, 'Rien reçu.'),
    same(
      'a closing with name, phone and address',
      `${MATTER}\n\nKind regards,\n\nDana Whitfield\n12 Mill Lane\nTel: 0161 496 0000\nwww.example.com`,
      MATTER,
    ),
    same('a closing and a name on one line', `${MATTER}\nThanks, Dana`, MATTER),
    same('a German closing', `Kam nie an.\n\nMit freundlichen Grüßen\nJana Beispiel`, 'Kam nie an.'),
    same('a Spanish closing', `No llegó.\n\nUn cordial saludo,\nJuan`, 'No llegó.'),
    same('a French closing', `Rien reçu.\n\nCordialement,\nJeanne`, 'Rien reçu.'),
    same(
      'a disclaimer',
      `${MATTER}\n\nThis e-mail and any attachments are confidential and may be privileged.`,
      MATTER,
    ),
    same('a phone number alone', `${MATTER}\n+44 161 496 0000`, MATTER),
    same('a greeting', `Hi there,\n\n${MATTER}`, MATTER),
    same('a greeting by name', `Dear Iris,\n${MATTER}`, MATTER),
    same('a greeting on the same line', `Hello Iris, my parcel never came.`, 'my parcel never came.'),
    same('a greeting to a company', `Dear Sir or Madam,\n\n${MATTER}`, MATTER),
    same('a greeting without a mark', `hi my parcel never came`, 'my parcel never came'),
    same(
      'a German greeting',
      `Sehr geehrte Damen und Herren,\n\nmein Paket kam nie an.`,
      'mein Paket kam nie an.',
    ),
    same('a Spanish greeting', `Buenos días,\nmi paquete no llegó.`, 'mi paquete no llegó.'),
    same('a French greeting', `Bonjour,\nje n’ai rien reçu.`, 'je n’ai rien reçu.'),
    same('a wish for one’s health', `Hi Iris,\n\nI hope you are well. ${MATTER}`, MATTER),
    same('thanks for the answer', `Thanks for getting back to me. ${MATTER}`, MATTER),
    same('Windows line ends', `Hi,\r\n\r\n${MATTER}\r\n\r\nRegards,\r\nDana`, MATTER),
    same('HTML tags', `<p>${MATTER}</p><br>`, MATTER),
    same('bidi marks and zero-width spaces', `\u202eMy \u200bparcel\u2066 never came.\u2069`, MATTER),
  ])('leaves out %s', (_, text, own) => {
    expect(ownWords(text)).toBe(own);
  });

  it.each([
    same(
      'an answer below a quotation',
      `On Mon, 3 Mar 2025, Support wrote:\n> What happened?\n\n${MATTER}`,
      MATTER,
    ),
    same(
      '“from” at the start of a sentence',
      `From: the start it was broken\nand it got worse.`,
      `From: the start it was broken\nand it got worse.`,
    ),
    same(
      '“thanks” inside the matter',
      `Thanks to a storm my fence fell on the box.\n${MATTER}`,
      `Thanks to a storm my fence fell on the box.\n${MATTER}`,
    ),
    same(
      '“on … wrote” that is no attribution',
      `On Monday I wrote a letter to you about it.`,
      `On Monday I wrote a letter to you about it.`,
    ),
    same('a smaller-than sign', `It was <3 days and a < b`, `It was <3 days and a < b`),
    same(
      'an order number alone in the middle',
      `My order is\n4412 9931 2231\nand it is late.`,
      `My order is\n4412 9931 2231\nand it is late.`,
    ),
  ])('keeps %s', (_, text, own) => {
    expect(ownWords(text)).toBe(own);
  });

  it('has nothing when the message is only a forwarded mail', () => {
    expect(ownWords('---------- Forwarded message ---------\nFrom: x@example.com\nold')).toBe('');
  });
});

describe('the customer’s last words', () => {
  it('takes the message before along when the last one says too little', () => {
    expect(lastWords([{ text: 'My order 4412 never arrived.' }, { text: 'Any news?' }])).toBe(
      'My order 4412 never arrived.\n\nAny news?',
    );
  });
  it('keeps the story before the last message, which only adds to it', () => {
    const last = 'The second parcel came too, but the screen of the laptop is cracked from side to side.';
    expect(lastWords([{ text: 'My order 4412 never arrived.' }, { text: last }])).toBe(
      `My order 4412 never arrived.\n\n${last}`,
    );
  });
  it('does not take the same message twice', () => {
    expect(lastWords([{ text: 'Hello?' }, { text: 'It broke.' }, { text: 'It broke.' }])).not.toContain(
      'It broke.\n\nIt broke.',
    );
  });
});
