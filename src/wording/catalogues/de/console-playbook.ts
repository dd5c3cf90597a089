import type { Texts } from '../../texts';
import type { consolePlaybook as english } from '../en/console-playbook';

export const consolePlaybook: Texts<typeof english> = {
  'playbook.sub': 'Die Regeln, Grenzen und Worte hinter jedem Rat in diesem Browser.',
  'playbook.inForce': 'In Kraft',
  'playbook.since': 'Version {version}, seit {since}.',
  'playbook.none':
    'Kein Playbook ist in Kraft, also gibt es keinen Rat. Wählen Sie unten einen Anfang; ein Klick genügt.',
  'playbook.counts':
    '{rules, plural, one {# Regel} other {# Regeln}}, {causes, plural, one {# Anlass} other {# Anlässe}}, {concessions, plural, one {# Zugeständnis} other {# Zugeständnisse}}',
  'playbook.save': 'Als Datei speichern',
  'playbook.read': 'Als Sätze lesen',
  'playbook.starters': 'Mit einem Anfang beginnen',
  'playbook.startersSub':
    'Fertige Playbooks, die in üblichen Lagen richtig liegen. Jede Zahl hat ihren Grund.',
  'playbook.load': 'Datei laden',
  'playbook.loadSub':
    'Ein hier gespeichertes oder von Ihrer Leitung geschriebenes Playbook. Es wird geprüft, bevor sich etwas ändert.',
  'playbook.drop': 'Playbook hierher ziehen oder auswählen',
  'playbook.dropHint': 'JSON, höchstens 256 KB',
  'playbook.notJson': 'Diese Datei ist kein JSON. Speichern Sie sie dort neu, wo sie herkommt.',
  'playbook.problems': '{n, plural, one {Eines zu berichtigen} other {# Stellen zu berichtigen}} in {name}',
  'playbook.problemsSub': 'Nichts hat sich geändert. Berichtigen Sie die Datei und laden Sie sie neu.',
  'playbook.change': 'Was sich ändern würde',
  'playbook.changeSub': '„{now}“ ist in Kraft; „{next}“ wäre es.',
  'playbook.first': 'Was in Kraft wäre',
  'playbook.same': 'Nichts: Es ist dasselbe Playbook.',
  'playbook.reason': 'Warum',
  'playbook.reasonHint': 'Eine Zeile für alle, die später fragen.',
  'playbook.reasonStarter': 'Anfang gewählt',
  'playbook.reasonFile': 'Aus {name} geladen',
  'playbook.use': 'Dieses Playbook verwenden',
  'playbook.used': '„{title}“ ist in Kraft.',
  'playbook.cancel': 'So lassen',
  'playbook.isInForce': 'in Kraft',
  'playbook.look': 'Ansehen',
  'starter.retail': 'Handel',
  'starterFor.retail': 'Garantie, späte Lieferung, Kleinteile',
  'starter.travel-rental': 'Reise und Vermietung',
  'starterFor.travel-rental': 'Späte Rückgabe, Storno, entfallene Buchung',
  'starter.telecom-utilities': 'Telekom und Versorger',
  'starterFor.telecom-utilities': 'Ausfall, falsche Rechnung, Vertragsende',
  'starter.software-subscriptions': 'Software-Abos',
  'starterFor.software-subscriptions': 'Störung, Verlängerung, falsche Abbuchung',
};
