import { describe, expect, it } from 'vitest';
import { leavingWords } from '../../src/advice/leaving-words';

describe('words of somebody who is leaving', () => {
  it.each([
    ['Please close down my account today.', 'Please close down my account'],
    ['I am this close to cancelling.', 'close to cancelling'],
    ['I was 5 seconds away from bailing on you.', '5 seconds away from bailing'],
    ['I have tried to cancel for months.', 'tried to cancel for months'],
    ['We want to end our contract.', 'want to end our contract'],
    ['We are considering switching.', 'considering switching'],
    ['Ich möchte meinen Vertrag kündigen.', 'Ich möchte meinen Vertrag kündigen'],
    ['Hiermit kündige ich mein Abo zum 30.06.', 'Hiermit kündige ich mein Abo'],
    ['Ich bin kurz davor zu kündigen.', 'kurz davor zu kündigen'],
    ['Quiero darme de baja del gimnasio.', 'darme de baja'],
    ['Quisiera cancelar mi suscripción.', 'Quisiera cancelar mi suscripción'],
    ['Estoy a punto de irme.', 'a punto de irme'],
  ])('%s', (text, words) => {
    expect(leavingWords([text])).toBe(words);
  });

  it.each([
    'Can I cancel my order 4412?',
    'I have been trying to cancel my booking for two days.',
    'I do not want to close my account.',
    'I am considering cancelling my appointment on Friday.',
    'You cancelled our contract by mistake.',
    'Ich möchte meine Bestellung stornieren.',
    'Quiero cancelar mi pedido.',
    'No quiero darme de baja.',
  ])('not in: %s', (text) => {
    expect(leavingWords([text])).toBeNull();
  });
});
