import type { Texts } from '../../texts';
import type { letter as english } from '../en/letter';

export const letter: Texts<typeof english> = {
  promiseMine: 'Als Nächstes: {what}. Ich kümmere mich bis {due} darum.',
  promiseOf: 'Als Nächstes: {what}. {owner} kümmert sich darum, bis {due}.',
  mailHello: 'Guten Tag,',
  mailGreeting: 'Guten Tag {name},',
  mailCheck: 'Bitte sagen Sie mir, falls ich etwas davon falsch verstanden habe.',
  mailEnd: 'Freundliche Grüße',
  'sum.credit': 'Das ist eine Gutschrift über {m}, eingetragen am {day}.',
  'sum.refund': 'Das ist eine Erstattung von {m}, veranlasst am {day}.',
  'sum.waive': 'Damit entfallen {m} zum {day}.',
  'sumSpoken.credit': 'Das ist eine Gutschrift über {m}.',
  'sumSpoken.refund': 'Das ist eine Erstattung von {m}.',
  'sumSpoken.waive': 'Damit entfallen {m}.',
  madeGood: 'wird gutgemacht bis {due}',
  keptAfterAll: 'Wurde gehalten',
  makeGood: 'Gutmachen',
  brokenNamed: 'Wir hatten Ihnen „{what}“ bis {due} zugesagt, und das ist nicht geschehen.',
  brokenSorry: 'Wir hatten Ihnen „{what}“ bis {due} zugesagt, und das ist nicht geschehen. Das tut mir leid.',
  finish: 'Abschließen',
  finishReply: 'Die Antwort wird noch eingefügt.',
  finishReplyIn: 'Die Antwort ist eingefügt.',
  finishNote: 'Die interne Notiz wird noch eingefügt.',
  finishNoteIn: 'Die interne Notiz ist eingefügt.',
  finishSteps:
    '{n, plural, one {Ein Schritt ist} other {# Schritte sind}} offen: Beim Schließen wird daraus ein Versprechen.',
  finishAgain: 'Drücken Sie dann erneut auf Abschließen: Nur was fehlt, wird eingefügt.',
};
