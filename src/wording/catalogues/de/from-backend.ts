import type { Texts } from '../../texts';
import type { fromBackend as english } from '../en/from-backend';

/** Was ein Backend von sich aus meldet: Störungen, Änderungen am Playbook, fällige Zusagen. */
export const fromBackend: Texts<typeof english> = {
  incidents: 'Störungen',
  incidentAbout: 'Es geht um die Störung',
  incidentNot: 'Etwas anderes',
  incidentSaid: 'Sie haben gesagt: Darum geht es hier.',
  incidentDenied: 'nicht betroffen',
  incidentTakeBack: 'Zurücknehmen',
  incidentBudgetUsed:
    'Ihr eigenes Budget von {budget} ist aufgebraucht. Was Sie jetzt geben, geht von Ihrem Spielraum ab.',
  incidentKnown: 'Was wir wissen',
  incidentWords: 'Worte dazu',
  incidentConcierge: 'Wer hilft: {who}',
  incidentNothing: 'Mehr ist noch nicht bekannt.',
  incidentOthers: '{n, plural, one {# offene Störung} other {# offene Störungen}}',
  incidentOthersToo: '{n, plural, one {# weitere offene Störung} other {# weitere offene Störungen}}',
  incidentTap: 'Auch diese Person',
  incidentSince: 'seit {at}',
  news: '{by} hat das Playbook geändert: {n, plural, one {# Änderung} other {# Änderungen}}.',
  newsLead: 'Ihre Teamleitung hat das Playbook geändert: {n, plural, one {# Änderung} other {# Änderungen}}.',
  newsLater:
    '{by} hat das Playbook geändert, ab dem nächsten Fall: {n, plural, one {# Änderung} other {# Änderungen}}.',
  newsLaterLead:
    'Ihre Teamleitung hat das Playbook geändert, ab dem nächsten Fall: {n, plural, one {# Änderung} other {# Änderungen}}.',
  newsTake: 'Schon für diesen Fall',
  newsRead: 'Was sich geändert hat',
  newsReason: 'Warum: {reason}',
  newsAt: 'Veröffentlicht {at}.',
  newsStop: 'Gilt sofort, auch für offene Fälle.',
  newsNext: 'Fälle, die schon offen waren, behalten ihr Playbook.',
  newsSame: 'Die Regeln sagen dasselbe wie zuvor.',
  newsMore: '{n, plural, one {und # weitere} other {und # weitere}}',
  newsDone: 'Verstanden',
  newsTitle: '{title}, Version {n}',
  offlineSince:
    'Offline: Profile und Playbook vom Stand {at}. Was Sie geben, bleibt erhalten und wird später gesendet.',
  dueTitle: 'Fällige Zusagen',
};
