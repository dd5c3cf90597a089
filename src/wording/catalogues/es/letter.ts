import type { Texts } from '../../texts';
import type { letter as english } from '../en/letter';

export const letter: Texts<typeof english> = {
  promiseMine: 'Lo siguiente: {what}. Me encargo yo; estará para {due}.',
  promiseOf: 'Lo siguiente: {what}. Se ocupa {owner}, para {due}.',
  mailHello: 'Hola:',
  mailGreeting: 'Hola, {name}:',
  mailCheck: 'Dígame, por favor, si he entendido algo mal.',
  mailEnd: 'Un cordial saludo',
  'sum.credit': 'Es un abono de {m}, registrado el {day}.',
  'sum.refund': 'Es un reembolso de {m}, hecho el {day}.',
  'sum.waive': 'Con ello se descuentan {m}, desde el {day}.',
  'sumSpoken.credit': 'Es un abono de {m}.',
  'sumSpoken.refund': 'Es un reembolso de {m}.',
  'sumSpoken.waive': 'Con ello se descuentan {m}.',
  madeGood: 'se repara para {due}',
  keptAfterAll: 'Se cumplió',
  makeGood: 'Repararlo',
  brokenNamed: 'Le habíamos prometido «{what}» para {due}, y no ocurrió.',
  brokenSorry: 'Le habíamos prometido «{what}» para {due}, y no ocurrió. Lo siento.',
  finish: 'Terminar',
  finishReply: 'Falta insertar la respuesta.',
  finishReplyIn: 'La respuesta está insertada.',
  finishNote: 'Falta insertar la nota interna.',
  finishNoteIn: 'La nota interna está insertada.',
  finishSteps:
    '{n, plural, one {Queda un paso} other {Quedan # pasos}}: al cerrar se convierte en una promesa.',
  finishAgain: 'Después pulse Terminar otra vez: solo se inserta lo que falta.',
};
